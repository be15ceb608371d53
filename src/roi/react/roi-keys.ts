import { ARROWS, nudge, withoutVertex } from "../drag.ts";
import { type Handle, insertVertex, moveVertex, ringsOf } from "../edit.ts";
import type { Point, Shape } from "../geometry.ts";
import { growGroup } from "../group.ts";
import { growShape, middleOf, rotateShape } from "../transform.ts";
import type { RoiItem, ShapeChange } from "./roi-item.ts";

export type Vertex = Extract<Handle, { kind: "vertex" }>;

/** What a key does to selected regions: by 1 pixel or degree, with Shift by 10 (turns by 15). Several turn and grow as one. */
export function changedByKey(
  items: readonly RoiItem[],
  key: string,
  isLarge: boolean,
  isControl: boolean,
): readonly ShapeChange[] | undefined {
  const arrow = ARROWS[key];
  if (arrow !== undefined && isControl && items.length > 1) {
    const grown = growGroup(
      items.map(({ shape }) => shape),
      // Right and down: larger.
      (arrow[0] + arrow[1]) * (isLarge ? 10 : 1),
    );
    return items.map(({ id }, i) => ({ id, shape: grown[i]! }));
  }
  const change = mapFor(items, key, isLarge, isControl);
  if (change === undefined || items.length === 0) return undefined;
  return items.map(({ id, shape }) => ({ id, shape: change(shape) }));
}

function mapFor(
  items: readonly RoiItem[],
  key: string,
  isLarge: boolean,
  isControl: boolean,
): ((shape: Shape) => Shape) | undefined {
  const pixels = isLarge ? 10 : 1;
  const arrow = ARROWS[key];
  if (arrow !== undefined && isControl) return (shape) => growShape(shape, arrow[0] * pixels, arrow[1] * pixels);
  if (arrow !== undefined) return (shape) => nudge(shape, key, pixels) ?? shape;
  const turn = { ",": -1, "<": -15, ".": 1, ">": 15, ";": -15, ":": 15 }[key];
  if (turn === undefined || isControl) return undefined;
  const about = middleOf(items.map(({ shape }) => shape));
  return (shape) => rotateShape(shape, about, (turn * Math.PI) / 180);
}

/** The vertices of a shape, one after the other; the next one after the active one. */
export function nextVertex(shape: Shape, active: Vertex | undefined, step: 1 | -1): Vertex | undefined {
  const all = ringsOf(shape).flatMap((points, ring) =>
    points.map((at, index): Vertex => ({ kind: "vertex", ring, index, at })),
  );
  if (active === undefined) return all[step === 1 ? 0 : all.length - 1];
  const now = all.findIndex(({ ring, index }) => ring === active.ring && index === active.index);
  return all[(now + step + all.length) % all.length];
}

/** What a key does to one vertex: arrows move it, Insert puts one after it, Delete takes it away. */
export function vertexByKey(
  shape: Shape,
  active: Vertex,
  key: string,
  isLarge: boolean,
): Readonly<{ shape: Shape; active: Vertex | undefined }> | undefined {
  const arrow = ARROWS[key];
  const points = ringsOf(shape)[active.ring];
  const at = points?.[active.index];
  if (points === undefined || at === undefined) return undefined;
  if (arrow !== undefined) {
    const pixels = isLarge ? 10 : 1;
    const to: Point = [at[0] + arrow[0] * pixels, at[1] + arrow[1] * pixels];
    return { shape: moveVertex(shape, active.ring, active.index, to), active: { ...active, at: to } };
  }
  if (key === "Insert" || key === "i") {
    const next = points[active.index + 1] ?? (shape.kind === "polygon" ? points[0] : undefined);
    if (next === undefined || shape.kind === "point") return undefined;
    const middle: Point = [(at[0] + next[0]) / 2, (at[1] + next[1]) / 2];
    const added = insertVertex(shape, active.ring, active.index + 1, middle);
    return { shape: added, active: { kind: "vertex", ring: active.ring, index: active.index + 1, at: middle } };
  }
  if (key === "Delete" || key === "Backspace") {
    const without = withoutVertex(shape, active);
    if (without === undefined) return undefined;
    return {
      shape: without,
      active: nextVertex(without, { ...active, index: active.index % (points.length - 1) }, -1),
    };
  }
  return undefined;
}
