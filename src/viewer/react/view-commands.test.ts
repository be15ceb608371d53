import { describe, expect, it } from "vitest";
import { VIEW_COMMANDS, viewCommandOf } from "./view-commands.ts";

describe("VIEW_COMMANDS", () => {
  it("gives no key twice", () => {
    const keys = Object.values(VIEW_COMMANDS).flatMap((command) => command.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("finds each command by each of its keys", () => {
    for (const command of Object.values(VIEW_COMMANDS)) {
      for (const key of command.keys) expect(viewCommandOf(key)).toBe(command);
    }
    expect(viewCommandOf("Mod++")).toBeUndefined();
  });
});
