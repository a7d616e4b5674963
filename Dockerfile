# Two stages: the build has the compiler, the image that runs has not.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json tsconfig.build.json build.mjs ./
RUN npm ci --ignore-scripts
COPY src src
COPY workers workers
COPY bench bench
RUN node build.mjs && npm prune --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
ENV NODE_ENV=production THROUGHLINE_HOST=0.0.0.0 THROUGHLINE_DATA=/data
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json sources.opml LICENSE ./
COPY drizzle drizzle
COPY storylines storylines
COPY demo demo
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 8420
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:8420/livez').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/src/cli/main.js"]
CMD ["up"]
