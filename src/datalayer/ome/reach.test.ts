import { describe, expect, it } from "vitest";
import { whyUnreachable } from "./reach.ts";

const answers: typeof fetch = async () => new Response();
const fails: typeof fetch = async () => {
  throw new TypeError("Failed to fetch");
};

describe("whyUnreachable", () => {
  it.each([
    ["a page of https and an address of http", "http://h/a", "https://app/", answers, true, "mixed-content"],
    ["http of this machine, which browsers allow", "http://localhost:1/a", "https://app/", fails, true, "no-answer"],
    ["an answer that may not be read", "https://h/a", "https://app/", answers, true, "cors"],
    ["no answer", "https://h/a", "https://app/", fails, true, "no-answer"],
    ["no network", "https://h/a", "https://app/", fails, false, "offline"],
    ["the server of the page itself", "https://app/a", "https://app/", answers, true, "no-answer"],
  ] as const)("tells %s", async (_, url, page, send, isOnline, expected) => {
    expect(await whyUnreachable(url, page, { fetch: send, isOnline })).toBe(expected);
  });
});
