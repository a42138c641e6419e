import type { MapPayload } from "#app/domain/map-layer";

/** How many payloads are kept: enough for every page that is being made at one time. */
const MOST = 64;
const kept = new Map<string, MapPayload>();

/** Keeps what a map is drawn from under its address, which names its content; the oldest makes room. */
export function keepPayload(address: string, payload: MapPayload): void {
  if (kept.has(address)) return;
  kept.set(address, payload);
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
}

/**
 * What a map is drawn from. It does not travel inside the page: the server keeps it while it makes the page, the
 * browser fetches it beside the scripts, once for all pages of the same season.
 * @throws Error when nobody kept it.
 */
export function payloadOf(address: string): MapPayload {
  const payload = kept.get(address);
  if (!payload) throw new Error(`No payload is kept under ${address}.`);
  return payload;
}

/** Fetches a payload into the browser, unless it is there already. */
export async function fetchPayload(address: string): Promise<void> {
  if (kept.has(address)) return;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
  keepPayload(address, await answer.json());
}
