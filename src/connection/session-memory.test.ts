import { describe, expect, it } from "vitest";
import { forget, recall, remember } from "./session-memory.ts";

function memoryStorage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}
const CHOICE = { graphqlUrl: "http://lab.test/graphql", s3Url: "http://s3.test", token: "t" };

describe("the memory of a tab", () => {
  it("gives back what it was told, until it shall forget", () => {
    const storage = memoryStorage();
    expect(recall(storage)).toBeUndefined();
    remember(storage, CHOICE);
    expect(recall(storage)).toEqual(CHOICE);
    forget(storage);
    expect(recall(storage)).toBeUndefined();
    expect(storage.length).toBe(0);
  });

  it.each(["{", "null", '{"graphqlUrl":"x"}'])("removes what it cannot use: %s", (text) => {
    const storage = memoryStorage();
    remember(storage, CHOICE);
    storage.setItem(storage.key(0)!, text);
    expect(recall(storage)).toBeUndefined();
    expect(storage.length).toBe(0);
  });
});
