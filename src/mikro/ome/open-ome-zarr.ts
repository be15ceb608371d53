import type { DataPool } from "../../datalayer/data-pool.ts";
import { LazyArray } from "../../datalayer/lazy-array.ts";
import type { Level } from "../../datalayer/multiscale.ts";
import type { Hierarchy } from "../../datalayer/ome/hierarchy.ts";
import { httpHierarchy, parseZarrUrl } from "../../datalayer/ome/http-hierarchy.ts";
import { listLabels, type OpenedOme, openOme } from "../../datalayer/ome/open-ome.ts";
import type { Plate } from "../../datalayer/ome/plate.ts";
import { directoryHierarchy } from "../../datalayer/ome/store-hierarchy.ts";
import type { ImageModel } from "../image.ts";
import { createPoolWithoutServer, type PoolOptions } from "../pool.ts";
import { omeImageModel } from "./ome-model.ts";

/** An image of an OME-Zarr: what `getImage` of a server gives, as far as the file tells it. */
export type OmeZarrImage = Readonly<{
  name: string;
  /** From the address that was opened; "" for the image that stands there itself. */
  path: string;
  /** The pixels at full resolution, with the axes of the file; nothing is read before `compute`. */
  data: LazyArray;
  /** The same for every resolution, finest first. */
  multiScaleData: readonly LazyArray[];
  /** Levels, channels, pixel size. */
  model: ImageModel;
  /** Paths of the images beside it: fields of a well, series of a file. */
  siblings: readonly string[];
  /** Paths of its label images, which `open` opens. Asks the store. */
  labels: (signal?: AbortSignal) => Promise<readonly string[]>;
}>;

export type OmeZarr = Readonly<{
  /** What stands at the address; `undefined` for a plate: open one of its wells. */
  image: OmeZarrImage | undefined;
  plate: Plate | undefined;
  /** Opens what is at a path below the address: `open("A/1/0")`, `open("labels/cells")`. */
  open: (path: string, signal?: AbortSignal) => Promise<OmeZarrImage>;
  pool: DataPool;
  /** Ends the workers. `await using` calls it. */
  dispose: () => Promise<void>;
  [Symbol.asyncDispose]: () => Promise<void>;
}>;

export type OpenOptions = PoolOptions &
  Readonly<{ signal?: AbortSignal | undefined; fetch?: typeof fetch | undefined }>;

/**
 * Opens an OME-Zarr without a server, in Node and in browsers: `await using zarr = await openOmeZarr("https://.../a.ome.zarr")`.
 *
 * @param address http(s) URL; in Node also the path of a directory
 * @throws DataError `NotOmeZarr`, `UnsupportedOme`, `InvalidOme`, `UnsupportedArray`, of the store; `AbortError`
 */
export async function openOmeZarr(address: string | URL, options: OpenOptions = {}): Promise<OmeZarr> {
  const { signal } = options;
  const { hierarchy, zarrFormat } = hierarchyAt(String(address), options);
  const root = await openOme(hierarchy, "", { zarrFormat, signal });
  const pool = createPoolWithoutServer(options);
  const dispose = () => pool.dispose();
  return {
    image: root.kind === "image" ? await wrapImage(hierarchy, root, pool, signal) : undefined,
    plate: root.kind === "plate" ? root.plate : undefined,
    async open(path, each) {
      const opened = await openOme(hierarchy, path, { ...root.group, signal: each });
      if (opened.kind === "plate") throw new RangeError(`${path} is a plate: open one of its wells`);
      return await wrapImage(hierarchy, opened, pool, each);
    },
    pool,
    dispose,
    [Symbol.asyncDispose]: dispose,
  };
}

function hierarchyAt(address: string, { fetch: send }: OpenOptions) {
  const isUrl = /^[a-z0-9]{2,}:/i.test(address) || globalThis.process?.versions?.node === undefined;
  if (!isUrl) return { hierarchy: directoryHierarchy(address), zarrFormat: undefined };
  const { url, zarrFormat } = parseZarrUrl(address);
  return { hierarchy: httpHierarchy(url, { fetch: send }), zarrFormat };
}

/** Scripts may go to any level: all are read. */
async function wrapImage(
  hierarchy: Hierarchy,
  opened: Extract<OpenedOme, { kind: "image" }>,
  pool: DataPool,
  signal: AbortSignal | undefined,
): Promise<OmeZarrImage> {
  const image = (await opened.image.readRest?.(signal)) ?? opened.image;
  const { path } = image;
  const model = omeImageModel(image, `${hierarchy.id}/${path}`, path.split("/").at(-1) || hierarchy.name);
  const lazy = ({ array }: Level) => LazyArray.of(array, pool);
  return {
    name: model.name,
    path,
    model,
    data: lazy(model.multiscale.levels[0]!),
    multiScaleData: model.multiscale.levels.map(lazy),
    siblings: opened.siblings ?? [],
    labels: (each) => listLabels(hierarchy, opened.group, each),
  };
}
