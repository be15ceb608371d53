import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLab, type TestLab } from "../test-lab.ts";

let lab: TestLab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.stop());

type Dataset = { id: string; name: string; parent: { id: string; name: string } | null };
const FIELDS = "{ id name parent { id name } }";

async function create(name: string, parent?: string, token = "test"): Promise<string> {
  const query = `mutation ($input: CreateDatasetInput!) { createDataset(input: $input) ${FIELDS} }`;
  const input = { name, ...(parent === undefined ? {} : { parent }) };
  return (await lab.ask<{ createDataset: Dataset }>(query, { input }, token)).createDataset.id;
}
const read = async (id: string) =>
  (await lab.ask<{ dataset: Dataset }>(`query ($id: ID!) { dataset(id: $id) ${FIELDS} }`, { id })).dataset;
const change = (field: string, type: string, selection: string) =>
  `mutation ($input: ${type}!) { ${field}(input: $input) ${selection} }`;
const UPDATE = change("updateDataset", "ChangeDatasetInput", FIELDS);

describe("datasets", () => {
  it("have unique names within a parent, but not at the root", async () => {
    const parent = await create("parent");
    await create("parent");
    await create("child", parent);
    const query = change("createDataset", "CreateDatasetInput", FIELDS);
    expect(await lab.refusal(query, { input: { name: "child", parent } })).toEqual({
      code: "BAD_USER_INPUT",
      message: 'There is already a dataset named "child" in that one',
    });
    for (const name of ["", " ", "x".repeat(501), "a\0b"]) {
      expect(await lab.refusal(query, { input: { name } })).toMatchObject({ code: "BAD_USER_INPUT" });
    }
  });

  it("are found or made by name, parent and creator", async () => {
    const ensure = change("ensureDataset", "CreateDatasetInput", "{ id }");
    const of = async (input: object, token?: string) =>
      (await lab.ask<{ ensureDataset: { id: string } }>(ensure, { input }, token)).ensureDataset.id;
    const first = await of({ name: "ensured" });
    expect(await of({ name: "ensured" })).toBe(first);
    expect(await of({ name: "ensured" }, "colleague")).not.toBe(first);
    const inside = await of({ name: "ensured", parent: first });
    expect(inside).not.toBe(first);
    expect(await of({ name: "ensured", parent: first })).toBe(inside);
    const raced = await Promise.all(Array.from({ length: 5 }, () => of({ name: "raced" })));
    expect(new Set(raced).size).toBe(1);
    expect(await lab.refusal(ensure, { input: { name: "ensured", parent: first } }, "colleague")).toMatchObject({
      code: "BAD_USER_INPUT",
    });
  });

  it("move when a parent is given, to the root when it is null, and stay when it is absent", async () => {
    const [a, b] = [await create("a"), await create("b")];
    await lab.ask(UPDATE, { input: { id: a, name: "a1", parent: b } });
    expect(await read(a)).toEqual({ id: a, name: "a1", parent: { id: b, name: "b" } });
    await lab.ask(UPDATE, { input: { id: a, name: "a2" } });
    expect(await read(a)).toEqual({ id: a, name: "a2", parent: { id: b, name: "b" } });
    await lab.ask(UPDATE, { input: { id: a, name: "a3", parent: null } });
    expect(await read(a)).toEqual({ id: a, name: "a3", parent: null });
  });

  it("never lie in themselves, neither by update nor by put", async () => {
    const a = await create("a");
    const b = await create("b", a);
    const c = await create("c", b);
    const put = change("putDatasetsInDataset", "AssociateInput", FIELDS);
    for (const parent of [a, b, c]) {
      expect(await lab.refusal(UPDATE, { input: { id: a, name: "a", parent } })).toMatchObject({
        code: "BAD_USER_INPUT",
      });
      expect(await lab.refusal(put, { input: { selfs: [a], other: parent } })).toMatchObject({
        code: "BAD_USER_INPUT",
      });
    }
    await lab.ask(put, { input: { selfs: [c], other: a } });
    expect((await read(c)).parent?.id).toBe(a);
    await create("b", c);
    expect(await lab.refusal(put, { input: { selfs: [b], other: c } })).toMatchObject({
      message: expect.stringMatching(/name/),
    });
    const release = change("releaseDatasetsFromDataset", "DesociateInput", FIELDS);
    expect(await lab.ask(release, { input: { selfs: [b, c], other: a } })).toMatchObject({
      releaseDatasetsFromDataset: { id: a },
    });
    expect([(await read(b)).parent, (await read(c)).parent]).toEqual([null, null]);
  });

  it("take images in and let them out; others' images of the list stay where they are", async () => {
    const [a, b] = [await create("in"), await create("other")];
    const images = [await lab.image({ name: "1" }), await lab.image({ name: "2", dataset: b })];
    const put = change("putImagesInDataset", "AssociateInput", "{ id images { name } }");
    expect(await lab.ask(put, { input: { selfs: [images[0]], other: a } })).toEqual({
      putImagesInDataset: { id: a, images: [{ name: "1" }] },
    });
    const release = change("releaseImagesFromDataset", "DesociateInput", "{ id images { name } }");
    expect(await lab.ask(release, { input: { selfs: images, other: a } })).toEqual({
      releaseImagesFromDataset: { id: a, images: [] },
    });
    const where = "query ($ids: [ID!]) { images(filters: { ids: $ids }) { dataset { id } } }";
    expect(await lab.ask(where, { ids: images })).toEqual({ images: [{ dataset: null }, { dataset: { id: b } }] });
    const relate = "mutation ($id: ID!, $other: ID!) { relateToDataset(id: $id, other: $other) { dataset { id } } }";
    expect(await lab.ask(relate, { id: images[1], other: a })).toEqual({ relateToDataset: { dataset: { id: a } } });
  });

  it("leave what is in them at the root when they are deleted", async () => {
    const a = await create("doomed");
    const child = await create("kept", a);
    const image = await lab.image({ name: "kept", dataset: a });
    expect(await lab.ask("mutation ($id: ID!) { deleteDataset(input: { id: $id }) }", { id: a })).toEqual({
      deleteDataset: a,
    });
    expect((await read(child)).parent).toBeNull();
    expect(await lab.ask("query ($id: ID!) { image(id: $id) { dataset { id } } }", { id: image })).toEqual({
      image: { dataset: null },
    });
  });

  it("are pinned for each user alone", async () => {
    const id = await create("pinned");
    const pin = "mutation ($id: ID!, $pin: Boolean!) { pinDataset(input: { id: $id, pin: $pin }) { pinned } }";
    for (const wanted of [true, true, false, true]) {
      expect(await lab.ask(pin, { id, pin: wanted })).toEqual({ pinDataset: { pinned: wanted } });
    }
    const list = "{ datasets(filters: { pinned: true }) { id } }";
    expect(await lab.ask(list)).toEqual({ datasets: [{ id }] });
    expect(await lab.ask(list, {}, "colleague")).toEqual({ datasets: [] });
  });

  it("are one default per user, made on first use even at once", async () => {
    const ids = await Promise.all([1, 2, 3].map((i) => lab.image({ name: `first ${i}` }, "colleague")));
    const query =
      "query ($ids: [ID!]) { images(filters: { ids: $ids }) { dataset { name isDefault creator { sub } } } }";
    const { images } = await lab.ask<{ images: object[] }>(query, { ids });
    const dataset = { name: "Default", isDefault: true, creator: { sub: "2" } };
    expect(images).toEqual([{ dataset }, { dataset }, { dataset }]);
    expect(await lab.ask('{ datasets(filters: { isDefault: true, owner: "2" }) { name } }')).toEqual({
      datasets: [{ name: "Default" }],
    });
  });
});

