import { defineConfig } from "vitest/config";

export default defineConfig({
  // Node gives every package graphql's CommonJS build, Vite would give ours the other: errors would not know each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    include: ["src/**/*.test.ts", "server/**/*.test.ts", "scripts/**/*.test.ts"],
    environment: "node",
    // PGlite's first start takes about 3 s on 2 cores; slow machines take several times that.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Workers started by tests are real threads: 2 test processes at once on the 2 cores of the CI machine.
    maxWorkers: 2,
  },
});
