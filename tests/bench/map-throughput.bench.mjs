// @ts-check
import autocannon from "autocannon";
import { signIn, startServer } from "./server.mjs";

export const name =
  "Map page of a buyer, 50 concurrent visitors, against the sign-in page of the same server";
export const unit = "requests/s";
export const ratioAtLeast = 0.5;

/** Pages a second, after a second to warm up. @param {string} url @param {string} cookie */
async function pagesPerSecond(url, cookie) {
  const headers = { cookie, "accept-encoding": "gzip" };
  await autocannon({ url, connections: 50, duration: 2, headers });
  const { requests, non2xx, errors } = await autocannon({ url, connections: 50, duration: 8, headers });
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} answers without a page, ${errors} errors.`);
  return requests.average;
}

export async function run() {
  const { address, stop } = await startServer();
  try {
    const cookie = await signIn(address);
    const reference = await pagesPerSecond(`${address}/sign-in`, cookie);
    return { value: await pagesPerSecond(`${address}/map`, cookie), reference };
  } finally {
    await stop();
  }
}
