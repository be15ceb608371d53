import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLab, type TestLab } from "./test-lab.ts";

let lab: TestLab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.stop());

const BEARER = { authorization: "Bearer test" };
const post = (body: string, headers: Record<string, string> = BEARER, path = "/graphql") =>
  fetch(`${lab.url}${path}`, { method: "POST", headers: { "content-type": "application/json", ...headers }, body });

describe("POST /graphql", () => {
  it("answers 200 with data and no key `errors`, with and without a slash at the end", async () => {
    for (const path of ["/graphql", "/graphql/"]) {
      const response = await post(
        '{"query": "{ images { id } }", "variables": null, "operationName": null}',
        BEARER,
        path,
      );
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe("application/json");
      expect(await response.json()).toEqual({ data: { images: [] } });
    }
  });

  it("tells every failure of an operation with status 200 as JSON, whatever the client accepts", async () => {
    const cases = [
      { query: "{", code: "BAD_USER_INPUT", message: /Syntax Error/ },
      { query: "{ nothing }", code: "BAD_USER_INPUT", message: /Cannot query field "nothing"/ },
      { query: "query A { members { id } } query B { members { id } }", code: "BAD_USER_INPUT", message: /not named/ },
      { query: '{ image(id: "1") { id } }', code: "NOT_FOUND", message: /Image matching query does not exist/ },
      { query: '{ image(id: "x-1") { id } }', code: "NOT_FOUND", message: /matching query does not exist/ },
      { query: "query ($id: ID!) { image(id: $id) { id } }", code: "BAD_USER_INPUT", message: /\$id/ },
      { query: "{ images(pagination: {offset: -1}) { id } }", code: "BAD_USER_INPUT", message: /offset/ },
      { query: "subscription { images { delete } }", code: "BAD_USER_INPUT", message: /WebSocket/ },
    ];
    for (const { query, code, message } of cases) {
      const response = await post(JSON.stringify({ query }), {
        ...BEARER,
        accept: "application/graphql-response+json, text/event-stream",
      });
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe("application/json");
      const { data, errors } = (await response.json()) as {
        data: unknown;
        errors: { message: string; extensions: object }[];
      };
      expect(data).toBeNull();
      expect(errors[0]?.message).toMatch(message);
      expect(errors[0]?.extensions).toEqual({ code });
    }
  });

  it("answers whoever has no or no valid token with 200, null data and UNAUTHENTICATED, introspection included", async () => {
    for (const headers of [{}, { authorization: "Bearer nonsense" }, { authorization: "Bearer " }]) {
      for (const query of ["{ members { id } }", "{ __schema { types { name } } }", "{"]) {
        const response = await post(JSON.stringify({ query }), headers as Record<string, string>);
        expect(response.status).toBe(200);
        expect(await response.json()).toEqual({
          data: null,
          errors: [{ message: expect.any(String), extensions: { code: "UNAUTHENTICATED" } }],
        });
      }
    }
  });

  it("takes the token from X-Authorization and without Bearer too", async () => {
    const query = '{"query": "{ __typename }"}';
    expect(await (await post(query, { "x-authorization": "Bearer test" })).json()).toEqual({
      data: { __typename: "Query" },
    });
    expect(await (await post(query, { authorization: "test" })).json()).toEqual({ data: { __typename: "Query" } });
  });

  it("answers 400 to what is no JSON, has no query, is a list or a multipart upload", async () => {
    for (const body of [
      "",
      "nonsense",
      "{}",
      '{"query": 1}',
      '[{"query": "{ __typename }"}]',
      '{"query": "{ a }", "variables": 1}',
    ]) {
      expect((await post(body)).status).toBe(400);
    }
    const form = new FormData();
    form.set("operations", '{"query": "{ __typename }"}');
    const multipart = await fetch(`${lab.url}/graphql`, { method: "POST", headers: BEARER, body: form });
    expect(multipart.status).toBe(400);
  });

  it("refuses bodies without measure with 413", async () => {
    const body = JSON.stringify({ query: "{ __typename }", variables: { fill: "x".repeat(33 * 1024 * 1024) } });
    expect((await post(body)).status).toBe(413);
  });

  it("refuses operations without measure before they run", async () => {
    lab.statements.length = 0;
    const deep = `{ datasets ${"{ children ".repeat(24)}{ id }${" }".repeat(24)} }`;
    expect(await lab.refusal(deep)).toMatchObject({
      code: "BAD_USER_INPUT",
      message: expect.stringMatching(/nested 26 deep/),
    });
    const doubling = Array.from(
      { length: 14 },
      (_, i) => `fragment F${i} on Query { ...F${i + 1} x: ...on Query { ...F${i + 1} } }`,
    );
    const bomb = `{ ...F0 } ${doubling.join(" ").replaceAll("x: ", "")} fragment F14 on Query { __typename }`;
    expect(await lab.refusal(bomb)).toMatchObject({ message: expect.stringMatching(/selects 16384 fields/) });
    expect(await lab.refusal(`{ ${"__typename ".repeat(60_000)} }`)).toMatchObject({
      message: expect.stringMatching(/token/),
    });
    expect(await lab.refusal("{ ...A } fragment A on Query { ...A }")).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(lab.statements).toEqual([]);
  });

  it("tells nothing of a failure of its own, and logs it without parameters", async () => {
    lab.logged.length = 0;
    const secret = "a".repeat(30);
    // The identity columns hold 63 bits; nothing in the contract bounds `limit` and `offset` further.
    const answer = await lab.send(`{ images(filters: {name: {regex: "(${secret}"}}) { id } }`);
    expect(answer.errors?.[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT" }, path: ["images"] });
    await lab.database.db.execute("alter table rois rename to rois_away");
    const failed = await lab.refusal(`{ rois(filters: {label: {exact: "${secret}"}}) { id } }`);
    await lab.database.db.execute("alter table rois_away rename to rois");
    expect(failed).toEqual({ code: "INTERNAL", message: "The server failed; its log says why" });
    expect(lab.logged.join()).toMatch(/rois/);
    expect(lab.logged.join()).not.toContain(secret);
  });

  it("refuses mutations of callers without the role, but not the data layer", async () => {
    const create = 'mutation { createDataset(input: {name: "x"}) { id } }';
    expect(await lab.refusal(create, {}, "reader")).toMatchObject({ code: "FORBIDDEN" });
    await lab.ask("mutation { requestZarrUpload(input: {}) { store } }", {}, "reader");
  });
});

describe("GET", () => {
  it("shows a page without a query, and runs one, but no mutation", async () => {
    for (const accept of ["*/*", "text/html"]) {
      const response = await fetch(`${lab.url}/graphql`, { headers: { accept } });
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toMatch("text/html");
    }
    const run = async (params: Record<string, string>) =>
      (await fetch(`${lab.url}/graphql?${new URLSearchParams(params)}`, { headers: BEARER })).json();
    const query = "query ($n: Int!) { images(pagination: {limit: $n}) { id } }";
    expect(await run({ query, variables: '{"n": 1}' })).toEqual({ data: { images: [] } });
    expect(await run({ query: 'mutation { createDataset(input: {name: "x"}) { id } }' })).toMatchObject({
      data: null,
      errors: [{ message: expect.stringMatching(/POST/) }],
    });
  });

  it("serves schema, health and challenge without a token", async () => {
    const schema = await fetch(`${lab.url}/schema`);
    expect(schema.headers.get("content-type")).toMatch("text/plain");
    expect(await schema.text()).toContain("type Image {");
    for (const path of ["/ht", "/.well-known/fakts-challenge"]) expect((await fetch(lab.url + path)).status).toBe(200);
  });

  it("leaves other paths to others", async () => {
    for (const path of ["/", "/graphqlx", "/graphql/x", "/schema/"])
      expect((await fetch(lab.url + path)).status).toBe(404);
  });
});

describe("other methods", () => {
  it("are answered 405, and OPTIONS as a preflight", async () => {
    for (const method of ["PUT", "DELETE", "PATCH", "HEAD"]) {
      const response = await fetch(`${lab.url}/graphql`, { method, headers: BEARER });
      expect(response.status).toBe(405);
      expect(response.headers.get("access-control-allow-origin")).toBe("*");
    }
    expect((await fetch(`${lab.url}/schema`, { method: "POST" })).status).toBe(405);
    const preflight = await fetch(`${lab.url}/graphql`, { method: "OPTIONS" });
    expect(preflight.status).toBe(200);
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      "access-control-allow-origin": "*",
      "access-control-allow-headers": "Authorization, X-Authorization, Content-Type, rekuest-task, provenance-token",
      "access-control-max-age": "86400",
    });
  });
});
