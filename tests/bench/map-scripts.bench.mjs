// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright";
import { build } from "../../app/commands/build.mjs";
import { requireChromium } from "../support/chromium.mjs";
import { signIn, startServer } from "./server.mjs";

export const name = "JavaScript of the map page, gzip, everything that a browser loads for it";
export const unit = "bytes";
export const atMost = 150 * 1024;

export async function run() {
  const client = join(build(process.stderr), "client");
  const { address, stop } = await startServer();
  const browser = await chromium.launch({ executablePath: requireChromium(), args: ["--disable-gpu"] });
  try {
    const [cookie = "", value = ""] = (await signIn(address)).split("=");
    const context = await browser.newContext();
    await context.addCookies([{ name: cookie, value, url: address }]);
    const page = await context.newPage();
    const scripts = new Set();
    page.on("request", (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.endsWith(".js")) scripts.add(pathname);
    });
    await page.goto(`${address}/map`, { waitUntil: "networkidle" });
    await page.waitForSelector(".leaflet-container");
    return {
      value: [...scripts].reduce((sum, path) => sum + gzipSync(readFileSync(join(client, path))).length, 0),
    };
  } finally {
    await browser.close();
    await stop();
  }
}
