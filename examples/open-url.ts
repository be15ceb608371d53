/** The brightest pixel of an OME-Zarr by its URL or directory, without a server: `OME_ZARR=URL npm run example -- open-url`. */
import { openOmeZarr } from "../src/mikro/ome/open-ome-zarr.ts";

const address = process.env.OME_ZARR;
if (!address) throw new Error("Say what to open: OME_ZARR=https://.../image.ome.zarr or OME_ZARR=path/of/a/directory");

await using zarr = await openOmeZarr(address);
const image = zarr.image ?? (await zarr.open(zarr.plate!.wells[0]!.path));
const { dims, shape, dtype } = image.data;
const coarse = image.multiScaleData.at(-1)!;

console.log(`"${image.name}": ${dims.map((dim, axis) => `${dim} ${shape[axis]}`).join(", ")}, ${dtype}`);
console.log(`channels: ${image.model.channels.map(({ name }) => name).join(", ")}`);
console.log(`max of the coarsest level (${coarse.shape.join(" x ")}): ${await coarse.max().compute()}`);
console.log(`${zarr.pool.metrics().bytesFetched} bytes of pixels travelled`);
