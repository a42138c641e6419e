import { fileURLToPath } from "node:url";
import { defineConfig, devices } from "@playwright/test";
import { findChromium } from "./support/chromium.mjs";

const port = process.env.E2E_PORT ?? "4173";
const address = `http://127.0.0.1:${port}`;
const executablePath = findChromium();
const report = process.env.E2E_REPORT;

export default defineConfig({
  testDir: "./e2e",
  outputDir: "../test-results",
  // A whole story by keyboard, on a slow machine that does other work as well.
  timeout: 60_000,
  fullyParallel: true,
  workers: 2,
  forbidOnly: report !== undefined,
  reporter: report ? [["list"], ["json", { outputFile: report }]] : [["list"]],
  use: {
    baseURL: address,
    trace: "retain-on-failure",
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  retries: process.env.CI ? 2 : 0,
  projects: [
    { name: "desktop", use: { ...devices["Desktop Chrome"] } },
    { name: "phone", testIgnore: "pages.spec.ts", use: { ...devices["Pixel 7"] } },
  ],
  webServer: {
    command: "node tests/support/serve.mjs",
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    url: `${address}/healthz`,
    env: { PORT: port },
    reuseExistingServer: report === undefined,
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
    stdout: "ignore",
  },
});
