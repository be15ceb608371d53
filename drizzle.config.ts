import { defineConfig } from "drizzle-kit";

// npx drizzle-kit generate --name what_changes: writes the next migration from server/db/schema.
export default defineConfig({
  dialect: "postgresql",
  schema: "./server/db/schema/*.ts",
  out: "./server/db/migrations",
});
