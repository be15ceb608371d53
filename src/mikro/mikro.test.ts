import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "./connect.ts";
import type { Mikro } from "./mikro.ts";
import { startTestLab, type TestLab } from "./testing/lab.ts";

let lab: TestLab;
let mikro: Mikro;
beforeAll(async () => {
  lab = await startTestLab();
  mikro = await connect(lab.config);
  // A first start writes a database; a machine that does other things as well takes its time.
}, 180_000);
afterAll(async () => {
  await mikro?.dispose();
  await lab?.stop();
});

describe("connect", () => {
  it("says what is wrong with a server that is none, or that refuses", async () => {
    await expect(connect({ ...lab.config, token: "wrong" })).rejects.toMatchObject({
      tag: "NoMikroFound",
      cause: { tag: "Unauthorised" },
    });
    await expect(connect({ ...lab.config, graphqlUrl: `${lab.appUrl}/` })).rejects.toMatchObject({
      tag: "NoMikroFound",
      cause: { tag: "NotAMikroServer" },
    });
    await expect(connect({ ...lab.config, s3Url: "http://localhost:1" })).rejects.toMatchObject({
      tag: "NoDataLayerFound",
    });
    await expect(connect({ ...lab.config, graphqlUrl: "nowhere" })).rejects.toMatchObject({ tag: "BadConfig" });
  });

  it("disconnects at the end of `await using`, and refuses calls after that", async () => {
    let kept: Mikro;
    {
      await using session = await connect(lab.config);
      kept = session;
      await session.searchImages();
    }
    await expect(kept.searchImages()).rejects.toMatchObject({ tag: "Disconnected" });
  });
});

describe("datasets", () => {
  it("are made, found, renamed and moved", async () => {
    const parent = await mikro.createDataset("parent");
    const child = await mikro.createDataset("experiment one", { parent });
    expect(await mikro.getDataset(child)).toMatchObject({ name: "experiment one", parent: { id: parent.id } });
    expect(await mikro.ensureDataset("experiment one", { parent })).toMatchObject({ id: child.id });
    expect(await mikro.updateDataset("experiment 1", child.id)).toMatchObject({
      id: child.id,
      parent: { id: parent.id },
    });
    expect((await mikro.updateDataset("experiment 1", child.id, { parent: null })).parent).toBeNull();
    expect(await mikro.searchDatasets({ search: "experiment" })).toEqual([{ value: child.id, label: "experiment 1" }]);
    expect(await mikro.searchDatasets({ values: [parent] })).toEqual([{ value: parent.id, label: "parent" }]);
  });

  it("that are missing are told as NotFound", async () => {
    await expect(mikro.getDataset("999999")).rejects.toMatchObject({ tag: "NotFound", operation: "GetDataset" });
  });

  it("give disjoint pages by limit and offset", async () => {
    for (let i = 0; i < 5; i++) await mikro.createDataset(`paged_0${i}`);
    const pages = await Promise.all(
      [0, 2, 4].map((offset) => mikro.searchDatasets({ search: "paged", limit: 2, offset })),
    );
    expect(pages.flat().map((option) => option.label)).toEqual([0, 1, 2, 3, 4].map((i) => `paged_0${i}`));
  });
});

