// The colours of a tile in plain JavaScript, straight from the contract: what the kernels are tested against.
import type { Blending, ChannelLook } from "./look.ts";

type OracleChannel = Readonly<{ values: readonly (number | bigint)[]; look: ChannelLook }>;

/** RGBA bytes of `count` pixels. */
export function composeByHand(
  count: number,
  channels: readonly OracleChannel[],
  blending: Blending,
): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(count * 4);
  for (let pixel = 0; pixel < count; pixel++) {
    const colours = channels
      .map(({ values, look }) => colourByHand(values[pixel]!, look))
      .filter((c) => c !== undefined);
    if (colours.length === 0) continue;
    for (const component of [0, 1, 2] as const) {
      let sum = blending === "ADDITIVE" ? 0 : 255;
      for (const colour of colours) {
        const alpha = colour[3]! / 255;
        if (blending === "ADDITIVE") sum = Math.min(255, sum + Math.floor(colour[component]! * alpha + 0.5));
        else sum = Math.floor((sum * (Math.floor(colour[component]! * alpha + 0.5) + 255 - colour[3]!)) / 255 + 0.5);
      }
      rgba[pixel * 4 + component] = sum;
    }
    rgba[pixel * 4 + 3] = 255;
  }
  return rgba;
}

function colourByHand(value: number | bigint, look: ChannelLook): readonly number[] | undefined {
  if (typeof value === "number" && !Number.isFinite(value)) return undefined;
  if (look.ids) return idColourByHand(value, look.colormap);
  const index = look.categorical ? labelByHand(value) : indexByHand(value, look);
  const colour = [...look.colormap.subarray(4 * index, 4 * index + 4)];
  return colour[3] === 0 ? undefined : colour;
}

function idColourByHand(value: number | bigint, colormap: Uint8Array): readonly number[] | undefined {
  const id = BigInt.asUintN(64, BigInt(typeof value === "bigint" ? value : Math.floor(value)));
  if (id === 0n) return undefined;
  let rest = 0;
  for (let shift = 8n; shift < 64n; shift += 8n) rest ^= Number((id >> shift) & 0xffn);
  let byte = Number(id & 0xffn);
  if (byte === 0 && rest === 0) rest = 1;
  const [high, low] = [rest, byte];
  byte = low === 0 ? 1 + ((high - 1) % 255) : low;
  const [r, g, b, a] = colormap.subarray(4 * byte, 4 * byte + 4);
  return a === 0 ? undefined : [r! ^ (high & 7), g! ^ ((high >> 3) & 7), b! ^ (high >> 6), a!];
}

function labelByHand(value: number | bigint): number {
  if (typeof value === "bigint") return Number(BigInt.asUintN(8, value));
  const rest = Math.floor(value) % 256;
  return rest < 0 ? rest + 256 : rest;
}

function indexByHand(value: number | bigint, { limits: [low, high], gamma }: ChannelLook): number {
  let n: number;
  if (low === high) n = value >= high ? 1 : 0;
  else n = distanceByHand(value, low) / (high - low);
  n = Math.min(1, Math.max(0, n)) ** gamma;
  return Math.floor(n * 255 + 0.5);
}

function distanceByHand(value: number | bigint, low: number): number {
  if (typeof value === "number") return value - low;
  const whole = BigInt(Math.floor(low));
  return Number(value - whole) - (low - Math.floor(low));
}
