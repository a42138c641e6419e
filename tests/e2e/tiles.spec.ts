import { createServer } from "node:http";
import { expect, test } from "@playwright/test";
import { startProgram } from "../support/program";

/** A picture of one grey pixel. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGM4AQAAygDJmcpdfgAAAABJRU5ErkJggg==",
  "base64",
);

/** A server of map tiles on this machine, which notes what it is asked for. */
async function tileServer() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(200, { "Content-Type": "image/png" }).end(PIXEL);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  return { asked, url: `http://127.0.0.1:${port}/{z}/{x}/{y}.png`, stop: () => server.close() };
}

test("an installation can lay tiles under the regions, and names whose they are", async ({ page }, {
  project,
}) => {
  test.skip(project.name !== "desktop", "A server of its own, once.");
  const tiles = await tileServer();
  const product = startProgram("tests/support/serve.mjs", {
    PORT: "0",
    MAP_TILES_URL: tiles.url,
    MAP_TILES_ATTRIBUTION: "© Tegelmakers",
  });
  try {
    const [, address] = await product.said(/stands at (http:\S+)/);
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await page.goto(`${address}/map`);
    const laid = page.locator(".leaflet-tile-loaded");
    await expect(laid.first()).toBeVisible();
    expect(tiles.asked[0]).toMatch(/^\/\d+\/\d+\/\d+\.png$/);
    expect(await laid.first().evaluate((tile: HTMLImageElement) => tile.naturalWidth)).toBe(1);
    await expect(page.locator(".map-region")).toHaveCount(25);
    await expect(page.getByText("Grenzen: MapSVG", { exact: false })).toContainText("· © Tegelmakers");
    expect(complaints).toEqual([]);
  } finally {
    product.stop("SIGTERM");
    await product.ended;
    tiles.stop();
  }
});

test("without them the map asks nothing of any other server", async ({ page, baseURL }) => {
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(`${baseURL}/`)) elsewhere.push(request.url());
  });
  await page.goto("/map", { waitUntil: "networkidle" });
  await expect(page.locator(".map-region")).toHaveCount(25);
  await expect(page.locator(".leaflet-tile")).toHaveCount(0);
  expect(elsewhere.filter((url) => !url.startsWith("data:"))).toEqual([]);
});
