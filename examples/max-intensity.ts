/** The largest pixel of any image: connects, downloads only the chunks that it needs, disconnects. */
import { bytesPerElement } from "../src/datalayer/dtype.ts";
import { connect } from "../src/mikro/connect.ts";
import { findLab } from "./support/find-lab.ts";

await using mikro = await connect(await findLab());

const image = await mikro.getRandomImage();
const brightest = await image.data.max().compute();

const { shape, dtype, size } = image.data;
const arrayBytes = size * bytesPerElement(dtype);
console.log(`max of "${image.name}" (${shape.join(" x ")} ${dtype}): ${brightest}`);
console.log(`${mikro.metrics().bytesFetched} bytes travelled of the ${arrayBytes} that the array has`);
