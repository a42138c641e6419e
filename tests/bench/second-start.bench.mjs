// @ts-check
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const name = "Second npm start, to its first page";
export const unit = "s";
export const atMost = 5;

/** Starts with the data of `folder`, and tells how many seconds it took until a page came. @param {string} folder */
async function start(folder) {
  const begun = performance.now();
  const child = spawn(process.execPath, ["app/commands/start.mjs"], {
    env: { ...process.env, PORT: "0", PLAFONDKAART_DATA: folder, PLAFONDKAART_MODE: "", DATABASE_URL: "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const closed = new Promise((resolve) => child.on("close", resolve));
  const address = await new Promise((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (data) => {
      said += data;
      const found = /stands at (http:\S+)/.exec(said);
      if (found) resolve(found[1]);
    });
    closed.then(() => reject(new Error("It ended before it served.")));
  });
  const page = await fetch(`${address}/map`);
  if (!page.ok || !(await page.text()).includes("</html>"))
    throw new Error(`The map page came with ${page.status}.`);
  const seconds = (performance.now() - begun) / 1000;
  child.kill("SIGTERM");
  await closed;
  return seconds;
}

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), "plafondkaart-bench-"));
  try {
    await start(folder);
    return { value: await start(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
