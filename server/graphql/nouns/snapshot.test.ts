import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLab, type TestLab } from "../test-lab.ts";

let lab: TestLab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.stop());

type Grant = { store: string; key: string };
async function upload(input: object = { originalFileName: "C:\\pictures\\view.png", contentType: "image/png" }) {
  const query = `mutation ($input: RequestMediaUploadInput!) { requestMediaUpload(input: $input) {
    store key bucket region maxBytes originalFileName uploadFileName uploadContentType } }`;
  const { requestMediaUpload } = await lab.ask<{ requestMediaUpload: Grant }>(query, { input });
  return requestMediaUpload;
}
async function picture(): Promise<Grant> {
  const grant = await upload();
  await lab.objects.put("media", grant.key, Uint8Array.of(1, 2, 3));
  return grant;
}

const CREATE =
  "mutation ($input: SnapshotInput!) { createSnapshot(input: $input) { id name store { key } creator { sub } } }";
type Created = { createSnapshot: { id: string; name: string; store: { key: string } } };
const create = async (input: object) => (await lab.ask<Created>(CREATE, { input })).createSnapshot;
const READ = `query ($id: ID!) { image(id: $id) {
  latestSnapshot { name } snapshots(ordering: [{ name: ASC }]) { name } renders { __typename ... on Snapshot { name } }
  videos: renders(types: [VIDEO]) { createdAt } } }`;

describe("media uploads", () => {
  it("carry the name and type of the file", async () => {
    expect(await upload()).toMatchObject({
      ...{
        bucket: "media",
        region: "us-east-1",
        originalFileName: "C:\\pictures\\view.png",
        uploadFileName: "view.png",
      },
      uploadContentType: "image/png",
    });
    expect(await upload({ originalFileName: "x", fileSize: 7 })).toMatchObject({ maxBytes: 7 });
  });

  it("give a link below the object service, or the whole address", async () => {
    const { key, store } = await picture();
    const finish = `mutation ($id: String!) { finishMediaUpload(input: { storeId: $id }) {
      path originalFileName contentType presignedUrl whole: presignedUrl(host: "objects.lab") } }`;
    const { finishMediaUpload } = await lab.ask<{ finishMediaUpload: Record<string, string> }>(finish, { id: store });
    expect(finishMediaUpload).toMatchObject({ path: `s3://media/${key}`, contentType: "image/png" });
    expect(finishMediaUpload.presignedUrl).toMatch(new RegExp(`^/media/${key}\\?.*X-Amz-Signature=[0-9a-f]{64}$`));
    expect(finishMediaUpload.whole).toMatch(new RegExp(`^http://objects\\.lab/media/${key}\\?`));
  });
});

describe("snapshots", () => {
  it("are of an image, the latest first where one is wanted", async () => {
    const image = await lab.image({ name: "pictured" });
    expect(await lab.ask(READ, { id: image })).toEqual({
      image: { latestSnapshot: null, snapshots: [], renders: [], videos: [] },
    });
    const grant = await picture();
    expect(await create({ image, file: grant.store })).toMatchObject({
      ...{ name: "Snapshot", store: { key: grant.key }, creator: { sub: "1" } },
    });
    await create({ image, file: (await picture()).store, name: "second" });
    const names = [{ name: "second" }, { name: "Snapshot" }];
    expect(await lab.ask(READ, { id: image })).toEqual({
      image: {
        ...{ latestSnapshot: { name: "second" }, snapshots: expect.arrayContaining(names) },
        ...{ renders: names.toReversed().map((of) => ({ __typename: "Snapshot", ...of })), videos: [] },
      },
    });
  });

  it("are told to who watches images", async () => {
    const image = await lab.image({ name: "watched" });
    const changes = lab.events.subscribe("images of organization 1");
    await create({ image, file: (await picture()).store });
    expect((await changes.next()).value).toEqual({ change: "update", id: Number(image) });
    await changes.return();
  });

  it("are refused without a picture, and of what is not there", async () => {
    const image = await lab.image({ name: "x" });
    const empty = await upload();
    expect(await lab.refusal(CREATE, { input: { image, file: empty.store } })).toMatchObject({
      ...{ code: "BAD_USER_INPUT", message: /Nothing was uploaded/ },
    });
    const { store: file } = await picture();
    expect(await lab.refusal(CREATE, { input: { image: "99999", file } })).toMatchObject({ code: "NOT_FOUND" });
    expect(await lab.refusal(CREATE, { input: { image, file: "99999" } })).toMatchObject({ code: "NOT_FOUND" });
  });

  it("are filtered and found", async () => {
    const image = await lab.image({ name: "filtered" });
    const made = await create({ image, file: (await picture()).store, name: "Alphabet" });
    const query = "query ($filters: SnapshotFilter) { snapshots(filters: $filters) { id } }";
    for (const filters of [
      { image },
      { images: [image] },
      { search: "PHAB" },
      { name: { contains: "Alph" } },
      { image, owner: "1" },
    ]) {
      expect(await lab.ask(query, { filters }), JSON.stringify(filters)).toEqual({ snapshots: [{ id: made.id }] });
    }
    expect(await lab.ask(query, { filters: { image, NOT: { search: "alph" } } })).toEqual({ snapshots: [] });
    const pin = "mutation ($id: ID!) { pinSnapshot(input: { id: $id, pin: true }) { id } }";
    expect(await lab.ask(pin, { id: made.id })).toEqual({ pinSnapshot: { id: made.id } });
  });

  it("go with their bytes, alone or with their image", async () => {
    const image = await lab.image({ name: "gone" });
    const [first, second] = [await picture(), await picture()];
    const made = await create({ image, file: first.store });
    await create({ image, file: second.store });
    const remove = "mutation ($id: ID!) { deleteSnapshot(input: { id: $id }) }";
    expect(await lab.ask(remove, { id: made.id })).toEqual({ deleteSnapshot: made.id });
    expect(await lab.objects.head("media", first.key)).toBeUndefined();
    expect(await lab.objects.head("media", second.key)).toBeDefined();
    await lab.ask("mutation ($id: ID!) { deleteImage(input: { id: $id }) }", { id: image });
    expect(await lab.objects.head("media", second.key)).toBeUndefined();
  });

  it("show how a context looks", async () => {
    const image = await lab.image({ name: "in context" });
    const { store: thumbnail, key } = await picture();
    const query = `mutation ($input: CreateRGBContextInput!) { createRgbContext(input: $input) { id snapshots { name store { key } } } }`;
    const { createRgbContext } = await lab.ask<{ createRgbContext: { id: string } }>(query, {
      input: { image, name: "Warm", thumbnail },
    });
    const snapshots = [{ name: "Warm", store: { key } }];
    expect(createRgbContext).toMatchObject({ snapshots });
    const { store: next } = await picture();
    const update =
      "mutation ($input: UpdateRGBContextInput!) { updateRgbContext(input: $input) { snapshots { name } } }";
    const input = { id: createRgbContext.id, thumbnail: next };
    expect(await lab.ask(update, { input })).toEqual({
      updateRgbContext: { snapshots: [{ name: "Warm" }, { name: "Warm" }] },
    });
    const found = "query ($id: ID!) { snapshots(filters: { context: $id }) { name } }";
    expect(await lab.ask(found, { id: createRgbContext.id })).toEqual({
      snapshots: [{ name: "Warm" }, { name: "Warm" }],
    });
    expect(await lab.refusal(query, { input: { image, thumbnail: "99999" } })).toMatchObject({ code: "NOT_FOUND" });
  });
});
