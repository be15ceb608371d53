import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  worker: { format: "es" },
  build: {
    target: "es2022",
    // The first that know `light-dark()`: written for older ones it would need a `color-scheme` rule that Mantine sets otherwise.
    cssTarget: ["chrome123", "edge123", "firefox120", "safari17.5"],
    outDir: "dist/app",
    sourcemap: true,
    // 700 kB of the entry is the UI kit; size-limit holds the real budget.
    chunkSizeWarningLimit: 1500,
  },
});
