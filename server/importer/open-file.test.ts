import { describe, expect, it } from "vitest";
import { openFile } from "./open-file.ts";
import type { ImageSource } from "./source.ts";
import {
  type ExpectedImage,
  expectedBytes,
  materialize,
  readAll,
  readFixtures,
  temporaryDirectory,
} from "./test-fixtures.ts";

const fixtures = await readFixtures();
const readable = Object.entries(fixtures).filter(([, fixture]) => fixture.refused === undefined);
const refused = Object.entries(fixtures).filter(([, fixture]) => fixture.refused !== undefined);

async function expectImage(image: ImageSource, expected: ExpectedImage): Promise<void> {
  const levels = [expected, ...(expected.levels ?? [])];
  expect(image.seriesName).toBe(expected.seriesName);
  expect(image.levels.map(({ pixels }) => pixels.shape)).toEqual(levels.map(({ shape }) => shape));
  for (const [index, level] of levels.entries()) {
    const { pixels, factors, placement } = image.levels[index]!;
    expect(pixels.dtype).toBe(level.dtype);
    if (level.factors !== undefined) expect(factors).toEqual(level.factors);
    if (level.placement !== undefined) expect(placement).toEqual(level.placement);
    expect((await readAll(pixels)).equals(expectedBytes(level))).toBe(true);
  }
}

describe("openFile", () => {
  it.each(readable)("reads every pixel of %s as the program that wrote it", async (name, fixture) => {
    await using directory = await temporaryDirectory();
    const file = await openFile(await materialize(directory.path, name, fixture));
    try {
      expect(file.images).toHaveLength(fixture.images!.length);
      for (const [index, image] of file.images.entries()) await expectImage(image, fixture.images![index]!);
    } finally {
      await file.close();
    }
  });

  it.each(refused)("refuses %s and says why", async (name, fixture) => {
    await using directory = await temporaryDirectory();
    const path = await materialize(directory.path, name, fixture);
    const attempt = async () => {
      const file = await openFile(path);
      try {
        for (const { levels } of file.images) for (const { pixels } of levels) await readAll(pixels);
      } finally {
        await file.close();
      }
    };
    await expect(attempt()).rejects.toThrow(fixture.refused);
  });

  it("names a file that is not there", async () => {
    await expect(openFile("/nowhere/at.tif")).rejects.toThrow("there is no such file");
  });
});
