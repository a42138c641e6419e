import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { Worker } from "node:worker_threads";
import { and, eq, inArray } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { realNow } from "#app/clock.server";
import { canonical } from "#app/domain/audit-chain";
import { instantAt, instantOf, msOf } from "#app/domain/calendar";
import { certificateOn } from "#app/domain/eligibility/certificate";
import { signInDemonstration } from "#app/features/account/sign-in-demonstration.server";
import { action } from "#app/routes/tender-form/route";
import { readCertificates } from "#db/queries/certificate.server";
import type { SubmissionRow } from "#db/queries/registering.server";
import type { Store } from "#db/store.server";
import { seed } from "#tests/seed/season";
import { addAccount, arrive, browser, deedAt } from "#tests/support/accounts";
import { onEachEngine } from "./each-engine";

/** How many send at once before closing, and how many right after it. */
const IN_TIME = 200;
const TOO_LATE = 20;
const CLOSES = instantAt("2022-10-15");
/** So long before closing the rush begins; its answers take longer than that. */
const LEAD_MS = 3_000;
const mode = "demonstration";

type Lab = { readonly organisation: string; readonly token: string; readonly sending: string };
type Answer = {
  readonly token: string;
  readonly status: number;
  readonly place: string;
  readonly ms: number;
};

/** Laboratories with an account, a certificate and a form that can be sent. */
async function makeLabs(store: Store): Promise<Lab[]> {
  const { certificates, certificateFacts, tenderLots, registrationForms } = store.db.t;
  const [lot] = await store.db
    .select()
    .from(tenderLots)
    .where(and(eq(tenderLots.region, "VR03"), eq(tenderLots.lot, "clinical-chemistry")));
  const [proof] = await store.db
    .select()
    .from(certificateFacts)
    .innerJoin(certificates, eq(certificates.id, certificateFacts.certificate));
  if (!lot || !proof) throw new Error("The demonstration came without a lot or a certificate.");
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
      await tx.insert(registrationForms).values({
        ...{ id: uuidv7(), provider: organisation, insurer: lot.insurer, policy: lot.policy, version: 1 },
        ...{ startedAt: instantAt(lot.days.opensOn), changedAt: instantAt(lot.days.opensOn) },
        content: {
          ...{ agb: "50990205", kvk: "99001000", kind: "laboratory", locations: ["Drachten"] },
          ...{ signatory: "A. Bakker", capacity: "Bestuurder", intentions: [], lots: [lot.id] },
          answers: {
            "whole-area": true,
            turnaround: 24,
            "results-digital": "both",
            "cost-plan": `Plan ${index}`,
          },
          conditions: ["tariff-list", "revenue-ceiling"],
          declarations: ["no-bankruptcy", "no-fraud", "no-supervision"],
        },
      });
    });
    labs.push({ organisation, token: session.token, sending: uuidv7() });
  }
  return labs;
}

/** Lets the clock of everybody run towards closing, from now on. */
const setClocks = (store: Store) =>
  store.write((tx) =>
    tx.update(tx.t.sessions).set({ clockMoment: instantOf(msOf(CLOSES) - LEAD_MS), clockSetAt: realNow() }),
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
async function sendAll(port: number, labs: readonly Lab[]): Promise<Answer[]> {
  const [early, late] = [labs.slice(0, IN_TIME), labs.slice(IN_TIME)];
  const client = new Worker("./tests/bench/rush-client.mjs", {
    workerData: { port, early, late, wait: LEAD_MS },
  });
  const [answers] = await once(client, "message");
  return answers;
}

/** Everything that is wrong with what was kept and answered, in words. */
async function faultsOf(store: Store, labs: readonly Lab[], answers: readonly Answer[]): Promise<string[]> {
  const { submissions, registrations, registrationFacts, documents } = store.db.t;
  const ids = labs.map(({ organisation }) => organisation);
  const kept = await store.db.select().from(submissions).where(inArray(submissions.provider, ids));
  const facts = await store.db
    .select({
      provider: registrations.provider,
      at: registrationFacts.recordedAt,
      detail: registrationFacts.detail,
    })
    .from(registrationFacts)
    .innerJoin(registrations, eq(registrations.id, registrationFacts.registration))
    .where(inArray(registrations.provider, ids));
  const papers = new Set((await store.db.select({ id: documents.id }).from(documents)).map(({ id }) => id));
  const faults: string[] = [];
  for (const lab of labs) {
    const own = kept.filter(({ provider }) => provider === lab.organisation);
    const [row] = own;
    if (!row || own.length !== 1) faults.push(`${own.length} registrations of one provider`);
    if (!row) continue;
    const told = answers.filter(({ token }) => token === lab.token);
    if (told.some(({ status, place }) => status !== 302 || place !== `/tender/receipts/${row.id}`))
      faults.push("another receipt");
    const isLate = row.receivedAt >= CLOSES;
    if (isLate !== labs.indexOf(lab) >= IN_TIME) faults.push("another moment than that of its arrival");
    if (row.late !== isLate) faults.push("marked wrongly for its moment");
    const steps = facts.filter(
      ({ provider, detail }) => provider === lab.organisation && detail.kind === "submitted",
    );
    if (steps.length !== (isLate ? 0 : 1)) faults.push("registers though late, or not though in time");
    if (steps.some(({ at }) => at >= CLOSES)) faults.push("counts after the hour");
    if (!papers.has(row.receipt ?? "")) faults.push("no paper");
    if (row.hash !== (await hashOf(store, row))) faults.push("another hash");
  }
  return faults;
}

/** The hash that the receipt should bear, from what is kept. */
async function hashOf(store: Store, row: SubmissionRow) {
  const viewer = { organisation: row.provider, roles: ["provider"], now: row.receivedAt } as const;
  const known = await readCertificates(viewer, store.db);
  const terms = known.flatMap((each) => certificateOn(each, "2022-10-14", row.receivedAt)?.terms ?? []);
  const sealed = { content: row.content, files: row.files, certificates: terms };
  return createHash("sha256").update(canonical(sealed)).digest("hex");
}

async function rush(store: Store) {
  await seed(store);
  const labs = await makeLabs(store);
  const { server, port } = await serve(store);
  await setClocks(store);
  const start = performance.now();
  const answers = await sendAll(port, labs);
  const seconds = (performance.now() - start) / 1000;
  server.close();
  const faults = await faultsOf(store, labs, answers);
  const late = await store.db.$count(store.db.t.submissions, eq(store.db.t.submissions.late, true));
  const slowest = Math.max(...answers.map(({ ms }) => ms));
  console.log(
    `  ${store.engine}: ${labs.length} providers in ${seconds.toFixed(1)} s, slowest answer ${(slowest / 1000).toFixed(1)} s, ${late} marked late, ${faults.length} faults ${[...new Set(faults)].join("; ")}`,
  );
  return { seconds, faults: faults.length };
}

let both: Promise<Awaited<ReturnType<typeof rush>>[]> | undefined;
const onBoth = () => {
  both ??= onEachEngine(rush);
  return both;
};

export const benchmarks = [
  {
    name: "Registrations lost, double, with a wrong receipt, or counted after the hour, of 200 providers that send at once",
    unit: "",
    atMost: 0,
    run: async () => ({ value: (await onBoth()).reduce((sum, { faults }) => sum + faults, 0) }),
  },
  {
    name: "Until the last of 200 providers that send at once has its receipt, the slower engine",
    unit: "s",
    run: async () => ({ value: Math.max(...(await onBoth()).map(({ seconds }) => seconds)) }),
  },
];
