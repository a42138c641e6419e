// @ts-check
// Finds a Chromium for the browser tests, or installs the system's where that can be done.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The browser of `CHROMIUM_PATH`, else Playwright's own, else the system's; absent when there is none. */
export const findChromium = () =>
  process.env.CHROMIUM_PATH ||
  [chromium.executablePath(), ...places].find((path) => path && existsSync(path));

/**
 * The same, after an attempt to install one with apt-get.
 * @returns {string}
 */
export function requireChromium() {
  const found = findChromium();
  if (found && existsSync(found)) return found;
  if (found) throw new Error(`CHROMIUM_PATH is ${found}, where no file is: correct it, or leave it out.`);
  if (process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0) {
    spawnSync("apt-get", ["update"], { stdio: "ignore" });
    spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], {
      stdio: "ignore",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    "The browser tests need Chromium: install it (apt-get install chromium, or npx playwright install chromium), or name one with CHROMIUM_PATH.",
  );
}
