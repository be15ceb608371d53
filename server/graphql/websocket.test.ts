import { createClient } from "graphql-ws";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { startLab, type TestLab } from "./test-lab.ts";

let lab: TestLab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.stop());

const open: { close(): void }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0)) thing.close();
  await subscribed(0);
});

const url = () => `${lab.url.replace("http", "ws")}/graphql`;

/** A socket that speaks the legacy protocol; `next` waits for the next message. */
async function legacy(payload: object = { token: "test" }) {
  const socket = new WebSocket(url(), "graphql-ws");
  open.push(socket);
  const waiting: unknown[] = [];
  let wake: (() => void) | undefined;
  socket.on("message", (bytes) => {
    waiting.push(JSON.parse(String(bytes)));
    wake?.();
  });
  await new Promise((resolve) => socket.once("open", resolve));
  const send = (message: object) => socket.send(JSON.stringify(message));
  const next = async (): Promise<unknown> => {
    while (waiting.length === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return waiting.shift();
  };
  send({ type: "connection_init", payload });
  expect(await next()).toEqual({ type: "connection_ack" });
  const start = (id: string, query: string, variables?: object) =>
    send({ type: "start", id, payload: { query, variables } });
  return { socket, send, next, start };
}

/** A client of the current protocol; `iterate` gives a subscription's answers. */
function current(token: string) {
  const client = createClient({ url: url(), webSocketImpl: WebSocket, connectionParams: { token }, retryAttempts: 0 });
  open.push({ close: () => void client.dispose() });
  return client;
}

const WATCH_ROIS = `subscription ($image: ID!) {
  rois(image: $image) { create { id kind pinned image { id name } } update { id vectors } delete }
}`;
const CREATE_ROI = `mutation ($image: ID!) {
  createRoi(input: { image: $image, kind: POINT, vectors: [[0, 0, 0, 1, 2]] }) { id }
}`;
const UPDATE_ROI = "mutation ($id: ID!) { updateRoi(input: { roi: $id, vectors: [[0, 0, 0, 50, 60]] }) { id } }";
const DELETE_ROI = "mutation ($id: ID!) { deleteRoi(input: { id: $id }) }";

async function changeRoi(image: string): Promise<string> {
  const { createRoi } = await lab.ask<{ createRoi: { id: string } }>(CREATE_ROI, { image });
  await lab.ask(UPDATE_ROI, { id: createRoi.id });
  await lab.ask(DELETE_ROI, { id: createRoi.id });
  return createRoi.id;
}

/** Subscriptions begin on their own time: waits until so many are there. */
async function subscribed(count: number): Promise<void> {
  await expect.poll(() => lab.events.subscribers, { interval: 5, timeout: 5_000 }).toBe(count);
}

describe("sub-protocols", () => {
  it("close with 4406 when neither is offered", async () => {
    const socket = new WebSocket(url());
    const code = await new Promise((resolve) => socket.once("close", resolve));
    expect(code).toBe(4406);
  });

  it("leave upgrades of other paths alone, which nobody else takes here", async () => {
    const socket = new WebSocket(url().replace("/graphql", "/other"), "graphql-ws");
    const error = await new Promise<Error>((resolve) => socket.once("error", resolve));
    expect(error.message).toMatch(/404/);
  });
});

describe("graphql-ws, the legacy protocol", () => {
  it("sends what happens to the ROIs of an image, in order and without the key `errors`", async () => {
    const image = await lab.image({ name: "watched" });
    const { start, next, send } = await legacy();
    start("1", WATCH_ROIS, { image });
    await subscribed(1);
    const id = await changeRoi(image);
    expect(await next()).toEqual({
      type: "data",
      id: "1",
      payload: {
        data: {
          rois: {
            create: { id, kind: "POINT", pinned: false, image: { id: image, name: "watched" } },
            update: null,
            delete: null,
          },
        },
      },
    });
    expect(await next()).toMatchObject({
      payload: { data: { rois: { update: { id, vectors: [[0, 0, 0, 50, 60]] } } } },
    });
    expect(await next()).toMatchObject({ payload: { data: { rois: { create: null, update: null, delete: id } } } });
    send({ type: "stop", id: "1" });
    await subscribed(0);
    await changeRoi(image);
    // Nothing more of 1: what comes next is the answer to this.
    start("2", "{ __typename }");
    expect(await next()).toMatchObject({ type: "data", id: "2" });
  });

  it("answers queries, and refuses mutations and unknown tokens for each operation", async () => {
    const good = await legacy({ Authorization: "Bearer test" });
    good.start("q", "{ __typename }");
    expect(await good.next()).toEqual({ type: "data", id: "q", payload: { data: { __typename: "Query" } } });
    expect(await good.next()).toEqual({ type: "complete", id: "q" });
    good.start("m", 'mutation { createDataset(input: {name: "x"}) { id } }');
    expect(await good.next()).toMatchObject({
      type: "error",
      id: "m",
      payload: [{ message: expect.stringMatching(/POST/) }],
    });
    const bad = await legacy({ token: "nonsense" });
    for (const id of ["1", "2"]) {
      bad.start(id, "{ __typename }");
      expect(await bad.next()).toMatchObject({
        type: "error",
        id,
        payload: [{ extensions: { code: "UNAUTHENTICATED" } }],
      });
    }
  });

  it("refuses to join another organisation's image, and to go on after nonsense", async () => {
    const image = await lab.image({ name: "secret" });
    const foreign = await legacy({ token: "othertest" });
    foreign.start("1", WATCH_ROIS, { image });
    expect(await foreign.next()).toMatchObject({
      id: "1",
      payload: { data: null, errors: [{ extensions: { code: "NOT_FOUND" } }] },
    });
    expect(await foreign.next()).toEqual({ type: "complete", id: "1" });
    const closed = new Promise((resolve) => foreign.socket.once("close", resolve));
    foreign.socket.send("nonsense");
    expect(await closed).toBe(4400);
  });
});

describe("graphql-transport-ws, the current protocol", () => {
  const WATCH_IMAGES =
    "subscription ($dataset: ID) { images(dataset: $dataset) { create { id name } update { id name tags } delete } }";

  it("sends the images of the organisation, and of one dataset only its own", async () => {
    const { createDataset } = await lab.ask<{ createDataset: { id: string } }>(
      'mutation { createDataset(input: { name: "watched" }) { id } }',
    );
    const all = current("test").iterate({ query: WATCH_IMAGES });
    const some = current("test").iterate({ query: WATCH_IMAGES, variables: { dataset: createDataset.id } });
    const foreign = current("othertest").iterate({ query: WATCH_IMAGES });
    const first = { all: all.next(), some: some.next(), foreign: foreign.next() };
    await subscribed(3);

    const id = await lab.image({ name: "one" });
    expect((await first.all).value).toEqual({
      data: { images: { create: { id, name: "one" }, update: null, delete: null } },
    });
    await lab.ask('mutation ($id: ID!) { updateImage(input: { id: $id, tags: ["t"] }) { id } }', { id });
    expect((await all.next()).value).toMatchObject({ data: { images: { update: { id, tags: ["t"] } } } });

    const move =
      "mutation ($id: ID!, $other: ID!) { putImagesInDataset(input: { selfs: [$id], other: $other }) { id } }";
    await lab.ask(move, { id, other: createDataset.id });
    expect((await all.next()).value).toMatchObject({ data: { images: { update: { id } } } });
    expect((await first.some).value).toMatchObject({ data: { images: { update: { id } } } });
    const release = move.replace("putImagesInDataset", "releaseImagesFromDataset");
    await lab.ask(release, { id, other: createDataset.id });
    expect((await some.next()).value).toMatchObject({ data: { images: { update: { id } } } });
    expect((await all.next()).value).toMatchObject({ data: { images: { update: { id } } } });
    await lab.ask("mutation ($id: ID!) { deleteImage(input: { id: $id }) }", { id });
    expect((await all.next()).value).toMatchObject({ data: { images: { delete: id } } });

    // What the other organisation sees first is its own.
    const own = await lab.image({ name: "own" }, "othertest");
    expect((await first.foreign).value).toMatchObject({ data: { images: { create: { id: own } } } });
  });

  it("sends affine views of a stage, also those that go with their image", async () => {
    const { createStage } = await lab.ask<{ createStage: { id: string } }>(
      'mutation { createStage(input: { name: "table" }) { id } }',
    );
    const query =
      "subscription ($stage: ID!) { affineTransformationViews(stage: $stage) { create { id pixelSizeX } delete } }";
    const watched = current("test").iterate({ query, variables: { stage: createStage.id } });
    const first = watched.next();
    await subscribed(1);
    const affineMatrix = [
      [0.5, 0, 0, 1],
      [0, 0.5, 0, 2],
      [0, 0, 1, 3],
      [0, 0, 0, 1],
    ];
    const image = await lab.image({ name: "placed", transformationViews: [{ affineMatrix, stage: createStage.id }] });
    const value = (await first).value as { data: { affineTransformationViews: { create: { id: string } } } };
    const { id } = value.data.affineTransformationViews.create;
    expect(value.data.affineTransformationViews).toEqual({ create: { id, pixelSizeX: 0.5 }, delete: null });
    await lab.ask("mutation ($id: ID!) { deleteImage(input: { id: $id }) }", { id: image });
    expect((await watched.next()).value).toEqual({ data: { affineTransformationViews: { create: null, delete: id } } });
  });

  it("tells errors with their code, per operation", async () => {
    const refused = current("nonsense").iterate({ query: "{ __typename }" });
    await expect(refused.next()).rejects.toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
    const mutation = current("test").iterate({ query: 'mutation { createDataset(input: {name: "x"}) { id } }' });
    await expect(mutation.next()).rejects.toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
    const failing = current("test").iterate({ query: '{ image(id: "0") { id } }' });
    expect((await failing.next()).value).toMatchObject({ data: null, errors: [{ extensions: { code: "NOT_FOUND" } }] });
  });
});
