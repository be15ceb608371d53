import { describe, expect, it } from "vitest";
import { errorOfEntries, NetworkFailed } from "../../graph/errors.ts";
import { describeError, errorLine } from "./describe-error.ts";

const notFound = errorOfEntries([{ message: "No image 7", code: "NOT_FOUND" }], "GetImage");

describe("describeError", () => {
  it("offers no second try where it cannot help", () => {
    expect(describeError(notFound)).toMatchObject({ title: "Not found", retry: false, detail: "GetImage: No image 7" });
    expect(describeError(new NetworkFailed("lab does not answer")).retry).toBe(true);
  });

  it("shows the words of an error that it does not know", () => {
    expect(describeError(new TypeError("x is not a function"))).toMatchObject({ message: "x is not a function" });
  });
});

describe("errorLine", () => {
  it("prefers the server's own reason", () => {
    expect(errorLine(notFound)).toBe("Not found: No image 7");
    expect(errorLine(new NetworkFailed("lab does not answer"))).toBe("The server does not answer");
    expect(errorLine("odd")).toBe("odd");
  });
});
