import { createHash } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { canonical } from "#app/domain/audit-chain";
import { dayOf, type Instant } from "#app/domain/calendar";
import { isInTime } from "#app/domain/deadline";
import { asksFor } from "#app/domain/increase-request/asker";
import type { RequestContent } from "#app/domain/increase-request/content";
import type { RequestFact, RequestWay } from "#app/domain/increase-request/request";
import { isRunning, requestState } from "#app/domain/increase-request/state";
import { nextReference, referenceStart } from "#app/domain/letter";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { type CeilingGround, groundOf } from "#app/features/increase-requests/ground.server";
import { areOvertaken } from "#app/features/increase-requests/take-step.server";
import { tellInsurer, tellProvider } from "#app/features/increase-requests/tell.server";
import { audit, type Deed } from "#db/audit.server";
import { shareDocument } from "#db/documents.server";
import { type DocumentRow, documentsOf } from "#db/queries/document.server";
import {
  closeDrafts,
  insertRequest,
  insertRequestFact,
  lastRequestReference,
  readRequests,
  requestsOn,
} from "#db/queries/increase-request.server";
import type { Store, Tx } from "#db/store.server";

/** The series of requests for a higher ceiling. */
const SERIES = "P";

export type RequestToReceive = {
  /** Chosen when the form was made: sent twice it is still one request. */
  readonly id: string;
  readonly ceiling: string;
  readonly content: RequestContent;
  readonly way: RequestWay;
  /** When the last byte arrived, or the e-mail or letter came in. */
  readonly receivedAt: Instant;
  /** A request, no longer running, that this one names. */
  readonly names?: string | undefined;
};

export type ReceiveAnswer =
  | { readonly received: string; readonly reference: string }
  /** Another request on this ceiling still runs. */
  | { readonly refused: "running"; readonly request: string; readonly reference: string }
  /** What a buyer enters has the original with it. */
  | { readonly refused: "not-yet" | "no-such-name" | "no-original" };

type RequestWithFiles = RequestToReceive & {
  readonly files: readonly Pick<DocumentRow, "id" | "name" | "sha256">[];
};

/**
 * Receives a request for a higher ceiling: it gets its reference, and its moment decides whether it was in time. Late
 * is labelled, never refused (reading 1). Everybody concerned is told in the same transaction.
 * @returns undefined for a ceiling that is not the viewer's, as if it did not exist
 */
export async function receiveRequest(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  given: RequestToReceive,
): Promise<ReceiveAnswer | undefined> {
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const ground = await groundOf(viewer, tx, given.ceiling);
    if (!ground || !asksFor(viewer, ground.placed)) return undefined;
    if (given.receivedAt > deed.clockAt) return { refused: "not-yet" };
    const others = await readRequests(viewer, tx, { ceiling: given.ceiling });
    const same = others.find(({ id }) => id === given.id);
    if (same) return { received: same.id, reference: same.reference };
    const open = others.find((each) => {
      const state = requestState(each, ground.terms, viewer.now);
      return state && isRunning(state);
    });
    if (open) return { refused: "running", request: open.id, reference: open.reference };
    const all = await requestsOn(viewer, tx, given.ceiling);
    const [later] = (await areOvertaken(
      viewer,
      tx,
      deed,
      all.map(({ id }) => id),
    ))
      ? all.slice(-1)
      : [];
    if (later?.id === given.id) return { received: later.id, reference: later.reference };
    if (later) return { refused: "running", request: later.id, reference: later.reference };
    if (given.names !== undefined && !others.some(({ id }) => id === given.names))
      return { refused: "no-such-name" };
    const files = await documentsOf(viewer, tx, "increase-request", [given.id]);
    if (given.way !== "product" && files.length === 0) return { refused: "no-original" };
    return receive(tx, deed, viewer, { ...given, files }, ground);
  });
}

async function receive(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  { id, ceiling, way, receivedAt, names, ...given }: RequestWithFiles,
  { placed, version, terms }: CeilingGround,
): Promise<ReceiveAnswer> {
  const { insurer, provider, area } = placed;
  const start = referenceStart(SERIES, dayOf(receivedAt));
  const last = await lastRequestReference(tx, insurer, start);
  const reference = nextReference(SERIES, dayOf(receivedAt), last);
  const known = new Set(version.policy.lots.map(({ key }) => key));
  const lots = given.content.lots?.filter((key) => known.has(key));
  const content = { ...given.content, ...(lots && { lots }) };
  const files = given.files.map(({ name, sha256 }) => ({ name, sha256 }));
  const sealed = files.length > 0 ? { content, files } : content;
  const hash = createHash("sha256").update(canonical(sealed)).digest("hex");
  const fact: RequestFact = {
    ...{ id: uuidv7(), day: dayOf(receivedAt), recordedAt: deed.clockAt },
    ...{ kind: "received", receivedAt, way, content, hash },
    ...(files.length > 0 && { files }),
  };
  await insertRequest(tx, {
    ...{ id, insurer, provider, ceiling, reference, policy: version.id },
    names: names ?? null,
  });
  await insertRequestFact(tx, id, fact, deed.account);
  await closeDrafts(tx, [id], deed.clockAt);
  const other = viewer.organisation === insurer ? provider : insurer;
  for (const file of given.files) await shareDocument(tx, deed, { id: file.id, organisation: other });
  await audit(tx, deed, {
    ...{ verb: "received", thing: "increase-request", thingId: id, region: area?.region, provider },
    ...{ holder: insurer, policy: version.id, policyItem: version.policy.ceiling?.request.key },
    after: {
      ...{ reference, receivedAt, way, forecastCents: content.forecast, askedCents: content.asked ?? null },
      ...{ sha256: hash, inTime: isInTime(terms.ask, receivedAt), names: names ?? null },
    },
  });
  const told = {
    request: { id, insurer, provider },
    values: { reference, at: { received: receivedAt }, forecast: { cents: content.forecast } },
  };
  await tellProvider(tx, deed, viewer, { ...told, kind: "increase-received" });
  await tellInsurer(tx, deed, viewer, { ...told, kind: "increase-to-judge" });
  return { received: id, reference };
}
