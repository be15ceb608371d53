import { describe, expect, it } from "vitest";
import { matchCommands } from "./commands.ts";

const commands = [
  { label: "Go to Images", hint: "All images" },
  { label: "Light theme", hint: "Appearance" },
  { label: "Go to Home", hint: "Recent" },
];
const labels = (query: string) => matchCommands(commands, query).map(({ label }) => label);

describe("matchCommands", () => {
  it("offers everything before anything is typed", () => {
    expect(labels("  ")).toHaveLength(3);
  });

  it("wants every word, in any order and case", () => {
    expect(labels("HOME go")).toEqual(["Go to Home"]);
    expect(labels("home theme")).toEqual([]);
  });

  it("puts what begins with the text before what merely holds it", () => {
    // `me` begins no word; `t` begins `to` and `theme`; `ap` begins only `Appearance`
    expect(labels("h")).toEqual(["Go to Home", "Light theme"]);
  });
});
