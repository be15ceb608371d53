import { readFile } from "node:fs/promises";
import { parse, print, separateOperations } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLab, type TestLab } from "./test-lab.ts";

let lab: TestLab;
// Batches depend a little on the order of answers, so bounds are given; one statement a row would be far above them.
const SIZES = [1, 3, 12] as const;

beforeAll(async () => {
  lab = await startLab();
  const affineMatrix = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => (i === j ? 1 : 0)));
  for (let i = 0; i < 12; i++) {
    const parent = await lab.image({
      name: `image ${i}`,
      shape: [3, 1, 1, 8, 8],
      tags: [`t${i}`],
      channelViews: [{ name: "c" }],
      transformationViews: [{ affineMatrix }],
    });
    await lab.image({
      name: `level ${i}`,
      scaleViews: [{ parent, scaleX: 2 }],
      derivedViews: [{ originImage: parent }],
      transformationViews: [{ affineMatrix }],
    });
    const { requestMediaUpload: grant } = await lab.ask<{ requestMediaUpload: { store: string; key: string } }>(
      'mutation { requestMediaUpload(input: { originalFileName: "x" }) { store key } }',
    );
    await lab.objects.put("media", grant.key, Uint8Array.of(1));
    await lab.ask("mutation ($i: ID!, $f: ImageFileLike!) { createSnapshot(input: { image: $i, file: $f }) { id } }", {
      ...{ i: parent, f: grant.store },
    });
    await lab.ask("mutation ($id: ID!) { createRoi(input: { image: $id, kind: POINT, vectors: [[1, 2]] }) { id } }", {
      id: parent,
    });
  }
});
afterAll(() => lab.stop());

/** Statements that an operation takes, by size of the page. */
async function statements(query: string, variables: (limit: number) => object): Promise<number[]> {
  const counts: number[] = [];
  for (const limit of SIZES) {
    lab.statements.length = 0;
    const data = await lab.ask<Record<string, unknown[]>>(query, { ...variables(limit) });
    expect(Object.values(data)[0]).toHaveLength(limit);
    counts.push(lab.statements.length);
  }
  return counts;
}

/** The client's own documents, with what they refer to. */
async function document(...files: string[]): Promise<string> {
  const folder = new URL("../../graphql/", import.meta.url);
  return (await Promise.all(files.map((file) => readFile(new URL(file, folder), "utf8")))).join("\n");
}

const FRAGMENTS = [
  "store.graphql",
  "view.graphql",
  "rgb-context.graphql",
  "image.graphql",
  "mask.graphql",
  "table.graphql",
];

/** One operation out of a document with many, with the fragments that it uses. */
function only(source: string, operation: string): string {
  return print(separateOperations(parse(source))[operation]!);
}

describe("statements", () => {
  it("of the client's image list are few for any size of the page", async () => {
    const query = only(await document(...FRAGMENTS), "Images");
    const counts = await statements(query, (limit) => ({ filter: { notDerived: true }, pagination: { limit } }));
    // Images, tags, pins, datasets, stores, scale views, contexts, RGB views, and images and stores of the levels.
    // Their snapshots and where those are. One more where answers of a parallel database come in another order.
    expect(Math.max(...counts)).toBeLessThanOrEqual(13);
  });

  it("of everything about images are few for any size of the page", async () => {
    const query = only(
      `${await document(...FRAGMENTS)}
      query Everything($limit: Int) {
        images(filters: { notDerived: true }, pagination: { limit: $limit }) {
          ...ImageFields
          frames { label }
          planes { label }
          channels { withColours: label(withColorName: true) }
          all: views { __typename accessor congruentViews(types: [RGB]) { accessor image { id } } ... on RGBView { name contexts { name image { id } } } }
          last: rgbContexts(ordering: [{ name: DESC }], pagination: { limit: 1 }) { image { name } }
          first: affineTransformationViews(pagination: { limit: 1 }) { stage { pinned affineViews { id } } }
          rois { id pinned creator { sub } image { id } }
          dataset { tags pinned creator { sub activeOrganization { slug } } parent { id } images(pagination: { limit: 2 }) { id } children { id } }
        }
      }`,
      "Everything",
    );
    const counts = await statements(query, (limit) => ({ limit }));
    expect(Math.max(...counts)).toBeLessThanOrEqual(56);
  });

  it("of lists of regions, stages, contexts and members are few for any size of the page", async () => {
    const queries = [
      "rois(pagination: { limit: $limit }) { id pinned creator { sub } image { name store { shape } tags } }",
      "stages(pagination: { limit: $limit }) { pinned affineViews(pagination: { limit: 1 }) { image { name } stage { name } } }",
      "rgbcontexts(pagination: { limit: $limit }) { image { name } views { name contexts { name } image { id } } }",
      "snapshots(pagination: { limit: $limit }) { name creator { sub } store { presignedUrl } }",
      "rgbViews(pagination: { limit: $limit }) { name contexts { name } image { name } }",
      "affineTransformationViews(pagination: { limit: $limit }) { stage { name } image { derivedViews { originImage { name } } } }",
    ];
    for (const query of queries) {
      const counts = await statements(`query ($limit: Int) { ${query} }`, (limit) => ({ limit }));
      expect(Math.max(...counts), query).toBeLessThanOrEqual(9);
    }
  });

  it("of one image with everything are few", async () => {
    const query = only(await document(...FRAGMENTS), "GetImage");
    const { images } = await lab.ask<{ images: { id: string }[] }>("{ images(pagination: { limit: 1 }) { id } }");
    lab.statements.length = 0;
    await lab.ask(query, { id: images[0]!.id });
    expect(lab.statements.length).toBeLessThanOrEqual(27);
  });

  it("of `children` are at most those of images and datasets together", async () => {
    const source = only(await document(...FRAGMENTS, "dataset.graphql"), "Children");
    const { datasets } = await lab.ask<{ datasets: { id: string }[] }>("{ datasets { id } }");
    const counts = await statements(source, (limit) => ({ parent: datasets[0]!.id, pagination: { limit } }));
    expect(Math.max(...counts)).toBeLessThanOrEqual(14);
  });

  it("number one for as many ids as a caller likes to send", async () => {
    const filter = { ids: Array.from({ length: 100_000 }, (_, i) => String(i)) };
    const query = "query ($filter: ImageFilter) { images(filters: $filter) { id } }";
    lab.statements.length = 0;
    const { images } = await lab.ask<{ images: unknown[] }>(query, { filter });
    expect(images).toHaveLength(24);
    expect(lab.statements).toHaveLength(1);
  });
});
