import { parse } from "graphql";
import { describe, expect, it } from "vitest";
import { errorOfEntries, isGraphError } from "./errors.ts";
import { createAskForGrants, grantsBody } from "./grants.ts";
import type { Send } from "./transport.ts";

const node = (storeId: string) => ({
  accessKey: `ak-${storeId}`,
  secretKey: "sk",
  sessionToken: "st",
  region: "eu-1",
  bucket: "zarr",
  key: `/sub/${storeId}/`,
  expiresIn: 900,
});

/** Answers as a server does whose non-null root fields take the whole answer with them. */
function sending(refused: readonly string[], broken: readonly string[] = []) {
  const asked: string[][] = [];
  const send: Send = (body) => {
    const storeIds = Object.values(body.variables ?? {}).map(String);
    asked.push(storeIds);
    const at = storeIds.findIndex((storeId) => refused.includes(storeId));
    if (at >= 0) {
      const entry = { message: "ZarrStore matching query does not exist", code: "NOT_FOUND", path: [`g${at}`] };
      return Promise.reject(errorOfEntries([entry], body.operationName));
    }
    const answers = storeIds.map((id, i) => [`g${i}`, broken.includes(id) ? { ...node(id), expiresIn: 0 } : node(id)]);
    return Promise.resolve(Object.fromEntries(answers) as Record<string, unknown>);
  };
  return { asked, ask: createAskForGrants(send, "http://s3.test") };
}

describe("grantsBody", () => {
  it("is one valid document with an alias a store and the ids as variables", () => {
    const body = grantsBody(["1", '2") { x } }']);
    expect(() => parse(body.query)).not.toThrow();
    expect(body.query).not.toContain("{ x }");
    expect(body.query.match(/g\d+: requestZarrAccess/g)).toHaveLength(2);
    expect(body.variables).toEqual({ s0: "1", s1: '2") { x } }' });
  });
});

describe("createAskForGrants", () => {
  it("turns grants into what the data layer needs, in order", async () => {
    const { asked, ask } = sending([]);
    const answers = await ask(["2", "1"]);
    expect(asked).toEqual([["2", "1"]]);
    expect(answers[0]).toEqual({
      grant: {
        endpoint: "http://s3.test",
        region: "eu-1",
        bucket: "zarr",
        key: "sub/2",
        accessKey: "ak-2",
        secretKey: "sk",
        sessionToken: "st",
      },
      expiresInS: 900,
    });
    expect(answers[1]).toMatchObject({ grant: { accessKey: "ak-1" } });
  });

  it("asks for the others again when one is refused", async () => {
    const { asked, ask } = sending(["x", "y"]);
    const answers = await ask(["1", "x", "2", "y"]);
    expect(asked).toEqual([
      ["1", "x", "2", "y"],
      ["1", "2", "y"],
      ["1", "2"],
    ]);
    expect(answers.map((answer) => (answer instanceof Error ? answer.name : answer.grant.accessKey))).toEqual([
      "ak-1",
      "NotFound",
      "ak-2",
      "NotFound",
    ]);
    expect(answers[1]).toMatchObject({ message: expect.stringContaining("store x") });
  });

  it("refuses a grant that cannot be used, without showing it", async () => {
    const [answer] = await sending([], ["1"]).ask(["1"]);
    expect(isGraphError(answer, "BadAnswer")).toBe(true);
    expect(String(answer)).toContain("expiresIn");
    expect(String(answer)).not.toMatch(/sk|ak-1/);
  });

  it("fails as a whole when nothing could be asked", async () => {
    const ask = createAskForGrants(
      () => Promise.reject(errorOfEntries([{ message: "no", code: "UNAUTHENTICATED" }])),
      "",
    );
    await expect(ask(["1", "2"])).rejects.toMatchObject({ tag: "Unauthenticated" });
  });
});
