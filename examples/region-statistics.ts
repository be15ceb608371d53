/** Exact statistics of the middle of any image, every channel: connects, reads only the chunks that it needs, disconnects. */
import { connect } from "../src/mikro/connect.ts";
import { findLab } from "./support/find-lab.ts";

await using mikro = await connect(await findLab());

const image = await mikro.getRandomImage();
const { x: width, y: height } = image.model.multiscale.size;
const centre = [0, 0, 0, height / 2, width / 2];
const radii = [0, 0, 0, height / 4, width / 4];
const middle = image.data.region({ kind: "ELLIPSIS", vectors: [centre, radii] });

console.log(`an ellipse in "${image.name}"`);
for (const { channel, statistics } of await middle.statistics()) {
  const { n, mean, sd, median, min, max, minX, minY } = statistics;
  console.log({ channel, n, mean, sd, median, min, max, darkest: [minX, minY] });
}
