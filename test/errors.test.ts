import { expect, test } from "vitest";
import { describeError, ThroughlineError } from "../src/errors.ts";

test("causes are told on one line, each once", () => {
  const error = new Error("outer\n thing", { cause: new Error("inner", { cause: new Error("inner") }) });
  expect(describeError(error)).toBe("outer thing: inner");
  expect(describeError("just words")).toBe("just words");
});

test("the parameters of a failed query are not told", () => {
  const error = new Error("Failed query: insert into channels\nparams: whsec_hidden", {
    cause: new Error("connection closed"),
  });
  expect(describeError(error)).toBe("connection closed");
  expect(describeError(new Error("Failed query: select 1\nparams: x"))).toBe("a query failed");
});

test("an error carries how to mend it and whether a retry can help", () => {
  expect(new ThroughlineError("X", "what", { hint: "how" })).toMatchObject({
    code: "X",
    message: "what",
    hint: "how",
    retry: false,
  });
});
