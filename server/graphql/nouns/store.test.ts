import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ObjectStorage } from "../../objects/storage.ts";
import { createObjectOwnerLookup } from "../object-owner.ts";
import { removeAbandonedStores } from "../remove-stores.ts";
import { startLab, type TestLab, zarrJson } from "../test-lab.ts";

let lab: TestLab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.stop());

const REQUEST = `mutation { requestZarrUpload(input: { shape: [1], chunks: [1], version: "3", host: "h", port: 1 }) {
  status accessKey secretKey sessionToken bucket key path expiresIn store maxBytes action
  originalFileName uploadFileName uploadContentType uploadFormField
} }`;
type Grant = { accessKey: string; sessionToken: string; key: string; store: string; expiresIn: number };
const request = async (token?: string) =>
  (await lab.ask<{ requestZarrUpload: Grant }>(REQUEST, {}, token)).requestZarrUpload;
const scopeOf = async ({ accessKey, sessionToken }: Grant) => (await lab.grants.verify(accessKey, sessionToken)).scope;

const FINISH = `mutation ($input: FinishZarrUploadInput!) {
  finishZarrUpload(input: $input) { id shape chunks dtype version attributes codecs chunkKeyEncoding storageTransformers fillValue }
}`;
const objectsOf = async (key: string) =>
  (await lab.objects.list("zarr", { prefix: `${key}/`, limit: 10 })).objects.length;

/** The life of a grant in seconds: what was asked for, less what has passed since. */
function expectLife(expiresInS: number, seconds: number): void {
  expect(expiresInS).toBeLessThanOrEqual(seconds);
  expect(expiresInS).toBeGreaterThan(seconds - 30);
}

describe("grants", () => {
  it("to upload let their bearer write below one key", async () => {
    const grant = await request();
    expect(grant).toEqual({
      ...{
        status: "granted",
        accessKey: expect.any(String),
        secretKey: expect.any(String),
        sessionToken: expect.any(String),
      },
      ...{ bucket: "zarr", key: expect.stringMatching(/^[0-9a-f]{32}$/), path: `s3://zarr/${grant.key}` },
      ...{
        expiresIn: expect.any(Number),
        store: expect.any(String),
        maxBytes: 104_857_600,
        action: "upload",
        originalFileName: null,
      },
      ...{ uploadFileName: grant.key, uploadContentType: null, uploadFormField: "file" },
    });
    expectLife(grant.expiresIn, 3600);
    const organizationId = await createObjectOwnerLookup(lab.database)("zarr", `${grant.key}/c/0/0/0/0/0`);
    expect(await scopeOf(grant)).toEqual({
      organizationId,
      bucket: "zarr",
      access: "write",
      key: grant.key,
      isPrefix: true,
    });
  });

  it("to read are for one store, or for all of the organisation; never longer than the server allows", async () => {
    const { store, key } = await request();
    const FIELDS = "status accessKey secretKey sessionToken region bucket path expiresIn store";
    const access = `mutation ($id: String!) { requestZarrAccess(input: { storeId: $id }) { ${FIELDS} key } }`;
    const one = (await lab.ask<{ requestZarrAccess: Grant }>(access, { id: store }, "reader")).requestZarrAccess;
    expect(one).toMatchObject({
      status: "granted",
      region: "us-east-1",
      bucket: "zarr",
      key,
      store,
      path: `s3://zarr/${key}`,
    });
    expect(await scopeOf(one)).toMatchObject({ access: "read", key, isPrefix: true });
    const general = `mutation ($s: Int) { requestGeneralZarrAccess(input: { expiresIn: $s }) { ${FIELDS} } }`;
    const all = async (s?: number) =>
      (await lab.ask<{ requestGeneralZarrAccess: Grant }>(general, { s })).requestGeneralZarrAccess;
    expect(await all()).toMatchObject({ status: "granted", bucket: "zarr", path: "s3://zarr", store: null });
    expect((await scopeOf(await all())).access).toBe("read-organization");
    for (const [asked, given] of [
      [undefined, 3600],
      [60, 60],
      [1_000_000, 7200],
    ] as const) {
      expectLife((await all(asked)).expiresIn, given);
    }
    for (const s of [0, -1]) expect(await lab.refusal(general, { s })).toMatchObject({ code: "BAD_USER_INPUT" });
    const nested = await lab.ask<{ image: { store: { accessGrant: Grant } } }>(
      'query ($id: ID!) { image(id: $id) { store { accessGrant(host: "h") { accessKey sessionToken key } } } }',
      { id: await lab.image({ name: "granted" }) },
    );
    const grant = nested.image.store.accessGrant;
    expect(await scopeOf(grant)).toMatchObject({ access: "read", key: grant.key });
  });
});

describe("finishZarrUpload", () => {
  it("takes over what zarr.json says, and refuses where there is none", async () => {
    const { store, key } = await request();
    expect(await lab.refusal(FINISH, { input: { storeId: store } })).toMatchObject({ code: "BAD_USER_INPUT" });
    await lab.objects.put(
      "zarr",
      `${key}/zarr.json`,
      zarrJson([7, 9], { data_type: { name: "r16" }, attributes: { a: [1, "x"] } }),
    );
    expect(await lab.ask(FINISH, { input: { storeId: store } })).toEqual({
      finishZarrUpload: {
        ...{
          id: store,
          shape: [7, 9],
          chunks: [7, 9],
          dtype: null,
          version: "3",
          attributes: { a: [1, "x"] },
          fillValue: 0,
        },
        ...{ codecs: [{ name: "bytes", configuration: { endian: "little" } }], storageTransformers: [] },
        chunkKeyEncoding: { name: "default", configuration: { separator: "/" } },
      },
    });
  });

  it("leaves a failed upload empty, so that its shape cannot be asked", async () => {
    const { store } = await request();
    expect(
      await lab.ask("mutation ($id: String!) { finishZarrUpload(input: { storeId: $id, valid: false }) { id } }", {
        id: store,
      }),
    ).toEqual({
      finishZarrUpload: { id: store },
    });
    expect(await lab.refusal(FINISH, { input: { storeId: store, valid: false } })).toMatchObject({
      code: "BAD_USER_INPUT",
      message: expect.stringMatching(/not finished/),
    });
  });
});

