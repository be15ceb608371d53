import { describe, expect, it } from "vitest";
import { openFile } from "../open-file.ts";
import { materialize, readFixtures, temporaryDirectory } from "../test-fixtures.ts";
import { pagesOfPlanes } from "./ome-planes.ts";
import { parseOmeXml } from "./ome-xml.ts";

const fixtures = await readFixtures();

async function metadataOf(name: string) {
  await using directory = await temporaryDirectory();
  const file = await openFile(await materialize(directory.path, name, fixtures[name]!));
  await file.close();
  return file.images;
}

describe("openTiff", () => {
  it("takes names, colours and wavelengths of channels from OME-XML", async () => {
    const [image] = await metadataOf("ome-tzcyx.ome.tif");
    expect(image!.labels).toEqual([
      { name: "A & B", emissionNm: 520.5, excitationNm: 488 },
      { name: "C", emissionNm: 600, excitationNm: 561 },
    ]);
    expect(image!.looks?.map(({ color }) => color)).toEqual([
      [255, 0, 0],
      [0, 255, 0],
    ]);
  });

  it("shows colour pictures over the range of their type and hides alpha", async () => {
    const [image] = await metadataOf("tiff-rgba.tif");
    expect(image!.looks?.map(({ limits, active }) => [limits, active])).toEqual([
      [[0, 65_535], true],
      [[0, 65_535], true],
      [[0, 65_535], true],
      [[0, 65_535], false],
    ]);
    expect((await metadataOf("tiff-uint8.tif"))[0]!.looks).toBeUndefined();
  });

  it("says where it had to leave something open", async () => {
    expect((await metadataOf("tiff-uint8.tif"))[0]!.notes).toEqual([
      "its pixel size is not stated in a unit of length",
    ]);
  });
});

describe("pagesOfPlanes", () => {
  it("runs along the dimension order, from the first plane of each block", () => {
    const blocks = [
      { IFD: "4", FirstC: "1", PlaneCount: "2" },
      { IFD: "0", PlaneCount: "2" },
    ];
    // XYZCT with z of 2: planes 0, 1 are channel 0, planes 2, 3 channel 1.
    expect([...pagesOfPlanes(blocks, { order: "XYZCT", C: 2, Z: 2, T: 1 }, 6)]).toEqual([0, 1, 4, 5]);
  });

  it("takes all pages in order when there is no block, or one without numbers", () => {
    const grid = { order: "XYCZT", C: 2, Z: 2, T: 1 };
    expect([...pagesOfPlanes([], grid, 4)]).toEqual([0, 2, 1, 3]);
    expect([...pagesOfPlanes([{}], grid, 4)]).toEqual([0, 2, 1, 3]);
  });

  it("refuses planes outside of the image and orders that are none", () => {
    const grid = { order: "XYCZT", C: 1, Z: 1, T: 1 };
    expect(() => pagesOfPlanes([{ IFD: "0", PlaneCount: "2" }], grid, 4)).toThrow("outside of the image");
    expect(() => pagesOfPlanes([], { ...grid, order: "XYCC" }, 4)).toThrow("dimension order");
    expect(() => pagesOfPlanes([{ IFD: "7" }], grid, 4)).toThrow("without the plane");
  });
});

describe("parseOmeXml", () => {
  it("expands characters by number and the five entities, nothing else", () => {
    const ome = parseOmeXml('<o:OME xmlns:o="u"><o:Image Name="&#181;m &#x41; &lt;&amp;gt; &evil;"/></o:OME>');
    expect((ome.Image as { Name: string }[])[0]!.Name).toBe("\u00b5m A <&gt; &evil;");
  });

  it("refuses what is not well formed", () => {
    expect(() => parseOmeXml("<OME><Image></OME>")).toThrow("not well formed");
  });
});
