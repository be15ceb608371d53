import { defineConfig } from "@playwright/test";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  // Each worker starts its own lab and its own Chromium; two of each fill the 2 cores of the CI machine.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  // A test that fails once and then passes is named in the summary of `npm test` as flaky, so that it is mended, not hidden.
  retries: process.env.MIKRO_WEB_BROWSER_REPORT ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [
    ["list"],
    ...(process.env.MIKRO_WEB_BROWSER_REPORT
      ? ([["json", { outputFile: process.env.MIKRO_WEB_BROWSER_REPORT }]] as const)
      : []),
  ],
  use: {
    browserName: "chromium",
    viewport: { width: 1280, height: 800 },
    screenshot: "only-on-failure",
    trace: process.env.MIKRO_WEB_BROWSER_REPORT ? "on-first-retry" : "retain-on-failure",
    launchOptions: {
      executablePath,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
