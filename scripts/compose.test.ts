import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const ROOT = join(import.meta.dirname, "..");
const read = (name: string) => readFileSync(join(ROOT, name), "utf8");
const directory = mkdtempSync(join(tmpdir(), "mikro-compose-"));
afterAll(() => rmSync(directory, { recursive: true }));

// The Compose specification, as far as the file uses it: strict, so that a misspelt attribute is found.
const Duration = z
  .string()
  .regex(/^(\d+h)?(\d+m)?(\d+s)?(\d+ms)?$/)
  .min(2);
const Volume = z.string().regex(/^[a-z][a-z0-9_-]*:\/[\w./-]+(:(ro|rw))?$/);
const Port = z.string().regex(/^\S+:\S+:\S+$/, "host address, host port and container port");
const HealthCheck = z.strictObject({
  test: z
    .array(z.string())
    .min(2)
    .refine(([kind]) => kind === "CMD" || kind === "CMD-SHELL"),
  interval: Duration,
  timeout: Duration,
  start_period: Duration,
  retries: z.number().int().positive(),
});
const Service = z.strictObject({
  build: z.string().optional(),
  image: z.string(),
  restart: z.enum(["no", "always", "on-failure", "unless-stopped"]),
  init: z.boolean().optional(),
  read_only: z.boolean().optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  tmpfs: z.array(z.string()).optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string().regex(/^[A-Z][A-Z0-9_]*$/), z.string()),
  ports: z.array(Port).optional(),
  volumes: z.array(Volume),
  depends_on: z
    .record(
      z.string(),
      z.strictObject({ condition: z.enum(["service_started", "service_healthy", "service_completed_successfully"]) }),
    )
    .optional(),
  healthcheck: HealthCheck,
});
const Compose = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9_-]*$/),
  services: z.record(z.string().regex(/^[a-zA-Z0-9._-]+$/), Service),
  volumes: z.record(z.string(), z.null()),
});

const text = read("docker-compose.yml");
const compose = Compose.parse(parse(text));
const services = Object.entries(compose.services);

/** Every `${NAME...}` of the file with what stands behind the name: `:?message`, `:-default` or nothing. */
const variables = [...text.matchAll(/\$\{([A-Z0-9_]+)([^}]*)\}/g)].map(([, name, rest]) => ({
  name: name!,
  rest: rest!,
}));
const required = variables.filter(({ rest }) => rest.startsWith(":?"));

/** The file as Compose would read it with these variables. Throws where a required one is missing. */
function interpolate(environment: Record<string, string>): z.infer<typeof Compose> {
  const filled = text.replace(
    /\$\{([A-Z0-9_]+)(?::([-?])([^}]*))?\}/g,
    (_all, name: string, kind: string, rest: string) => {
      const value = environment[name];
      if (value) return value;
      if (kind === "?") throw new Error(`${name}: ${rest}`);
      return rest ?? "";
    },
  );
  return Compose.parse(parse(filled));
}

