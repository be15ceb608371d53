/** A server in memory that answers in waves: all requests that are under way together make one. */
export type WaveServer = Readonly<{
  fetch: typeof fetch;
  /** Keys that were asked for, wave by wave; those answered 404 marked. */
  waves: readonly (readonly string[])[];
}>;

export const BASE = "http://images.test/a%20b.zarr";

/** @param objects JSON values by key below `BASE`; strings as they are */
export function waveServer(objects: Readonly<Record<string, unknown>>, denied = false): WaveServer {
  const waves: string[][] = [];
  let current: { keys: string[]; answered: Promise<void> } | undefined;
  const answer = async (input: Parameters<typeof fetch>[0]): Promise<Response> => {
    const key = decodeURIComponent(String(input).slice(BASE.length + 1));
    const body = Object.hasOwn(objects, key) ? objects[key] : undefined;
    if (current === undefined) {
      const keys: string[] = [];
      waves.push(keys);
      // Two turns of the event loop: whoever asks because of the same answer has asked by then.
      const answered = new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)));
      const ended = answered.then(() => {
        current = undefined;
      });
      current = { keys, answered: ended };
    }
    current.keys.push(body === undefined ? `${key} missing` : key);
    await current.answered;
    if (body === undefined) return new Response(null, { status: denied ? 403 : 404 });
    return new Response(typeof body === "string" ? body : JSON.stringify(body));
  };
  return { fetch: answer, waves };
}

type Shape = readonly number[];

/** The document of an array of zarr v2. */
export const arrayV2 = (shape: Shape, chunks: Shape = shape, dtype = "<u2") => ({
  zarr_format: 2,
  shape,
  chunks,
  dtype,
  compressor: null,
  filters: null,
  fill_value: 0,
  order: "C",
  dimension_separator: "/",
});

/** The document of an array of zarr v3. */
export const arrayV3 = (shape: Shape, chunks: Shape = shape, more: object = {}) => ({
  zarr_format: 3,
  node_type: "array",
  shape,
  data_type: "uint16",
  chunk_grid: { name: "regular", configuration: { chunk_shape: chunks } },
  chunk_key_encoding: { name: "default", configuration: { separator: "/" } },
  fill_value: 0,
  codecs: [{ name: "bytes", configuration: { endian: "little" } }],
  attributes: {},
  ...more,
});

export const groupV3 = (ome: object, more: object = {}) => ({
  zarr_format: 3,
  node_type: "group",
  attributes: { ome: { version: "0.5", ...ome } },
  ...more,
});

/** The `multiscales` of y and x in micrometres, each level half of the one before, pixels of 0.5 um. */
export function pyramid(levels: number, more: object = {}) {
  return {
    axes: ["y", "x"].map((name) => ({ name, type: "space", unit: "micrometer" })),
    datasets: Array.from({ length: levels }, (_, level) => ({
      path: String(level),
      coordinateTransformations: [
        { type: "scale", scale: [0.5 * 2 ** level, 0.5 * 2 ** level] },
        { type: "translation", translation: [0.25 * (2 ** level - 1), 0.25 * (2 ** level - 1)] },
      ],
    })),
    ...more,
  };
}

/** Documents of the arrays of `pyramid`, level 0 with `size` pixels to a side. */
export function pyramidArrays(levels: number, size: number, zarrFormat: 2 | 3): Record<string, unknown> {
  return Object.fromEntries(
    Array.from({ length: levels }, (_, level) => {
      const side = size / 2 ** level;
      const [shape, chunks] = [
        [side, side],
        [Math.min(side, 512), Math.min(side, 512)],
      ];
      return zarrFormat === 2
        ? [`${level}/.zarray`, arrayV2(shape, chunks)]
        : [`${level}/zarr.json`, arrayV3(shape, chunks)];
    }),
  );
}
