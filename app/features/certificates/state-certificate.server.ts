import { uuidv7 } from "uuidv7";
import { dayOf } from "#app/domain/calendar";
import type { CertificateFact, CertificateTerms } from "#app/domain/eligibility/certificate";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { tellOfLapses } from "#app/features/certificates/tell-of-lapses.server";
import { audit, type Deed } from "#db/audit.server";
import {
  certificateHolder,
  certificateKept,
  insertCertificate,
  insertCertificateFact,
} from "#db/queries/certificate.server";
import type { Store, Tx } from "#db/store.server";

type Detail = CertificateFact extends infer F
  ? F extends unknown
    ? Omit<F, "id" | "day" | "recordedAt" | "supersedes">
    : never
  : never;

/** A certificate to be kept for a provider; `id` is chosen by the form, so that it is kept once however often sent. */
export type NewCertificate = {
  readonly id: string;
  readonly provider: string;
  readonly terms: CertificateTerms;
};

/** Keeps a certificate that the viewer's organisation entered. */
export const addCertificate = (
  store: Store,
  deed: Deed,
  holder: string,
  certificate: NewCertificate,
): Promise<void> =>
  act(store, { deed }, async (tx, { deed }) => {
    await keepCertificate(tx, deed, holder, certificate);
    await tellOfLapses(tx, deed, certificate.provider);
  });

/** Keeps a certificate inside a write that keeps more. */
export async function keepCertificate(
  tx: Tx,
  deed: Deed,
  holder: string,
  { id, provider, terms }: NewCertificate,
): Promise<void> {
  if (await certificateKept(tx, id)) return;
  await insertCertificate(tx, { id, provider, holder });
  await keepFact(tx, deed, id, dayOf(deed.clockAt), { kind: "stated", ...terms });
  const { disciplines, locations, ...rest } = terms;
  await audit(tx, deed, {
    verb: "stated",
    thing: "certificate",
    thingId: id,
    provider,
    after: { ...rest, disciplines, locations },
  });
}

/** Records something about a certificate of one's own; undefined when there is none that the viewer may change. */
export async function recordOnCertificate(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  given: { readonly id: string; readonly day: CertificateFact["day"]; readonly fact: Detail },
): Promise<true | undefined> {
  const { id, day, fact } = given;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const found = await certificateHolder(viewer, tx, id);
    if (!found || found.holder !== viewer.organisation) return undefined;
    await keepFact(tx, deed, id, day, fact);
    const { kind, ...after } = fact;
    const event = { thing: "certificate", thingId: id, provider: found.provider, after: { day, ...after } };
    if (kind === "suspended") await audit(tx, deed, { verb: "suspended", ...event });
    else if (kind === "reinstated") await audit(tx, deed, { verb: "reinstated", ...event });
    else if (kind === "withdrawn") await audit(tx, deed, { verb: "withdrew", ...event });
    else await audit(tx, deed, { verb: "stated", ...event });
    await tellOfLapses(tx, deed, found.provider);
    return true;
  });
}

const keepFact = (tx: Tx, deed: Deed, certificate: string, day: CertificateFact["day"], detail: Detail) =>
  insertCertificateFact(tx, {
    id: uuidv7(),
    certificate,
    day,
    recordedAt: deed.clockAt,
    recordedBy: deed.account ?? null,
    detail,
  });
