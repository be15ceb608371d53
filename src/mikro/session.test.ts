import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { connectionOf } from "../connection/connection.ts";
import { CreateRoiDocument, GetImageDocument, ImagesDocument } from "../graph/generated/operations.ts";
import { followImages, followRois } from "../graph/live.ts";
import { imageModelOf } from "./image.ts";
import { createMikro } from "./mikro.ts";
import { createSession, type Session } from "./session.ts";
import { startTestLab, type TestLab } from "./testing/lab.ts";

let lab: TestLab;
beforeAll(async () => {
  lab = await startTestLab();
  // A first start writes a database; a machine that does other things as well takes its time.
}, 180_000);
afterAll(async () => {
  await lab?.stop();
});

const open = () => createSession(connectionOf(lab.config), { webSocket: WebSocket, workers: "inline" });
/** Another person with the same lab: what they do reaches the session only by events. */
const another = (session: Session) => createMikro(session.service);
const unexpected = (error: unknown) => {
  throw error;
};

/** Until something is so, by looking at every turn of the event loop. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise<void>((resolve) => setImmediate(resolve));
}

describe("a session", () => {
  it("is connected after its first answer, reads pixels by grants of its own, and leaves no secret in the cache", async () => {
    const session = open();
    expect(session.monitor.getSnapshot().status).toBe("connecting");
    const data = Uint16Array.from({ length: 6 }, (_, i) => i * 100);
    const made = await another(session).fromArrayLike({ data, shape: [2, 3] }, "read me");
    const { data: answer } = await session.client.query({ query: GetImageDocument, variables: { id: made.id } });
    expect(session.monitor.getSnapshot().status).toBe("connected");
    const { array } = imageModelOf(answer!.image).multiscale.levels[0]!;
    const box = { array, start: [0, 0, 0, 0, 1], stop: [1, 1, 1, 2, 3] };
    expect(await session.pool.read(box, { priority: 1 })).toEqual(Uint16Array.of(100, 200, 400, 500));
    const grant = await session.getCredentials(made.store.id);
    const cached = JSON.stringify(session.client.cache.extract());
    for (const secret of [grant.secretKey, grant.sessionToken, grant.accessKey, lab.config.token]) {
      expect(cached).not.toContain(secret);
    }
    await session.dispose();
    expect(session.client.cache.extract()).toEqual({});
    await expect(session.getCredentials(made.store.id)).rejects.toMatchObject({ tag: "Disconnected" });
  });

  it("shows what others do to images, in the lists that are open", async () => {
    const session = open();
    const others = another(session);
    const list = {
      query: ImagesDocument,
      variables: { ordering: [{ createdAt: "DESC" as const }], pagination: { limit: 9 } },
    };
    const shown = () => session.client.cache.readQuery(list)?.images ?? [];
    await session.client.query(list);
    const before = shown().length;
    const stop = followImages(session.client, undefined, { onError: unexpected });
    // The server may learn of the subscription after an image was made: more are made until one is told of.
    while (shown().length === before) await others.fromArrayLike({ data: new Uint8Array(4), shape: [2, 2] }, "live");
    const image = shown()[0]!;
    expect(image.name).toBe("live");
    await others.updateImage(image, { name: "renamed" });
    await until(() => shown().some(({ id, name }) => id === image.id && name === "renamed"));
    await others.deleteImage(image);
    await until(() => !shown().some(({ id }) => id === image.id));
    stop();
    await session.dispose();
  });

  it("is told of every change of an image's regions, also of its own", async () => {
    const session = open();
    const others = another(session);
    const image = await others.fromArrayLike({ data: new Uint8Array(4), shape: [2, 2] }, "regions");
    const told: string[] = [];
    const stop = followRois(session.client, image.id, {
      onEvent: (event) => told.push(event.create?.id ?? event.update?.id ?? `not ${event.delete}`),
      onError: unexpected,
    });
    while (told.length === 0) await others.createRoi(image, [[0, 0]], "POINT");
    const input = { image: image.id, vectors: [[0, 0, 0, 1, 1]], kind: "POINT" as const };
    const { data } = await session.client.mutate({ mutation: CreateRoiDocument, variables: { input } });
    const { id } = data!.createRoi;
    await others.deleteRoi(id);
    await until(() => told.includes(id) && told.includes(`not ${id}`));
    stop();
    await session.dispose();
  });
});
