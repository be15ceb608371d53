import type { LabelChannel, LabelReply } from "../../kernels/labels.ts";
import type { Rect } from "../../math/rect.ts";

/** What a rectangle told of a label. */
export type LabelPart = Readonly<{ reply: LabelReply; at: number; task: number; rect: Rect }>;

/** A label with its parts, and where it is in the plane. */
export type FoundLabel = {
  readonly id: number | bigint;
  readonly parts: LabelPart[];
  pixels: number;
  /** Sums of columns and rows. */
  columns: number;
  rows: number;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
};

/** The labels of a plane as rectangles come in, in any order. */
export class LabelParts {
  readonly labels = new Map<number | bigint, FoundLabel>();

  add(reply: LabelReply, task: number, rect: Rect): void {
    reply.ids.forEach((id, at) => {
      let label = this.labels.get(id);
      if (label === undefined) {
        label = { id, parts: [], pixels: 0, columns: 0, rows: 0, x0: Infinity, y0: Infinity, x1: 0, y1: 0 };
        this.labels.set(id, label);
      }
      const pixels = reply.pixels[at]!;
      label.parts.push({ reply, at, task, rect });
      label.pixels += pixels;
      label.columns += reply.columns[at]! + pixels * rect.x0;
      label.rows += reply.rows[at]! + pixels * rect.y0;
      label.x0 = Math.min(label.x0, rect.x0 + reply.boxes[4 * at]!);
      label.y0 = Math.min(label.y0, rect.y0 + reply.boxes[4 * at + 1]!);
      label.x1 = Math.max(label.x1, rect.x0 + reply.boxes[4 * at + 2]!);
      label.y1 = Math.max(label.y1, rect.y0 + reply.boxes[4 * at + 3]!);
    });
  }

  /** Labels of several rectangles whose values in some are still wanted, by rectangle: they lie in pieces, far from each other. */
  unsettled(): ReadonlyMap<number, (number | bigint)[]> {
    const byTask = new Map<number, (number | bigint)[]>();
    for (const { id, parts } of this.labels.values()) {
      if (parts.length < 2) continue;
      for (const { task, reply, at } of parts) {
        if (reply.channels.every((channel) => isLoose(channel, at))) continue;
        byTask.set(task, [...(byTask.get(task) ?? []), id]);
      }
    }
    return byTask;
  }

  /** Puts what a second reading of a rectangle told in the place of the first. */
  replace(reply: LabelReply, task: number): void {
    reply.ids.forEach((id, at) => {
      const parts = this.labels.get(id)?.parts ?? [];
      const index = parts.findIndex((part) => part.task === task);
      if (index >= 0) parts[index] = { ...parts[index]!, reply, at };
    });
  }
}

function isLoose({ loose, n }: LabelChannel, at: number): boolean {
  return loose.has(at) || n[at] === 0;
}
