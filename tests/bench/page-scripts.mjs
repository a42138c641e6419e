// @ts-check
// What JavaScript a browser loads for a page of the built product, for benchmarks.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright";
import { build } from "../../app/commands/build.mjs";
import { requireChromium } from "../support/chromium.mjs";
import { signIn, startServer } from "./server.mjs";

/**
 * The bytes of everything that a browser loads for a page, each file by gzip.
 * @param {string} path
 * @param {string} ready what is on the page once it has everything
 */
export async function scriptBytes(path, ready) {
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
    await page.goto(`${address}${path}`, { waitUntil: "networkidle" });
    await page.waitForSelector(ready);
    return [...scripts].reduce((sum, file) => sum + gzipSync(readFileSync(join(client, file))).length, 0);
  } finally {
    await browser.close();
    await stop();
  }
}
