import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { Worker } from "node:worker_threads";
import { and, eq, inArray } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { realNow } from "#app/clock.server";
import { canonical } from "#app/domain/audit-chain";
import { addDays, type Instant, instantAt, instantOf, msOf } from "#app/domain/calendar";
import { certificateOn } from "#app/domain/eligibility/certificate";
import type { RegistrationContent } from "#app/domain/tender/registering";
import { tenderPath } from "#app/domain/tender/tender-path";
import { signInDemonstration } from "#app/features/account/sign-in-demonstration.server";
import { action } from "#app/routes/tender-form/route";
import { readCertificates } from "#db/queries/certificate.server";
import { keepForm, type SubmissionRow } from "#db/queries/registering.server";
import { unsealRows } from "#db/queries/sealed-content.server";
import { closedSeal, type Seal } from "#db/seal.server";
import type { Store } from "#db/store.server";
import { openVault } from "#db/vault.server";
import { seed } from "#tests/seed/season";
import { addAccount, arrive, browser, deedAt } from "#tests/support/accounts";
import { onEachEngine } from "./each-engine";

/** How many send at once before closing, and how many right after it. */
const IN_TIME = 200;
const TOO_LATE = 20;
/** So long before closing the rush begins; its answers take longer than that. */
const LEAD_MS = 3_000;
const mode = "demonstration";
const benchVault = openVault({ find: () => Buffer.alloc(32, 7), make: () => undefined });

/** The tenders of the demonstration that are rushed at: one that buyers see at once, and one under seal. */
const tenders = [
  { year: 2023, sealed: false },
  { year: 2028, sealed: true },
] as const;

type Rush = {
  readonly store: Store;
  readonly lot: Store["db"]["t"]["tenderLots"]["$inferSelect"];
  readonly closes: Instant;
  readonly seal: Seal | undefined;
};
type Lab = { readonly organisation: string; readonly token: string; readonly sending: string };
type Answer = {
  readonly token: string;
  readonly status: number;
  readonly place: string;
  readonly ms: number;
};

/** Laboratories with an account, a certificate and a form that can be sent. */
async function makeLabs({ store, lot, seal }: Rush): Promise<Lab[]> {
  const { certificates, certificateFacts } = store.db.t;
  const [proof] = await store.db
    .select()
    .from(certificateFacts)
    .innerJoin(certificates, eq(certificates.id, certificateFacts.certificate));
  if (!proof) throw new Error("The demonstration came without a certificate.");
  const labs: Lab[] = [];
  for (let index = 0; index < IN_TIME + TOO_LATE; index++) {
    const { id: account, organisation } = await addAccount(store, {
      role: "provider",
      kind: "laboratory",
      mode,
    });
    const session = await signInDemonstration(store, deedAt(realNow()), { ...browser, mode, account });
    if (!session) throw new Error("A laboratory could not sign in.");
    const certificate = uuidv7();
    await store.write(async (tx) => {
      await tx.insert(certificates).values({ id: certificate, provider: organisation, holder: organisation });
      await tx.insert(certificateFacts).values({ ...proof.certificate_facts, id: uuidv7(), certificate });
      const begun = instantAt(lot.days.opensOn);
      const form = {
        ...{ id: uuidv7(), provider: organisation, insurer: lot.insurer, policy: lot.policy, version: 1 },
        ...{ startedAt: begun, changedAt: begun, changedBy: account, sealed: null },
        content: filledIn(lot.id, index),
      };
      await keepForm(tx, form, seal);
    });
    labs.push({ organisation, token: session.token, sending: uuidv7() });
  }
  return labs;
}

/** A form that can be sent. */
const filledIn = (lot: string, index: number): RegistrationContent => ({
  ...{ agb: "50990205", kvk: "99001000", kind: "laboratory", locations: ["Drachten"] },
  ...{ signatory: "A. Bakker", capacity: "Bestuurder", intentions: [], lots: [lot] },
  answers: { "whole-area": true, turnaround: 24, "results-digital": "both", "cost-plan": `Plan ${index}` },
  conditions: ["tariff-list", "revenue-ceiling"],
  declarations: ["no-bankruptcy", "no-fraud", "no-supervision"],
});

