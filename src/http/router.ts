/** Routes with schemas: what every one of them shares. */
import { OpenAPIHono, z } from "@hono/zod-openapi";
import type { ZodType } from "zod";
import { PROBLEM_TYPE, Problem, problem } from "./problem.ts";

const ANSWERS_TO_FAULTS = {
  "4XX": { description: "The request is at fault.", content: { [PROBLEM_TYPE]: { schema: Problem } } },
  "5XX": { description: "The server is at fault.", content: { [PROBLEM_TYPE]: { schema: Problem } } },
} as const;

/** A router that answers a request its schemas refuse by naming the parameter. */
export function createRouter(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return undefined;
      const wrong = result.error.issues.map((issue) => {
        if (issue.code === "unrecognized_keys") return `unknown: ${issue.keys.join(", ")}`;
        return `${issue.path.join(".") || result.target}: ${issue.message}`;
      });
      return problem({
        status: 400,
        code: "BAD_PARAMETER",
        detail: wrong.join("; "),
        hint: "/docs says what each parameter may be",
      });
    },
  });
}

/** The answers of a route that answers 200 with JSON. */
export const answering = <S extends ZodType>(schema: S, description: string) =>
  ({ 200: { description, content: { "application/json": { schema } } }, ...ANSWERS_TO_FAULTS }) as const;

/** The answers of a route that creates: 201, or 200 when it was there already. */
export const creating = <S extends ZodType>(schema: S, description: string) =>
  ({
    201: { description, content: { "application/json": { schema } } },
    ...answering(schema, "It was there already."),
  }) as const;

export const removing = { 204: { description: "It is gone." }, ...ANSWERS_TO_FAULTS } as const;

/** A JSON body that must be there. */
export const jsonBody = <S extends ZodType>(schema: S) =>
  ({ required: true, content: { "application/json": { schema } } }) as const;

/** An id in a path. */
export const IdParam = z.object({
  id: z
    .string()
    .regex(/^\d{1,15}$/, "must be an id")
    .openapi({ param: { name: "id", in: "path" }, example: "42" }),
});

export const SlugParam = z.object({
  slug: z
    .string()
    .max(200)
    .openapi({ param: { name: "slug", in: "path" }, example: "dprk-deployment" }),
});
