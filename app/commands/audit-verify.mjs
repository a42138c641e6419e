// @ts-check
// Checks an exported audit chain. Needs Node alone and nothing of the product, so that anybody can keep and run it.
// Usage: node audit-verify.mjs FILE [--head NUMBER:HASH]
// Ends with 0 when the chain is whole, 1 when something is wrong with it, 2 when it could not be checked.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

/**
 * An event of the file: its content for whoever may read it, else the hash of the content alone.
 * @typedef {object} ChainedEvent
 * @property {number} number
 * @property {string} previousHash
 * @property {string} hash
 * @property {Record<string, unknown>} [content]
 * @property {string} [contentHash]
 */
/** @typedef {{ number: number, hash: string }} Head */

/** What keeps the file from being checked. */
class NotChecked extends Error {}

/**
 * JSON with the keys of every object in order.
 * @param {unknown} value
 * @returns {string}
 */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}

/** @param {string} text */
const sha256 = (text) => createHash("sha256").update(text).digest("hex");

/**
 * What is wrong with an event by itself, in words, or undefined.
 * @param {ChainedEvent} event
 * @param {Head} previous
 * @param {Head | undefined} noted
 */
function faultOf(event, previous, noted) {
  const { number, previousHash, hash, content } = event;
  if (previousHash !== previous.hash) return `Event ${number} does not follow on the event before it.`;
  const contentHash = content === undefined ? event.contentHash : sha256(canonical(content));
  if (sha256(`${number}:${previousHash}:${contentHash}`) !== hash)
    return `Event ${number} was altered after it was written.`;
  if (noted?.number === number && noted.hash !== hash)
    return `Event ${number} is not the one whose hash was noted: the chain was written anew.`;
  return undefined;
}

/**
 * Reads the events one by one, whatever the length of the file.
 * @param {AsyncIterable<ChainedEvent>} events
 * @param {Head | undefined} noted a head noted earlier
 * @returns {Promise<{ fault: string } | { count: number, sealed: number, head: Head }>}
 */
async function check(events, noted) {
  let previous = { number: 0, hash: "0".repeat(64) };
  let at = "";
  let sealed = 0;
  /** @type {number | undefined} */
  let sought;
  for await (const event of events) {
    const expected = previous.number + 1;
    if (sought === event.number) return { fault: `Event ${sought} does not stand in its place.` };
    if (sought === undefined && event.number < expected)
      return { fault: `Event ${event.number} stands there twice or out of its place.` };
    if (sought === undefined && event.number > expected) sought = expected;
    if (sought !== undefined) continue;
    const fault = faultOf(event, previous, noted);
    if (fault) return { fault };
    const moment = event.content === undefined ? at : String(event.content.at);
    if (moment < at) return { fault: `Event ${event.number} is dated before an event that it follows.` };
    if (event.content === undefined) sealed++;
    previous = { number: event.number, hash: event.hash };
    at = moment;
  }
  if (sought !== undefined) return { fault: `Event ${sought} is missing.` };
  if (noted && noted.number > previous.number)
    return {
      fault: `The newest events were cut off: event ${noted.number} was noted, the file ends at ${previous.number}.`,
    };
  return { count: previous.number, sealed, head: previous };
}

/**
 * The events of a file as the product writes it: JSON with one event a line. Notes the head that the file itself names.
 * @param {string} path
 * @param {{ head?: Head }} told
 * @returns {AsyncGenerator<ChainedEvent>}
 */
async function* eventsOf(path, told) {
  const lines = createInterface({
    input: createReadStream(path, "utf8"),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  let place = 0;
  let open = false;
  let closed = false;
  for await (const line of lines) {
    place++;
    const text = line.trim().replace(/^\uFEFF/, "");
    if (text === "" || closed) continue;
    if (!open) {
      told.head = openingOf(text);
      open = true;
    } else if (text === "]}") closed = true;
    else yield eventOf(text.replace(/,$/, ""), place);
  }
  if (!open) throw new NotChecked("The file is empty. Export the log as JSON again.");
  if (!closed) throw new NotChecked("The file breaks off before its end. Export the log as JSON again.");
}

/** @param {string} text @returns {Head} the head that the first line names */
function openingOf(text) {
  const found = /^\{.*"head":\{"number":(\d+),"hash":"([0-9a-f]{64})"\}.*"events":\[$/.exec(text);
  if (!found)
    throw new NotChecked(
      "This is no exported chain. Export the log as JSON, not as CSV, and leave it as it is.",
    );
  return { number: Number(found[1]), hash: String(found[2]) };
}

/** @param {string} text @param {number} place @returns {ChainedEvent} */
function eventOf(text, place) {
  /** @type {unknown} */
  let event;
  try {
    event = JSON.parse(text);
  } catch {
    event = undefined;
  }
  if (typeof event !== "object" || event === null || !("number" in event) || !("hash" in event))
    throw new NotChecked(
      `Line ${place} is no event: the file was changed or cut. Export the log as JSON again, and leave it as it is.`,
    );
  return /** @type {ChainedEvent} */ (event);
}

/**
 * @param {string[]} argv
 * @returns {{ file: string, noted: Head | undefined }}
 */
function readArguments(argv) {
  const at = argv.indexOf("--head");
  const rest = at < 0 ? argv : argv.toSpliced(at, 2);
  const [file, ...more] = rest;
  if (!file || more.length > 0 || file.startsWith("-"))
    throw new NotChecked(
      "Name one exported file: npm run --silent audit:verify -- FILE [--head NUMBER:HASH]",
    );
  if (at < 0) return { file, noted: undefined };
  const found = /^(\d+):([0-9a-fA-F]{64})$/.exec(argv[at + 1] ?? "");
  if (!found)
    throw new NotChecked("A head is written as its number, a colon and its hash of 64 hexadecimal digits.");
  return { file, noted: { number: Number(found[1]), hash: String(found[2]).toLowerCase() } };
}

/** @param {string[]} argv @returns {Promise<number>} the exit code */
async function verify(argv) {
  const { file, noted } = readArguments(argv);
  /** @type {{ head?: Head }} */
  const told = {};
  const result = await check(eventsOf(file, told), noted);
  const missed = told.head && "count" in result && told.head.number !== result.count ? told.head : undefined;
  if ("fault" in result || missed) {
    const fault = "fault" in result ? result.fault : "";
    console.error(fault || `The file says that it ends at event ${missed?.number}, but it does not.`);
    return 1;
  }
  const { count, sealed, head } = result;
  const closed = sealed > 0 ? ` (${sealed} of them sealed, their content is another's)` : "";
  console.log(`The chain is whole: ${count} events${closed}. Head ${head.number}:${head.hash}`);
  return 0;
}

try {
  process.exitCode = await verify(process.argv.slice(2));
} catch (error) {
  const unreadable = error instanceof Error && "code" in error;
  if (!(error instanceof NotChecked) && !unreadable) throw error;
  console.error(
    unreadable
      ? `The file cannot be read (${error.message}). Name the file that was exported.`
      : error.message,
  );
  process.exitCode = 2;
}
