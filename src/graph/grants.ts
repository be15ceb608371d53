import { z } from "zod";
import type { AskForGrants, GrantAnswer } from "./credentials.ts";
import { BadAnswer, errorOfEntries, isGraphError } from "./errors.ts";
import type { OperationBody, Send } from "./transport.ts";

const grantSchema = z.object({
  accessKey: z.string().min(1),
  secretKey: z.string().min(1),
  sessionToken: z.string(),
  region: z.string(),
  bucket: z.string().min(1),
  key: z.string().min(1),
  expiresIn: z.number().positive(),
});

/** Stores of one object each; all others are zarr stores. */
const ACCESS_TO = { parquet: "requestParquetAccess", media: "requestMediaAccess" } as const;

/** A store of another kind than zarr, as the credential broker knows it: ids repeat between kinds. */
export function storeRef(kind: keyof typeof ACCESS_TO, id: string): string {
  return `${kind}:${id}`;
}

/** The mutation that gives access to the store, and the store's id in the graph. */
function accessTo(ref: string): readonly [field: string, id: string] {
  for (const [kind, field] of Object.entries(ACCESS_TO)) {
    if (ref.startsWith(`${kind}:`)) return [field, ref.slice(kind.length + 1)];
  }
  return ["requestZarrAccess", ref];
}

const FIELDS = "accessKey secretKey sessionToken region bucket key expiresIn";

/**
 * Asks for read access to many stores in one document (contract, 8.2). A store that is refused takes the others of its document
 * with it, so they are asked for again without it.
 *
 * @param s3Url base URL of the object service: grants carry none (contract, 8.5)
 */
export function createAskForGrants(send: Send, s3Url: string): AskForGrants {
  return async (storeIds) => {
    const answers = new Map<string, GrantAnswer>();
    let open = [...storeIds];
    while (open.length > 0) {
      try {
        const data = await send(grantsBody(open));
        open.forEach((storeId, i) => {
          answers.set(storeId, answerOf(storeId, data[`g${i}`], s3Url));
        });
        open = [];
      } catch (error) {
        const refused = refusedIn(open, error);
        if (refused.size === 0) throw error;
        for (const [storeId, reason] of refused) answers.set(storeId, reason);
        open = open.filter((storeId) => !refused.has(storeId));
      }
    }
    return storeIds.map((storeId) => answers.get(storeId)!);
  };
}

/** One aliased field a store: `g0` is the first. Store ids travel as variables. */
export function grantsBody(storeIds: readonly string[]): OperationBody {
  const declared = storeIds.map((_, i) => `$s${i}: String!`).join(", ");
  const fields = storeIds.map((ref, i) => `g${i}: ${accessTo(ref)[0]}(input: { storeId: $s${i} }) { ${FIELDS} }`);
  return {
    query: `mutation RequestZarrAccesses(${declared}) { ${fields.join(" ")} }`,
    operationName: "RequestZarrAccesses",
    variables: Object.fromEntries(storeIds.map((ref, i) => [`s${i}`, accessTo(ref)[1]])),
  };
}

function refusedIn(storeIds: readonly string[], error: unknown): ReadonlyMap<string, Error> {
  const refused = new Map<string, Error>();
  if (!isGraphError(error)) return refused;
  for (const entry of error.entries) {
    const alias = entry.path?.[0];
    const index = typeof alias === "string" && /^g\d+$/.test(alias) ? Number(alias.slice(1)) : -1;
    const storeId = storeIds[index];
    if (storeId !== undefined) refused.set(storeId, errorOfEntries([entry], `Access to store ${storeId}`));
  }
  return refused;
}

function answerOf(storeId: string, node: unknown, s3Url: string): GrantAnswer {
  const parsed = grantSchema.safeParse(node);
  if (!parsed.success) {
    const paths = parsed.error.issues.map((issue) => issue.path.join(".") || "all of it").join(", ");
    return new BadAnswer(`The grant for store ${storeId} is unusable: ${paths}`);
  }
  const { expiresIn, region, key, ...rest } = parsed.data;
  return {
    // us-east-1: what every S3 service accepts (contract, 8.11); Zarr upload grants have no region at all
    grant: { ...rest, key: key.replace(/^\/+|\/+$/g, ""), region: region || "us-east-1", endpoint: s3Url },
    expiresInS: expiresIn,
  };
}