describe("images", () => {
  it("are listed, filtered, ordered, tagged, pinned and deleted", async () => {
    const names = ["list b", "list a", "list c"];
    const made = [];
    for (const name of names) made.push(await mikro.fromArrayLike({ data: new Uint8Array(4), shape: [2, 2] }, name));
    const filter = { name: { startsWith: "list" } };
    const listed = await mikro.images(filter, { limit: 2 }, { ordering: [{ name: "ASC" }] });
    expect(listed.map((image) => image.name)).toEqual(["list a", "list b"]);
    expect(() => listed[0]!.getPixelSize()).toThrow("use getImage");
    expect(await mikro.updateImage(made[0]!, { tags: ["x"], name: "list d" })).toMatchObject({
      name: "list d",
      tags: ["x"],
    });
    expect(await mikro.pinImage(made[1]!, true)).toMatchObject({ pinned: true });
    expect(await mikro.deleteImage(made[2]!)).toBe(made[2]!.id);
    await expect(mikro.getImage(made[2]!)).rejects.toMatchObject({ tag: "NotFound" });
    expect((await mikro.getRandomImage()).store.shape).toHaveLength(5);
    expect((await mikro.artemiyImages()).length).toBeGreaterThanOrEqual(2);
    expect(await mikro.viewImage(made[0]!)).toMatchObject({ views: [{ __typename: "RGBView" }] });
  });
});

describe("regions", () => {
  it("are made, listed, changed, watched and deleted", async () => {
    const image = await mikro.fromArrayLike({ data: new Uint8Array(100), shape: [10, 10] }, "with regions");
    const events = mikro.watchRois(image);
    const first = events.next();
    // Events of before the subscription reached the server are not told; the first region is made until it is.
    let created = await mikro.createRoi(
      image,
      [
        [2, 3],
        [7, 8],
      ],
      "RECTANGLE",
    );
    const timer = setInterval(() => void mikro.updateRoi(created, { kind: "RECTANGLE" }), 50);
    await first;
    clearInterval(timer);
    expect(created.vectors).toEqual([
      [0, 0, 0, 2, 3],
      [0, 0, 0, 7, 8],
    ]);
    await mikro.updateRoi(created, {
      vectors: [
        [0, 0, 0, 1, 1],
        [0, 0, 0, 5, 5],
      ],
    });
    created = await mikro.getRoi(created);
    expect(created.vectors[1]).toEqual([0, 0, 0, 5, 5]);
    expect(await mikro.getRois(image)).toMatchObject([{ id: created.id }]);
    await mikro.deleteRoi(created);
    for await (const event of events) if (event.delete === created.id) break;
    expect(await mikro.getRois(image)).toEqual([]);
    await expect(mikro.createRoi(image, [[1]], "POINT")).rejects.toThrow("2 to 5 numbers");
  });
});

describe("contexts, views and stages", () => {
  it("are made and changed", async () => {
    const image = await mikro.fromArrayLike(
      { data: new Uint8Array(18), shape: [3, 2, 3], dims: ["c", "y", "x"] },
      "rgb",
    );
    expect(image.rgbContexts[0]?.views.map((view) => view.colorMap)).toEqual(["RED", "GREEN", "BLUE"]);
    const context = await mikro.createRGBContext(image, {
      name: "green",
      z: 0,
      views: [{ cMin: 1, cMax: 2, colorMap: "GREEN" }],
    });
    const view = await mikro.createRgbView(context, image, {
      cMin: 0,
      cMax: 1,
      contrastLimitMin: 0,
      contrastLimitMax: 9,
    });
    expect(await mikro.updateRgbView(view, { gamma: 0.5 })).toMatchObject({ gamma: 0.5, contrastLimitMin: 0 });
    const changed = await mikro.updateRGBContext(context, { name: "none", views: [] });
    expect(changed).toMatchObject({ name: "none", views: [] });
    const stage = await mikro.createStage("table");
    const matrix = [
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 1],
    ];
    const affine = await mikro.createAffineTransformationView(image, matrix, { stage: stage.id });
    expect(await mikro.getStage(stage)).toMatchObject({ affineViews: [{ id: affine.id, image: { id: image.id } }] });
    expect(await mikro.searchStages({ search: "tab" })).toEqual([{ value: stage.id, label: "table" }]);
    expect((await mikro.getImage(image)).getPixelSize(stage)).toEqual({ x: 1, y: 1, z: 1 });
  });
});

