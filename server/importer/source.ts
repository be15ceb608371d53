import type { Dtype, PixelArray } from "./dtype.ts";
import type { ColorMap } from "./generated/operations.ts";
import type { Reduction } from "./halve.ts";

/** Sizes, indices or factors along c, t, z, y, x, in this order. */
export type FiveD = readonly [c: number, t: number, z: number, y: number, x: number];

/** One 2-D array of an image at fixed c, t, z. */
export type PlaneIndex = Readonly<{ c: number; t: number; z: number }>;

/** Half-open rectangle in pixels of a plane. */
export type Box = Readonly<{ y0: number; y1: number; x0: number; x1: number }>;

/** Pixels of one resolution, whatever the file calls its axes. */
export type PixelSource = Readonly<{
  dtype: Dtype;
  shape: FiveD;
  /** What the file stores together: reading inside one such block decodes it once. */
  block: FiveD;
  /**
   * Pixels of a box of one plane, rows first; `undefined` says that all of them are 0 and nothing had to be read.
   *
   * @throws Refused when the stored bytes are damaged
   */
  readPlane(plane: PlaneIndex, box: Box, signal?: AbortSignal): Promise<PixelArray | undefined>;
}>;

/** Where the pixels are, in micrometres: the centre of pixel (0, 0, 0), and the steps from pixel to pixel. */
export type Placement = Readonly<{
  sizeUm: Readonly<{ x: number; y: number; z: number }>;
  originUm: Readonly<{ x: number; y: number; z: number }>;
}>;

/** One resolution of an image. */
export type LevelSource = Readonly<{
  pixels: PixelSource;
  /** Level-0 pixels under one pixel of this level, along each axis. */
  factors: FiveD;
  /** `undefined` when the file does not say how large a pixel is in a unit that we know. */
  placement: Placement | undefined;
}>;

/** How one channel is shown, as far as the file says so. */
export type ChannelLook = Readonly<{
  /** A colormap of the contract by name, or the colour of the high limit, 0..255 each, over black. */
  color: ColorMap | readonly [red: number, green: number, blue: number];
  /** Raw values; `undefined` leaves them to the viewer. */
  limits: readonly [low: number, high: number] | undefined;
  active: boolean;
}>;

export type ChannelLabel = Readonly<{
  name: string | undefined;
  emissionNm: number | undefined;
  excitationNm: number | undefined;
}>;

/** One image of a file, read as far as its metadata: pixels come when asked for. */
export type ImageSource = Readonly<{
  /** Tells images of one file apart; `undefined` when it is the only one. */
  seriesName: string | undefined;
  /** Finest first, at least one; all of one dtype. */
  levels: readonly LevelSource[];
  /** How lower levels are made where the file has none. */
  reduction: Reduction;
  /** One a channel, or `undefined`: the file says nothing. */
  labels: readonly ChannelLabel[] | undefined;
  /** One a channel, or `undefined`: the server's defaults. */
  looks: readonly ChannelLook[] | undefined;
  /** What a person should know about how the file was understood. */
  notes: readonly string[];
}>;

/** An opened file; `close` when done with its pixels. */
export type OpenedFile = Readonly<{ images: readonly ImageSource[]; close(): Promise<void> }>;
