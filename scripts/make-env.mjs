/** `node scripts/make-env.mjs [FILE]`: writes a .env for Docker Compose with random secrets. Never overwrites one. */
import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";

const file = process.argv[2] ?? ".env";
const secret = () => randomBytes(24).toString("hex"); // hexadecimal: the password becomes part of a URL
const text = `# Written by scripts/make-env.mjs. Secret: keep it to yourself, and out of the repository.
# More settings: .env.example
POSTGRES_PASSWORD=${secret()}
MIKRO_TOKEN=${secret()}
`;

try {
  writeFileSync(file, text, { flag: "wx", mode: 0o600 });
} catch (error) {
  const reason = error.code === "EEXIST" ? "is there already and stays as it is" : `cannot be written (${error.code})`;
  console.error(`${file} ${reason}`);
  process.exit(1);
}
console.log(`Wrote ${file}. To connect in the browser, give the app the token MIKRO_TOKEN of that file.`);
