import { defineConfig } from "playwright/test";

/**
 * Browser and desktop tests. `npm test` prepares Chromium, a display and Electron and says in the environment where they are,
 * or why they are missing; a test whose part is missing is then skipped with that reason.
 */
export default defineConfig({
  outputDir: "results/artefacts",
  forbidOnly: process.env["CI"] !== undefined,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["./setup/playwright-summary.ts"]],
  projects: [
    {
      name: "browser",
      testDir: "browser",
      testMatch: "**/*.test.ts",
      use: {
        browserName: "chromium",
        viewport: { width: 1280, height: 800 },
        launchOptions: {
          executablePath: process.env["PARLEY_TEST_CHROMIUM"],
          // Chromium's own sandbox refuses to run as root.
          chromiumSandbox: process.platform === "linux" && process.getuid?.() !== 0,
        },
      },
    },
    { name: "desktop", testDir: "desktop", testMatch: "*.test.ts", workers: 1 },
  ],
});