/** Lets the clock of everybody run towards closing, from now on. */
const setClocks = ({ store, closes }: Rush) =>
  store.write((tx) =>
    tx.update(tx.t.sessions).set({ clockMoment: instantOf(msOf(closes) - LEAD_MS), clockSetAt: realNow() }),
  );

/** Serves the sending of registrations on loopback. */
async function serve(store: Store): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer(async (incoming, outgoing) => {
    const parts: Buffer[] = [];
    for await (const part of incoming) parts.push(part);
    const { context } = arrive(store, "/", { mode });
    const headers = {
      Cookie: incoming.headers.cookie ?? "",
      "Content-Type": incoming.headers["content-type"] ?? "",
    };
    const sent = new Request(`http://localhost${incoming.url}`, {
      method: "POST",
      headers,
      body: Buffer.concat(parts),
    });
    const answer = await action({ request: sent, context, params: { step: "send" } }).catch(() => undefined);
    const isAnswer = answer instanceof Response;
    outgoing.writeHead(isAnswer ? answer.status : 500, {
      Location: (isAnswer && answer.headers.get("Location")) || "",
    });
    outgoing.end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return { server, port: typeof address === "object" && address ? address.port : 0 };
}

/** Sends for all, from a thread of its own; the last of them right after closing. */
async function sendAll(port: number, path: string, labs: readonly Lab[]): Promise<Answer[]> {
  const [early, late] = [labs.slice(0, IN_TIME), labs.slice(IN_TIME)];
  const client = new Worker("./tests/bench/rush-client.mjs", {
    workerData: { port, path, early, late, wait: LEAD_MS },
  });
  const [answers] = await once(client, "message");
  return answers;
}

/** Everything that is wrong with what was kept and answered, in words. */
async function faultsOf(rush: Rush, labs: readonly Lab[], answers: readonly Answer[]): Promise<string[]> {
  const { store, closes, seal } = rush;
  const { submissions, documents } = store.db.t;
  const ids = labs.map(({ organisation }) => organisation);
  const raw = await store.db.select().from(submissions).where(inArray(submissions.provider, ids));
  const kept = await unsealRows(store.db, raw);
  const steps = await submittedSteps(store, ids);
  const papers = new Set((await store.db.select({ id: documents.id }).from(documents)).map(({ id }) => id));
  const faults: string[] = raw.flatMap(({ sealed }) =>
    (sealed === null) === !seal ? [] : "not kept as its tender is",
  );
  for (const lab of labs) {
    const own = kept.filter(({ provider }) => provider === lab.organisation);
    const [row] = own;
    if (!row || own.length !== 1) faults.push(`${own.length} registrations of one provider`);
    if (!row) continue;
    const told = answers.filter(({ token }) => token === lab.token);
    if (told.some(({ status, place }) => status !== 302 || place !== `/tender/receipts/${row.id}`))
      faults.push("another receipt");
    const isLate = row.receivedAt >= closes;
    if (isLate !== labs.indexOf(lab) >= IN_TIME) faults.push("another moment than that of its arrival");
    if (row.late !== isLate) faults.push("marked wrongly for its moment");
    const counted = steps.filter(({ provider }) => provider === lab.organisation);
    // Under seal nothing is counted before it is opened.
    if (counted.length !== (isLate || seal ? 0 : 1))
      faults.push("registers though late, or not though in time");
    if (counted.some(({ at }) => at >= closes)) faults.push("counts after the hour");
    if (!papers.has(row.receipt ?? "")) faults.push("no paper");
    if (row.hash !== (await hashOf(rush, row))) faults.push("another hash");
  }
  return faults;
}

/** The steps by which registrations of providers came to count. */
async function submittedSteps(store: Store, providers: readonly string[]) {
  const { registrations, registrationFacts } = store.db.t;
  const facts = await store.db
    .select({
      ...{ provider: registrations.provider, at: registrationFacts.recordedAt },
      detail: registrationFacts.detail,
    })
    .from(registrationFacts)
    .innerJoin(registrations, eq(registrations.id, registrationFacts.registration))
    .where(inArray(registrations.provider, [...providers]));
  return facts.filter(({ detail }) => detail.kind === "submitted");
}

/** The hash that the receipt should bear, from what is kept. */
async function hashOf({ store, lot }: Rush, row: SubmissionRow) {
  const viewer = { organisation: row.provider, roles: ["provider"], now: row.receivedAt } as const;
  const known = await readCertificates(viewer, store.db);
  const terms = known.flatMap((each) => certificateOn(each, lot.days.closesOn, row.receivedAt)?.terms ?? []);
  const sealed = { content: row.content, files: row.files, certificates: terms };
  return createHash("sha256").update(canonical(sealed)).digest("hex");
}

/** The lot of the demonstration that is rushed at. */
async function rushAt(store: Store, { year, sealed }: (typeof tenders)[number]): Promise<Rush> {
  const { tenderLots } = store.db.t;
  const [lot] = await store.db
    .select()
    .from(tenderLots)
    .where(
      and(
        ...[eq(tenderLots.region, "VR03"), eq(tenderLots.lot, "clinical-chemistry")],
        eq(tenderLots.contractYear, year),
      ),
    );
  if (!lot) throw new Error("The demonstration came without a lot.");
  const seal = await closedSeal(store.db, lot.policy);
  if (sealed !== (seal !== undefined))
    throw new Error(`The tender of ${year} is not sealed as it should be.`);
  return { store, lot, seal, closes: instantAt(addDays(lot.days.closesOn, 1)) };
}

async function rush(store: Store, tender: (typeof tenders)[number]) {
  const at = await rushAt(store, tender);
  const labs = await makeLabs(at);
  const { server, port } = await serve(store);
  await setClocks(at);
  const path = tenderPath("/form/send", { year: tender.year, insurer: at.lot.insurer });
  const start = performance.now();
  const answers = await sendAll(port, path, labs);
  const seconds = (performance.now() - start) / 1000;
  server.close();
  const faults = await faultsOf(at, labs, answers);
  const slowest = Math.max(...answers.map(({ ms }) => ms));
  console.log(
    `  ${store.engine}${at.seal ? ", sealed" : ""}: ${labs.length} providers in ${seconds.toFixed(1)} s, slowest answer ${(slowest / 1000).toFixed(1)} s, ${faults.length} faults ${[...new Set(faults)].join("; ")}`,
  );
  return { seconds, faults: faults.length, sealed: tender.sealed };
}

/** Both tenders, one after the other. */
async function rushes(store: Store) {
  await seed(store);
  const found: Awaited<ReturnType<typeof rush>>[] = [];
  for (const tender of tenders) found.push(await rush(store, tender));
  return found;
}

let both: Promise<Awaited<ReturnType<typeof rushes>>> | undefined;
const onBoth = () => {
  both ??= onEachEngine(rushes, benchVault).then((found) => found.flat());
  return both;
};

export const benchmarks = tenders.flatMap(({ sealed: isSealed }) => {
  const measured = async () => (await onBoth()).filter(({ sealed }) => sealed === isSealed);
  const where = isSealed ? ", under seal" : "";
  return [
    {
      name: `Registrations lost, double, with a wrong receipt, or counted after the hour, of 200 providers that send at once${where}`,
      unit: "",
      atMost: 0,
      run: async () => ({ value: (await measured()).reduce((sum, { faults }) => sum + faults, 0) }),
    },
    {
      name: `Until the last of 200 providers that send at once has its receipt, the slower engine${where}`,
      unit: "s",
      run: async () => ({ value: Math.max(...(await measured()).map(({ seconds }) => seconds)) }),
    },
  ];
});
