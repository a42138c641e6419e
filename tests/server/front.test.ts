import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFront, type FrontOptions } from "#app/server/front";
import { createLog } from "#app/server/log";
import { freshStore } from "#tests/support/stores";

const lines: string[] = [];
const log = createLog("info", { write: (line) => lines.push(line) });
const failure = Object.assign(new Error("Failed query with values: jan@example.nl"), {
  query: "select",
  cause: new Error("disk full"),
});
/** In place of the pages: none can be made, as when the product breaks. */
const build = () => Promise.reject(failure);

let opened: Awaited<ReturnType<typeof freshStore>>;
const servers: Server[] = [];

async function serve(options: Partial<FrontOptions> = {}): Promise<string> {
  const front = createFront({ store: opened.store, mode: "demonstration", log, build, ...options });
  const server = createServer(front).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
}

beforeAll(async () => {
  opened = await freshStore("sqlite");
});
afterAll(async () => {
  for (const server of servers) server.close();
  await opened.remove();
});

describe("the front", () => {
  it("numbers a failure, tells it in both languages, and logs it without personal data", async () => {
    const address = await serve();
    lines.length = 0;
    const response = await fetch(`${address}/regions?email=jan@example.nl`, {
      headers: { cookie: "session=s3cret" },
    });
    const number = response.headers.get("x-request-id") ?? "none";
    expect(response.status).toBe(500);
    expect(await response.text()).toMatch(new RegExp(`nummer ${number}[^]*number ${number}`));
    const logged = lines.join("");
    expect(logged).toContain(number);
    expect(logged).toContain("disk full");
    expect(logged).not.toMatch(/jan@|s3cret|127\.0\.0\.1|cookie/);
  });

  it.each([
    [{ origin: "https://elsewhere.example" }, 403],
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ "sec-fetch-site": "same-site" }, 403],
    [{ origin: "null" }, 403],
    [{}, 403],
    [{ authorization: "Bearer x", cookie: "session=x" }, 403],
    [{ "sec-fetch-site": "same-origin" }, 500],
    [{ authorization: "Bearer x" }, 500],
  ])("answers a form sent with %o by %i", async (headers, status) => {
    const response = await fetch(await serve(), { method: "POST", body: "a=1", headers: { ...headers } });
    expect(response.status).toBe(status);
  });

  it("takes a form from its own pages, by name and port", async () => {
    const address = await serve();
    const response = await fetch(address, { method: "POST", body: "a=1", headers: { origin: address } });
    expect(response.status).toBe(500);
    const port = await fetch(address, {
      method: "POST",
      body: "a=1",
      headers: { origin: "http://127.0.0.1:1" },
    });
    expect(port.status).toBe(403);
  });

  it("refuses a body that is too large", async () => {
    const headers = { "sec-fetch-site": "same-origin" };
    const response = await fetch(await serve(), { method: "POST", body: "a".repeat(1_000_001), headers });
    expect(response.status).toBe(413);
    expect(await response.text()).toContain("1 MB");
  });

  it.each(["/%ff", "/map/%E0%A4%A", "/assets/%c0"])("refuses the address %s in words", async (path) => {
    const response = await fetch((await serve()) + path);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("Controleer het adres");
  });

  it("limits the requests of one address, and never the question how it is", async () => {
    const address = await serve({ requestsPerMinute: 1 });
    expect((await fetch(address)).status).toBe(500);
    expect((await fetch(address)).status).toBe(429);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
  });

  it("sends headers that guard the visitor", async () => {
    const { headers } = await fetch(await serve());
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("x-powered-by")).toBeNull();
  });

  it("answers 503 when the database does not answer", async () => {
    const { store, remove } = await freshStore("sqlite");
    const address = await serve({ store });
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    await remove();
    const response = await fetch(`${address}/healthz`);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ database: "does not answer" });
  });
});
