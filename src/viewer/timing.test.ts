import { beforeEach, describe, expect, it } from "vitest";
import { ViewTiming } from "./timing.ts";

let marks: string[];
let cleared: string[];
let timing: ViewTiming;

beforeEach(() => {
  marks = [];
  cleared = [];
  timing = new ViewTiming({
    mark: (name, options) => {
      const { reason, level } = (options?.detail ?? {}) as { reason?: string; level?: number };
      marks.push(`${name} ${reason} ${level}`);
      return {} as PerformanceMark;
    },
    clearMarks: (name) => void cleared.push(name ?? ""),
  });
});

describe("ViewTiming", () => {
  it("marks a change, its first pixel and its end", () => {
    timing.changed("a", "open", 0);
    timing.drew(3);
    timing.drew(2);
    timing.settled(2, 0, () => ({ residentBytes: 5, decodes: 2 }));
    timing.settled(2, 0, () => ({ residentBytes: 5, decodes: 2 }));
    timing.drew(2);
    expect(marks).toEqual(["mikro:view-change open 0", "mikro:first-pixel open 3", "mikro:settled open 2"]);
  });

  it("joins changes of one kind until they have settled", () => {
    timing.changed("a", "view", 0);
    timing.changed("a", "view", 1);
    timing.settled(1, 0, () => ({ residentBytes: 5, decodes: 2 }));
    timing.changed("a", "view", 1);
    expect(marks).toEqual(["mikro:view-change view 0", "mikro:settled view 1", "mikro:view-change view 1"]);
  });

  it("counts everything before the first settled picture as opening", () => {
    timing.changed("a", "open", 0);
    timing.changed("a", "view", 0);
    timing.changed("a", "channels", 0);
    timing.settled(0, 0, () => ({ residentBytes: 5, decodes: 2 }));
    expect(marks).toEqual(["mikro:view-change open 0", "mikro:settled open 0"]);
  });

  it("begins anew for another kind of change, or another image", () => {
    timing.changed("a", "view", 0);
    timing.changed("a", "plane", 0);
    timing.drew(0);
    timing.changed("b", "open", 0);
    timing.drew(0);
    expect(marks).toEqual([
      "mikro:view-change view 0",
      "mikro:view-change plane 0",
      "mikro:first-pixel plane 0",
      "mikro:view-change open 0",
      "mikro:first-pixel open 0",
    ]);
  });

  it("keeps the browser's timeline short", () => {
    for (let i = 0; i < 2500; i++) {
      timing.changed("a", "view", 0);
      timing.settled(0, 0, () => ({ residentBytes: 5, decodes: 2 }));
    }
    expect(marks).toHaveLength(5000);
    expect(cleared.filter((name) => name === "mikro:settled")).toHaveLength(2);
  });
});
