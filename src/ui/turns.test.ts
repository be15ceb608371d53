import { describe, expect, it } from "vitest";
import { Turns } from "./turns.ts";

function makeTurns() {
  const tasks: (() => void)[] = [];
  const turns = new Turns((run) => tasks.push(run));
  const runTask = (): void => tasks.shift()?.();
  return { turns, tasks, runTask };
}

describe("Turns", () => {
  it("runs nothing in the task that asks", () => {
    const { turns, tasks, runTask } = makeTurns();
    let ran = 0;
    turns.ask(() => ran++);
    expect([ran, tasks.length]).toEqual([0, 1]);
    runTask();
    expect(ran).toBe(1);
  });

  it("begins the next one when the one before has ended, in the order of asking", () => {
    const { turns, tasks, runTask } = makeTurns();
    const seen: string[] = [];
    const ends = ["a", "b", "c"].map((name) => turns.ask(() => seen.push(name)));
    runTask();
    expect(tasks).toHaveLength(0);
    ends[0]!();
    runTask();
    expect(seen).toEqual(["a", "b"]);
    ends[1]!();
    runTask();
    expect(seen).toEqual(["a", "b", "c"]);
  });

  it("lets go first what a person sees first", () => {
    const { turns, runTask } = makeTurns();
    const seen: string[] = [];
    turns.ask(() => seen.push("panel"));
    turns.ask(() => seen.push("picture"), true);
    runTask();
    expect(seen).toEqual(["picture"]);
  });

  it("forgets who leaves before the turn came, and goes on when one leaves in the middle of it", () => {
    const { turns, runTask } = makeTurns();
    const seen: string[] = [];
    const ends = ["a", "b", "c"].map((name) => turns.ask(() => seen.push(name)));
    ends[0]!();
    runTask();
    ends[1]!();
    ends[1]!();
    runTask();
    expect(seen).toEqual(["b", "c"]);
  });

  it("is idle with nobody left and begins again", () => {
    const { turns, tasks, runTask } = makeTurns();
    turns.ask(() => undefined)();
    runTask();
    expect(tasks).toHaveLength(0);
    let ran = 0;
    turns.ask(() => ran++);
    runTask();
    expect(ran).toBe(1);
  });
});
