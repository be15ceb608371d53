import { describe, expect, it } from "vitest";
import { httpHierarchy } from "../../datalayer/ome/http-hierarchy.ts";
import { openOme } from "../../datalayer/ome/open-ome.ts";
import { arrayV2, BASE, waveServer } from "../../datalayer/ome/testing.ts";
import { omeImageModel } from "./ome-model.ts";

const AXES = ["t", "c", "z", "y", "x"].map((name) => ({
  name,
  type: name === "t" ? "time" : name === "c" ? "channel" : "space",
  ...("zyx".includes(name) && { unit: name === "z" ? "nanometer" : "micrometre" }),
}));

async function modelOf(more: object, axes: readonly object[] = AXES, shape = [2, 2, 5, 8, 8]) {
  const scale = axes.map((_, axis) => [3, 1, 500, 0.25, 0.25][axis]!);
  const translation = axes.map((_, axis) => [0, 0, 0, 10, 20][axis]!);
  const steps = [
    { type: "scale", scale },
    { type: "translation", translation },
  ];
  const multiscales = [{ version: "0.4", axes, datasets: [{ path: "0", coordinateTransformations: steps }] }];
  const { fetch } = waveServer({ ".zattrs": { multiscales, ...more }, "0/.zarray": arrayV2(shape) });
  const opened = await openOme(httpHierarchy(BASE, { fetch }));
  if (opened.kind !== "image") throw new Error(opened.kind);
  return omeImageModel(opened.image, "id", "a b.zarr");
}

const window = { start: 5, end: 250, min: 0, max: 255 };
const channel = (more: object) => ({ active: true, color: "FF8000", window, ...more });

describe("omeImageModel", () => {
  it("takes looks, plane and micrometres from the metadata, axes in the order of the file", async () => {
    const channels = [channel({ label: "DAPI" }), channel({ active: false, color: "FFFFFF" })];
    const model = await modelOf({ omero: { rdefs: { defaultZ: 3, defaultT: 1, model: "color" }, channels } });
    expect(model).toMatchObject({
      name: "a b.zarr",
      initial: { z: 3, t: 1 },
      pixelSizeUm: { x: 0.25, y: 0.25, z: 0.5 },
      positionUm: { x: 20, y: 10, z: 0 },
      problems: [],
    });
    expect(model.multiscale.size).toEqual({ c: 2, t: 2, z: 5, y: 8, x: 8 });
    expect(model.channels).toMatchObject([
      {
        name: "DAPI",
        setting: { visible: true, low: 5, high: 250, colormap: "INTENSITY", baseColor: [255, 128, 0] },
      },
      { name: "Channel 1", setting: { visible: false, colormap: "GREY" } },
    ]);
  });

  it("shows one channel in grey where OMERO would", async () => {
    const channels = [channel({ active: false }), channel({})];
    const model = await modelOf({ omero: { rdefs: { model: "greyscale" }, channels } });
    expect(model.channels.map(({ setting }) => [setting.visible, setting.colormap])).toEqual([
      [false, "GREY"],
      [true, "GREY"],
    ]);
  });

  it("says what it leaves out", async () => {
    const bare = AXES.map(({ name }) => ({ name }));
    const model = await modelOf({ omero: { channels: [channel({})] } }, bare);
    expect(model.pixelSizeUm).toBeUndefined();
    expect(model.problems.join("; ")).toMatch(/pixel size is not known.*of 1 channels, the image has 2/);
    expect((await modelOf({ omero: { channels: [channel({ inverted: true }), channel({})] } })).problems).toEqual([
      "Inverted channels are shown as they are",
    ]);
  });

  it("shows labels in their colours", async () => {
    const axes = AXES.slice(3);
    const model = await modelOf({ "image-label": { version: "0.4" } }, axes, [8, 8]);
    expect(model.channels[0]!.setting).toMatchObject({ visible: true, colormap: "RAINBOW" });
  });
});
