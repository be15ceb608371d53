import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PriorityQueue, type QueueItem } from "./priority-queue.ts";

type Step = { kind: "push" | "pop" | "move" | "remove"; priority: number; which: number };
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom("push", "push", "pop", "move", "remove"),
  priority: fc.integer({ min: 0, max: 5 }),
  which: fc.nat(20),
});

describe("PriorityQueue", () => {
  it("does what a sorted list does", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const queue = new PriorityQueue<number>();
        const items: QueueItem<number>[] = [];
        let model: { value: number; priority: number }[] = [];
        const first = () =>
          model.reduce<(typeof model)[number] | undefined>(
            (best, each) => (best === undefined || each.priority > best.priority ? each : best),
            undefined,
          );
        for (const { kind, priority, which } of steps) {
          const item = items[which % Math.max(1, items.length)];
          if (kind === "push") {
            items.push(queue.push(items.length, priority));
            model.push({ value: items.length - 1, priority });
          } else if (kind === "pop") {
            const expected = first();
            expect(queue.pop()).toBe(expected?.value);
            model = model.filter((each) => each !== expected);
          } else if (item !== undefined && kind === "move") {
            queue.setPriority(item, priority);
            model = model.map((each) => (each.value === item.value ? { ...each, priority } : each));
          } else if (item !== undefined) {
            queue.remove(item);
            model = model.filter((each) => each.value !== item.value);
          }
          expect(queue.size).toBe(model.length);
        }
      }),
    );
  });
});
