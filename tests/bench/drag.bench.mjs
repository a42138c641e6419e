// @ts-check
import { chromium } from "playwright";
import { requireChromium } from "../support/chromium.mjs";
import { signIn, startServer } from "./server.mjs";

export const name = "Frames a second while the ruler is dragged through the season, against a page at rest";
export const unit = "frames/s";
export const ratioAtLeast = 0.95;

/** How long the map is watched, in milliseconds. */
const WATCHED = 4_000;

/** @param {import("playwright").Page} page */
const watch = (page) =>
  page.evaluate(
    (watched) =>
      new Promise((/** @type {(frames: number) => void} */ resolve) => {
        const begun = performance.now();
        let frames = 0;
        const frame = (/** @type {number} */ now) => {
          frames++;
          if (now - begun < watched) requestAnimationFrame(frame);
          else resolve((1000 * frames) / (now - begun));
        };
        requestAnimationFrame(frame);
      }),
    WATCHED,
  );

/**
 * Draws the ring of the ruler from its first day to its last and back, a step for every frame, until told to stop.
 * @param {import("playwright").Page} page
 * @returns {Promise<() => Promise<Set<string>>>} what ends it, and tells which days were shown
 */
async function drag(page) {
  const ruler = page.getByRole("slider");
  const box = await ruler.boundingBox();
  if (!box) throw new Error("The map has no ruler.");
  const middle = box.y + box.height / 2;
  const days = new Set();
  let going = true;
  await ruler.fill("0");
  await page.mouse.move(box.x + 8, middle);
  await page.mouse.down();
  const dragged = (async () => {
    for (let step = 0; going; step++) {
      const along = 1 - Math.abs(1 - (step % 240) / 120);
      await page.mouse.move(box.x + 8 + along * (box.width - 16), middle);
      if (step % 10 === 0) days.add(await ruler.getAttribute("aria-valuetext"));
    }
  })();
  return async () => {
    going = false;
    await dragged;
    await page.mouse.up();
    return days;
  };
}

export async function run() {
  const { address, stop } = await startServer();
  const browser = await chromium.launch({ executablePath: requireChromium(), args: ["--disable-gpu"] });
  try {
    const [cookie = "", value = ""] = (await signIn(address)).split("=");
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await context.addCookies([{ name: cookie, value, url: address }]);
    const page = await context.newPage();
    await page.goto(`${address}/map`, { waitUntil: "networkidle" });
    await page.waitForSelector(".leaflet-container");
    const reference = await watch(page);
    /** @type {string[]} */
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    const release = await drag(page);
    const dragged = await watch(page);
    const days = await release();
    if (days.size < 3) throw new Error("The ruler showed no other days while it was dragged.");
    if (asked.length > 0) throw new Error(`Dragging asked the server for ${asked.join(", ")}.`);
    return { value: dragged, reference };
  } finally {
    await browser.close();
    await stop();
  }
}
