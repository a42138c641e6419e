// @ts-check
// A server of the built product with a demonstration of its own, for a benchmark to visit.
import { spawn } from "node:child_process";

/**
 * Starts one on a free port.
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>}
 */
export async function startServer() {
  const child = spawn(process.execPath, ["tests/support/serve.mjs"], {
    env: { ...process.env, PORT: "0", NODE_ENV: "production" },
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
    closed.then(() => reject(new Error("The server ended before it served.")));
  });
  const stop = async () => {
    child.kill("SIGTERM");
    await closed;
  };
  return { address: address.replace("localhost", "127.0.0.1"), stop };
}

/**
 * Signs in with the first account that the demonstration offers.
 * @param {string} address
 * @returns {Promise<string>} the cookie of the session
 */
export async function signIn(address) {
  const page = await (await fetch(`${address}/sign-in`)).text();
  const account =
    /name="account" value="([^"]+)"/.exec(page)?.[1] ?? /value="([^"]+)"[^>]* name="account"/.exec(page)?.[1];
  if (!account) throw new Error("The sign-in page offers no account.");
  const response = await fetch(`${address}/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ account, to: "/map" }),
    headers: { origin: address },
    redirect: "manual",
  });
  const cookie = response.headers.get("set-cookie")?.split(";")[0];
  if (!cookie) throw new Error(`Signing in was answered with ${response.status} and no cookie.`);
  return cookie;
}
