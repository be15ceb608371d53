import type { ChannelLook } from "./source.ts";

const COLOURS: readonly ChannelLook["color"][] = [
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
];
const HIGHEST: Readonly<Record<string, number>> = { uint8: 255, uint16: 65_535 };

/**
 * A colour picture is shown as it is, over the whole range of its type; samples beyond the colours stay hidden.
 *
 * @param isColour red, green and blue are the first channels
 */
export function colourLooks(isColour: boolean, dtype: string, channels: number): ChannelLook[] | undefined {
  const highest = HIGHEST[dtype];
  if (!isColour || highest === undefined) return undefined;
  return Array.from({ length: channels }, (_, c) => ({
    color: COLOURS[c] ?? "GREY",
    limits: [0, highest],
    active: c < 3,
  }));
}
