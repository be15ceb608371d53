import { describe, expect, it } from "vitest";
import { keyCaps, keyName } from "./shortcuts.ts";

function press(key: string, held: Partial<Parameters<typeof keyName>[0]> = {}): string {
  return keyName({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });
}

describe("keyName", () => {
  it("names letters alike with and without Caps Lock, and says Shift", () => {
    expect([press("h"), press("H"), press("H", { shiftKey: true })]).toEqual(["h", "h", "Shift+h"]);
  });

  it("says nothing of the Shift or AltGr that writes a sign", () => {
    expect(press("?", { shiftKey: true })).toBe("?");
    expect(press("[", { ctrlKey: true, altKey: true, getModifierState: (name) => name === "AltGraph" })).toBe("[");
  });

  it("keeps a browser's own keys apart", () => {
    expect([press("0", { ctrlKey: true }), press("+", { metaKey: true }), press("f", { altKey: true })]).toEqual([
      "Mod+0",
      "Mod++",
      "Alt+f",
    ]);
    expect([press(" "), press(" ", { shiftKey: true }), press("PageUp", { shiftKey: true })]).toEqual([
      "Space",
      "Shift+Space",
      "Shift+PageUp",
    ]);
  });
});

describe("keyCaps", () => {
  it("writes caps as they are printed", () => {
    expect(keyCaps("Shift+PageUp", false)).toEqual(["Shift", "Page up"]);
    expect(keyCaps("Mod+k", true)).toEqual(["\u2318", "K"]);
    expect(keyCaps("+", false)).toEqual(["+"]);
  });
});
