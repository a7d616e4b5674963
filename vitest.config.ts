import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/helpers/global-setup.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Two cores run Postgres, its clients and the tests: more forks only wait for each other.
    maxWorkers: 2,
  },
});