describe("children", () => {
  it("are images, then datasets; the page is cut over both", async () => {
    const parent = await create("folder");
    for (const name of ["b image", "a image", "c mitosis"]) await lab.image({ name, dataset: parent });
    for (const name of ["z set", "y mitosis set"]) await create(name, parent);
    const query = `query ($parent: ID!, $filters: DatasetChildrenFilter, $order: ChildrenOrder, $pagination: ChildrenPaginationInput) {
      children(parent: $parent, filters: $filters, order: $order, pagination: $pagination) {
        ... on Image { name __typename } ... on Dataset { name __typename }
      }
    }`;
    const names = async (args: object = {}) => {
      const { children } = await lab.ask<{ children: { name: string }[] }>(query, { parent, ...args });
      return children.map(({ name }) => name);
    };
    const images = ["b image", "a image", "c mitosis"];
    const sets = ["z set", "y mitosis set"];
    expect(await names()).toEqual([...images, ...sets]);
    for (let offset = 0; offset < 7; offset++) {
      for (const limit of [0, 1, 2, 3, 10, -1]) {
        const expected = [...images, ...sets].slice(offset, limit < 0 ? undefined : offset + limit);
        expect(await names({ pagination: { offset, limit } }), `${offset}, ${limit}`).toEqual(expected);
      }
    }
    expect(await names({ order: { field: "NAME", direction: "DESC" } })).toEqual([
      ...["c mitosis", "b image", "a image"],
      ...["z set", "y mitosis set"],
    ]);
    await lab.ask('mutation ($id: ID!) { updateImage(input: { id: $id, name: "a image" }) { id } }', {
      id: (await lab.ask<{ images: { id: string }[] }>('{ images(filters: { name: { exact: "a image" } }) { id } }'))
        .images[0]!.id,
    });
    expect((await names({ order: { field: "UPDATED_AT", direction: "DESC" } }))[0]).toBe("a image");
    expect(await names({ filters: { search: "mitosis" } })).toEqual(["c mitosis", "y mitosis set"]);
    expect(await names({ filters: { search: "mag" } })).toEqual(["b image", "a image"]);
    expect(await names({ filters: { showChildren: true, search: " " } })).toHaveLength(5);
    await lab.database.db.execute("update images set description = 'image of an image' where name = 'c mitosis'");
    expect(await names({ filters: { search: "images" } })).toEqual(["c mitosis", "b image", "a image"]);
    const refusal = await lab.refusal(query, { parent, pagination: { offset: -1 } });
    expect(refusal).toMatchObject({ code: "BAD_USER_INPUT" });
  });
});