describe("createObjectOwnerLookup", () => {
  it("knows the organisation of every object of a store, and of nothing else", async () => {
    const owner = createObjectOwnerLookup(lab.database);
    const [own, other] = [await request(), await request("othertest")];
    const mine = await owner("zarr", `${own.key}/zarr.json`);
    expect(mine).toMatch(/^\d+$/);
    expect(await owner("zarr", own.key)).toBe(mine);
    expect(await owner("zarr", `${other.key}/c/0`)).not.toBe(mine);
    for (const key of ["", "zarr.json", `${own.key}x/zarr.json`, `/${own.key}`])
      expect(await owner("zarr", key)).toBeUndefined();
    expect(await owner("media", `${own.key}/zarr.json`)).toBeUndefined();
    lab.statements.length = 0;
    await owner("zarr", `${own.key}/c/1`);
    expect(lab.statements).toEqual([]);
  });
});

describe("deleteImage", () => {
  const DELETE = "mutation ($id: ID!) { deleteImage(input: { id: $id }) }";

  it("is for the creator only, and takes views, regions and the bytes with it", async () => {
    const array = await lab.upload();
    const key = (
      (await lab.database.db.execute(`select key from zarr_stores where id = ${array}`)) as unknown as {
        rows: { key: string }[];
      }
    ).rows[0]!.key;
    await lab.objects.put("zarr", `${key}/c/0/0/0/0/0`, new Uint8Array(4));
    const make = 'mutation ($array: ImageLike!) { fromArrayLike(input: { name: "x", array: $array }) { id } }';
    const images = [];
    for (let i = 0; i < 2; i++)
      images.push((await lab.ask<{ fromArrayLike: { id: string } }>(make, { array })).fromArrayLike.id);
    await lab.ask("mutation ($id: ID!) { createRoi(input: { image: $id, kind: POINT, vectors: [[1, 1]] }) { id } }", {
      id: images[0],
    });
    expect(await lab.refusal(DELETE, { id: images[0] }, "colleague")).toMatchObject({ code: "FORBIDDEN" });
    expect(await lab.ask(DELETE, { id: images[0] })).toEqual({ deleteImage: images[0] });
    expect(await lab.ask("query ($id: ID!) { rois(filters: { image: $id }) { id } }", { id: images[0] })).toEqual({
      rois: [],
    });
    // The other image has the same store.
    expect(await objectsOf(key)).toBe(2);
    await lab.ask(DELETE, { id: images[1] });
    expect(await objectsOf(key)).toBe(0);
    expect(
      await lab.refusal("mutation ($id: String!) { requestZarrAccess(input: { storeId: $id }) { key } }", {
        id: array,
      }),
    ).toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("stands even if the bytes cannot be removed, which the next start does", async () => {
    const id = await lab.image({ name: "stuck" });
    const { image } = await lab.ask<{ image: { store: { key: string } } }>(
      "query ($id: ID!) { image(id: $id) { store { key } } }",
      { id },
    );
    const { deletePrefix } = lab.objects;
    lab.logged.length = 0;
    lab.objects.deletePrefix = () => Promise.reject(new Error("no disk"));
    await lab.ask(DELETE, { id });
    lab.objects.deletePrefix = deletePrefix;
    expect(lab.logged.join()).toMatch(/no disk/);
    expect(await objectsOf(image.store.key)).toBe(1);
    expect(await removeAbandonedStores(lab.database, lab.objects, new Date(0))).toBe(1);
    expect(await objectsOf(image.store.key)).toBe(0);
    expect(await removeAbandonedStores(lab.database, lab.objects, new Date(0))).toBe(0);
  });
});

describe("removeAbandonedStores", () => {
  it("removes old uploads that nothing refers to, with their bytes, and only those", async () => {
    const used = await lab.ask<{ image: { store: { id: string; key: string } } }>(
      "query ($id: ID!) { image(id: $id) { store { id key } } }",
      {
        id: await lab.image({ name: "used" }),
      },
    );
    const [old, fresh] = [await request(), await request()];
    for (const key of [old.key, fresh.key]) await lab.objects.put("zarr", `${key}/c/0`, new Uint8Array(1));
    await lab.database.db.execute("update zarr_stores set created_at = now() - interval '1 month'");
    await lab.database.db.execute(`update zarr_stores set created_at = now() where id = ${fresh.store}`);
    const storage: ObjectStorage = lab.objects;
    const removed = await removeAbandonedStores(lab.database, storage, new Date(Date.now() - 86_400_000));
    expect(removed).toBeGreaterThanOrEqual(1);
    expect([await objectsOf(old.key), await objectsOf(fresh.key), await objectsOf(used.image.store.key)]).toEqual([
      0, 1, 1,
    ]);
    const access = "mutation ($id: String!) { requestZarrAccess(input: { storeId: $id }) { key } }";
    expect(await lab.refusal(access, { id: old.store })).toMatchObject({ code: "NOT_FOUND" });
    await lab.ask(access, { id: fresh.store });
  });
});
