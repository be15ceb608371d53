import type { ColumnSource } from "hyparquet-writer";
import type { RoiKind } from "../importer/generated/operations.ts";
import type { Reduction } from "../importer/halve.ts";
import type { ChannelLabel, ChannelLook, ImageSource, PixelSource } from "../importer/source.ts";

/** A region on a demo image: vectors are c, t, z, y, x in pixels. */
export type DemoRoi = Readonly<{ kind: RoiKind; vectors: readonly (readonly number[])[] }>;

/** One image of the demo data: made when it is needed, the same every time. */
export type DemoImage = Readonly<{
  /** Datasets from the root to the one it lies in. */
  datasets: readonly string[];
  /** Unique within its dataset. */
  name: string;
  tags: readonly string[];
  /** Name of the demo image before it that it was computed from. */
  derivedFrom?: string;
  /** Name of the snapshot to make of it. */
  snapshot?: string;
  make(): Readonly<{
    image: ImageSource;
    rois: readonly DemoRoi[];
    /** It is a mask of what it was computed from: the name and the columns of the table of its labels. */
    labels?: Readonly<{ name: string; columns: readonly ColumnSource[] }>;
  }>;
}>;

type Channel = Partial<ChannelLabel> & ChannelLook;

/** An image with one resolution: the importer makes the others. */
export function demoImage(
  pixels: PixelSource,
  sizeUm: Readonly<{ x: number; y: number; z: number }>,
  channels: readonly Channel[],
  reduction: Reduction = "mean",
): ImageSource {
  const none = { name: undefined, emissionNm: undefined, excitationNm: undefined };
  const originUm = { x: 0, y: 0, z: 0 };
  return {
    seriesName: undefined,
    levels: [{ pixels, factors: [1, 1, 1, 1, 1], placement: { sizeUm, originUm } }],
    reduction,
    labels: channels.map(({ name, emissionNm, excitationNm }) => ({ ...none, name, emissionNm, excitationNm })),
    looks: channels.map(({ color, limits, active }) => ({ color, limits, active })),
    notes: [],
  };
}

/** Rectangle by two corners, on channel 0. */
export function rectangle(x0: number, y0: number, x1: number, y1: number, z = 0, t = 0): DemoRoi {
  return { kind: "RECTANGLE", vectors: [point(x0, y0, z, t), point(x1, y1, z, t)] };
}

/** Ellipse by centre and radii. */
export function ellipse(x: number, y: number, a: number, b: number, z = 0, t = 0): DemoRoi {
  return { kind: "ELLIPSIS", vectors: [point(x, y, z, t), [0, 0, 0, b, a]] };
}

/** Polygon of an ellipse that is turned. */
export function outline(x: number, y: number, a: number, b: number, angle: number): DemoRoi {
  const corners = 20;
  const vectors = Array.from({ length: corners }, (_, i) => {
    const turn = (2 * Math.PI * i) / corners;
    const along = a * Math.cos(turn);
    const across = b * Math.sin(turn);
    const px = x + along * Math.cos(angle) - across * Math.sin(angle);
    const py = y + along * Math.sin(angle) + across * Math.cos(angle);
    return point(Math.round(px * 10) / 10, Math.round(py * 10) / 10);
  });
  return { kind: "POLYGON", vectors };
}

export function line(x0: number, y0: number, x1: number, y1: number): DemoRoi {
  return { kind: "LINE", vectors: [point(x0, y0), point(x1, y1)] };
}

function point(x: number, y: number, z = 0, t = 0): number[] {
  return [0, t, z, y, x];
}