describe("docker-compose.yml", () => {
  it("starts the app on PostgreSQL 18, once that is healthy", () => {
    expect(services.map(([name]) => name).sort()).toEqual(["app", "postgres"]);
    expect(compose.services.postgres!.image).toBe("postgres:18");
    expect(compose.services.app!.depends_on).toEqual({ postgres: { condition: "service_healthy" } });
  });

  it("declares the volumes that it uses, and uses those that it declares", () => {
    const used = services.flatMap(([, { volumes }]) => volumes.map((volume) => volume.split(":")[0]));
    expect(used.sort()).toEqual(Object.keys(compose.volumes).sort());
  });

  it("has no password or token of its own: they are required", () => {
    for (const [, { environment }] of services) {
      for (const [name, value] of Object.entries(environment)) {
        if (/PASSWORD|TOKEN|SECRET|DATABASE_URL/.test(name)) expect(value).toMatch(/\$\{[A-Z_]+:(\?[^}]+|-)\}/);
      }
    }
    expect([...new Set(required.map(({ name }) => name))].sort()).toEqual(["MIKRO_TOKEN", "POSTGRES_PASSWORD"]);
    expect(() => interpolate({ MIKRO_TOKEN: "t" })).toThrow("POSTGRES_PASSWORD: Run node scripts/make-env.mjs first");
    expect(() => interpolate({ POSTGRES_PASSWORD: "p" })).toThrow("MIKRO_TOKEN");
  });

  it("explains every variable in .env.example, with the default that it has", () => {
    const example = read(".env.example");
    for (const { name, rest } of variables) {
      const line = new RegExp(`^#? ?${name}=(.*)$`, "m").exec(example);
      expect(line, name).not.toBeNull();
      if (rest.startsWith(":-") && rest.length > 2) expect(line![1]).toBe(rest.slice(2));
    }
  });

  it("publishes on loopback only, unless told otherwise", () => {
    const local = interpolate({ MIKRO_TOKEN: "t", POSTGRES_PASSWORD: "p" });
    expect(local.services.app!.ports).toEqual(["127.0.0.1:6580:6580", "127.0.0.1:6890:6890"]);
    expect(local.services.app!.environment.DATABASE_URL).toBe("postgres://mikro:p@postgres:5432/mikro");
    expect(local.services.postgres).not.toHaveProperty("ports");
    const moved = interpolate({
      MIKRO_TOKEN: "t",
      POSTGRES_PASSWORD: "p",
      MIKRO_BIND: "10.0.0.5",
      MIKRO_S3_PORT: "9000",
    });
    expect(moved.services.app!.ports![1]).toBe("10.0.0.5:9000:9000");
    expect(moved.services.app!.command).toEqual(["--s3-port", "9000"]);
  });
});

describe("make-env.mjs", () => {
  const make = (file: string) =>
    spawnSync(process.execPath, [join(ROOT, "scripts/make-env.mjs"), file], { encoding: "utf8" });

  it("writes secrets that the Compose file accepts, for their owner's eyes, and never twice", () => {
    const file = join(directory, ".env");
    expect(make(file).status).toBe(0);
    const content = readFileSync(file, "utf8");
    const lines = content.split("\n").filter((line) => /^[A-Z]/.test(line));
    const environment = Object.fromEntries(lines.map((line) => line.split("=") as [string, string]));
    const url = new URL(interpolate(environment).services.app!.environment.DATABASE_URL!);
    expect(url.password).toBe(environment.POSTGRES_PASSWORD);
    expect(environment.POSTGRES_PASSWORD!.length).toBeGreaterThanOrEqual(32);
    expect(environment.MIKRO_TOKEN).not.toBe(environment.POSTGRES_PASSWORD);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const again = make(file);
    expect([again.status, again.stderr]).toEqual([1, `${file} is there already and stays as it is\n`]);
    expect(readFileSync(file, "utf8")).toBe(content);
    expect(make(join(directory, "no", ".env")).status).toBe(1);
  });
});

describe("Dockerfile", () => {
  const stages = read("Dockerfile")
    .split(/^(?=FROM )/m)
    .slice(1);
  const last = stages.at(-1)!;

  it("builds in one stage and leaves only what production needs in the other", () => {
    expect(stages).toHaveLength(2);
    for (const stage of stages) expect(stage).toMatch(/^FROM node:20-slim\b/);
    expect(last).toContain("npm ci --omit=dev");
    expect(last).toContain("COPY --from=build /app/dist ./dist");
  });

  it("does not run as root, keeps its state in a volume, and knows whether it is well", () => {
    expect([...last.matchAll(/^USER (\S+)$/gm)].map(([, user]) => user)).toEqual(["node"]);
    expect(last).toMatch(/^VOLUME \/data$/m);
    expect(last).toMatch(/^HEALTHCHECK[^\n]*\\\n {2}CMD .*\/ht/m);
  });

  it("copies what exists, and keeps secrets and data out of the image", () => {
    for (const [, sources] of read("Dockerfile").matchAll(/^COPY (?!--from)(.+) \S+$/gm)) {
      for (const source of sources!.split(" ")) expect(existsSync(join(ROOT, source)), source).toBe(true);
    }
    const ignored = read(".dockerignore").split("\n");
    for (const name of [".env", ".mikro-web", "node_modules", "dist", ".git"]) expect(ignored).toContain(name);
  });
});
