import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Room } from "./room.ts";

describe("Room", () => {
  it("never holds more than it has, but for one that needs more alone, and lets everybody in", async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(sizes, fc.integer({ min: 1, max: 10 }), async (wanted, capacity) => {
        const room = new Room(capacity);
        const inside: number[] = [];
        const order: number[] = [];
        await Promise.all(
          wanted.map(async (bytes, at) => {
            const giveBack = await room.take(bytes, undefined);
            order.push(at);
            inside.push(bytes);
            const used = inside.reduce((sum, each) => sum + each, 0);
            expect(used <= capacity || inside.length === 1).toBe(true);
            await Promise.resolve();
            inside.splice(inside.indexOf(bytes), 1);
            giveBack();
          }),
        );
        expect(order).toEqual(wanted.map((_, at) => at));
      }),
    );
  });

  it("forgets who has gone, and lets in who stood behind", async () => {
    const room = new Room(10);
    const giveBack = await room.take(6, undefined);
    const leaving = new AbortController();
    const large = room.take(10, leaving.signal);
    const small = room.take(4, undefined);
    leaving.abort();
    await expect(large).rejects.toMatchObject({ name: "AbortError" });
    (await small)();
    giveBack();
    await expect(room.take(1, AbortSignal.abort())).rejects.toMatchObject({ name: "AbortError" });
    await room.take(10, leaving.signal).catch(() => undefined);
    await room.take(10, undefined);
  });
});
