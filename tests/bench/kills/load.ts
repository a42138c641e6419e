import { createHash, randomBytes } from "node:crypto";
import type { Ground, Server } from "#tests/bench/kills/ground";

/** What the server said that it had done: none of it may be gone afterwards. */
export type Promised = {
  /** Mail addresses of people who were invited. */
  readonly invited: Set<string>;
  /** SHA-256 of files, by the keys of their documents. */
  readonly uploaded: Map<string, string>;
  /** Keys of runs that were asked for. */
  readonly runs: Set<string>;
  /** How many of each were tried; what was not answered may have been done or not. */
  readonly tried: { invitations: number; uploads: number; runs: number };
};

export const nothingPromised = (): Promised => ({
  invited: new Set(),
  uploaded: new Map(),
  runs: new Set(),
  tried: { invitations: 0, uploads: 0, runs: 0 },
});

export type Cookies = { readonly buyer: string; readonly administrator: string };

/** Several visitors who write, upload, let mail be sent and ask for jobs, until the server is gone. */
export async function work(
  { address }: Server,
  ground: Ground,
  cookies: Cookies,
  promised: Promised,
): Promise<void> {
  const until = async (act: () => Promise<boolean>) => {
    while (await act().catch(() => false));
  };
  await Promise.all([
    until(() => invite(address, cookies, promised)),
    until(() => invite(address, cookies, promised)),
    until(() => upload(address, ground, cookies, promised)),
    until(() => askForRun(address, cookies, promised)),
  ]);
}

const send = (address: string, path: string, cookie: string, body: BodyInit) =>
  fetch(`${address}${path}`, {
    method: "POST",
    body,
    headers: { cookie, origin: address },
    redirect: "manual",
  });

const PAUSE_MS = 150;
const breath = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

let people = 0;

async function invite(address: string, { administrator }: Cookies, promised: Promised): Promise<boolean> {
  const email = `invited-${++people}@elsewhere.example`;
  promised.tried.invitations++;
  const form = new URLSearchParams({ email, language: "nl", roles: "buyer" });
  const response = await send(address, "/invitations", administrator, form);
  if (response.status !== 302) throw new Error(`An invitation was answered with ${response.status}.`);
  promised.invited.add(email);
  return true;
}

/** Bytes of several chunks that are taken for a PDF and are like no other file. */
function newFile(): Buffer {
  const filler = randomBytes(270_000).toString("hex");
  return Buffer.from(
    `%PDF-1.4\n%${filler}\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`,
  );
}

let files = 0;

async function upload(
  address: string,
  { contract }: Ground,
  { buyer }: Cookies,
  promised: Promised,
): Promise<boolean> {
  const bytes = newFile();
  promised.tried.uploads++;
  const place = new URLSearchParams({ contract, name: `file-${++files}.pdf` });
  const response = await send(address, `/documents/upload?${place}`, buyer, new Uint8Array(bytes));
  const answer: unknown = await response.json();
  const id = keyIn(answer);
  if (!id) throw new Error(`An upload was answered with ${response.status}: ${JSON.stringify(answer)}`);
  promised.uploaded.set(id, createHash("sha256").update(bytes).digest("hex"));
  await breath();
  return true;
}

function keyIn(answer: unknown): string | undefined {
  if (typeof answer !== "object" || answer === null || !("added" in answer)) return undefined;
  const { added } = answer;
  return typeof added === "object" && added !== null && "id" in added ? String(added.id) : undefined;
}

async function askForRun(address: string, { administrator }: Cookies, promised: Promised): Promise<boolean> {
  promised.tried.runs++;
  const form = new URLSearchParams({ run: "verify-audit-chain" });
  const response = await send(address, "/jobs", administrator, form);
  const id = /\/jobs\/(.+)/.exec(response.headers.get("location") ?? "")?.[1];
  if (!id) throw new Error(`A run was answered with ${response.status}.`);
  promised.runs.add(id);
  await breath();
  return true;
}