describe("every search function", () => {
  it("takes limit and offset, and resolves known ids", async () => {
    const image = await mikro.fromArrayLike({ data: new Uint8Array(4), shape: [2, 2] }, "searched");
    await mikro.createRoi(image, [[0, 0]], "POINT");
    await mikro.createRoi(image, [[1, 1]], "POINT");
    await mikro.createStage("searched 1");
    await mikro.createStage("searched 2");
    await mikro.fromArrayLike({ data: new Uint8Array(4), shape: [2, 2] }, "searched too");
    await mikro.createDataset("searched 1");
    await mikro.createDataset("searched 2");
    for (const search of [
      mikro.searchImages,
      mikro.searchDatasets,
      mikro.searchRois,
      mikro.searchStages,
      mikro.searchRGBViews,
    ]) {
      const [first] = await search({ search: "searched", limit: 1 });
      const [second] = await search({ search: "searched", limit: 1, offset: 1 });
      expect(first?.label).toBeTruthy();
      expect(second?.value).not.toBe(first?.value);
      expect(await search({ values: [first!.value] })).toEqual([first]);
    }
  });
});

describe("datasets and images", () => {
  it("are put together and taken apart, and pinned and deleted", async () => {
    const [outer, inner] = [await mikro.createDataset("outer"), await mikro.createDataset("inner")];
    const image = await mikro.fromArrayLike({ data: new Uint8Array(4), shape: [2, 2] }, "moved");
    await mikro.putImagesInDataset([image], inner);
    await mikro.putDatasetsInDataset([inner], outer);
    expect((await mikro.getImage(image)).dataset?.id).toBe(inner.id);
    expect((await mikro.getDataset(inner)).parent?.id).toBe(outer.id);
    await mikro.releaseImagesFromDataset([image.id], inner.id);
    await mikro.releaseDatasetsFromDataset([inner], outer);
    expect((await mikro.getImage(image)).dataset).toBeNull();
    expect((await mikro.getDataset(inner)).parent).toBeNull();
    expect(await mikro.pinDataset(outer, true)).toMatchObject({ pinned: true });
    expect(await mikro.deleteDataset(outer)).toBe(outer.id);
  });
});

describe("grants", () => {
  it("are had for a store, for its upload, and for the bucket", async () => {
    const image = await mikro.fromArrayLike({ data: Uint8Array.of(1), shape: [1, 1] }, "granted");
    const grant = await mikro.requestZarrAccess(image.store);
    expect(grant.expiresIn).toBeGreaterThan(0);
    expect(grant.key).toContain(image.store.key);
    expect(grant.secretKey).not.toBe((await mikro.requestZarrAccess(image.store)).secretKey);
    expect((await mikro.requestGeneralZarrAccess({ expiresIn: 60 })).bucket).toBe(grant.bucket);
    const upload = await mikro.requestZarrUpload();
    await expect(mikro.finishZarrUpload(upload.store)).rejects.toMatchObject({
      name: expect.stringMatching(/BadUserInput|NotFound/),
    });
    await expect(mikro.requestZarrAccess("999999")).rejects.toMatchObject({ tag: "NotFound" });
  });
});

describe("examples/max-intensity.ts", () => {
  const run = (env: Record<string, string>) =>
    promisify(execFile)(process.execPath, ["--import", "tsx", "examples/run.ts", "max-intensity"], {
      cwd: fileURLToPath(new URL("../..", import.meta.url)),
      env: { PATH: process.env.PATH, ...env },
    });

  it("prints the maximum and what travelled, and ends by itself", async () => {
    const { stdout } = await run({ MIKRO_WEB_URL: lab.appUrl });
    expect(stdout).toMatch(
      /^max of ".+" \(\d+( x \d+){4} \w+\): \d+\n\d+ bytes travelled of the \d+ that the array has\n$/,
    );
  });

  it("says how to start a lab where none runs, and fails", async () => {
    await expect(run({ MIKRO_WEB_URL: "http://localhost:1" })).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining("npm start"),
    });
  });
});
