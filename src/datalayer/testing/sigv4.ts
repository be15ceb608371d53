import { createHash, createHmac } from "node:crypto";
import type { LoggedRequest } from "./http-server.ts";

/** Recomputes the signature of a request that carries it in its query, by the published steps (SigV4), with Node's own hashes. */
export function signatureOf(request: LoggedRequest, secretKey: string): string {
  const { method, query, headers } = request;
  const encode = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  const parameters = [...query]
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort();
  const canonical = [
    method,
    `/${request.path.split("/").map(encode).join("/")}`,
    parameters.join("&"),
    `host:${headers.host}\n`,
    "host",
    "UNSIGNED-PAYLOAD",
  ].join("\n");
  const [, day, region, service] = query.get("X-Amz-Credential")!.split("/");
  const scope = `${day}/${region}/${service}/aws4_request`;
  const digest = createHash("sha256").update(canonical).digest("hex");
  const toSign = ["AWS4-HMAC-SHA256", query.get("X-Amz-Date"), scope, digest].join("\n");
  const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();
  const key = [day!, region!, service!, "aws4_request"].reduce<string | Buffer>(
    (k, part) => hmac(k, part),
    `AWS4${secretKey}`,
  );
  return createHmac("sha256", key).update(toSign).digest("hex");
}
