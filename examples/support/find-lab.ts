import { loadConfig } from "../../src/connection/config.ts";
import { BadConfig, isConnectionError } from "../../src/connection/errors.ts";

type Lab = Readonly<{ graphqlUrl: string; wsUrl?: string | undefined; s3Url: string; token: string }>;

const NAMES = ["MIKRO_GRAPHQL_URL", "MIKRO_S3_URL", "MIKRO_TOKEN"] as const;
const LOCAL = "http://localhost:6580";

/**
 * Where the examples find a server: `MIKRO_GRAPHQL_URL`, `MIKRO_S3_URL` and `MIKRO_TOKEN`, or the lab that runs at `MIKRO_WEB_URL`,
 * by default on this machine.
 *
 * @throws BadConfig with what to do
 */
export async function findLab(env: Readonly<Record<string, string | undefined>> = process.env): Promise<Lab> {
  const [graphqlUrl, s3Url, token] = NAMES.map((name) => env[name] || undefined);
  if (graphqlUrl && s3Url && token) return { graphqlUrl, s3Url, token };
  const missing = NAMES.filter((name) => !env[name]);
  if (missing.length < NAMES.length) throw new BadConfig(`Also set ${missing.join(" and ")}, or none of the three`);
  const web = (env.MIKRO_WEB_URL || LOCAL).replace(/\/+$/, "");
  const config = await loadConfig(`${web}/config.json`).catch((error: unknown) => {
    if (!isConnectionError(error, "Unreachable")) throw error;
    throw new BadConfig(
      `No lab runs at ${web}. Start one with "npm start" in another terminal, or say where one is: ` +
        `MIKRO_WEB_URL, or ${NAMES.join(", ")}`,
      { cause: error },
    );
  });
  if (config?.token === undefined)
    throw new BadConfig(`${web} tells no token to this machine: set ${NAMES.join(", ")}`);
  return { graphqlUrl: config.graphqlUrl, wsUrl: config.graphqlWsUrl, s3Url: config.s3Url, token: config.token };
}
