import { uuidv7 } from "uuidv7";
import { may } from "#app/domain/permission";
import { type Shareable, sharingOf } from "#app/domain/sharing";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { tellOfLapses } from "#app/features/certificates/tell-of-lapses.server";
import { audit, type Deed } from "#db/audit.server";
import { insurers } from "#db/queries/account.server";
import { nameColleagues } from "#db/queries/account-name.server";
import { readCertificates } from "#db/queries/certificate.server";
import { insurersDealing } from "#db/queries/dealing.server";
import { candidateById } from "#db/queries/organisation.server";
import { insertShare, ownShares } from "#db/queries/sharing.server";
import type { Db, Store } from "#db/store.server";

const isProvider = ({ roles }: Viewer) => may(roles, "see-own-contracts") && may(roles, "state-certificates");

/** What the viewer's organisation shares with each insurer; undefined for who shares nothing. */
export async function readSharing(viewer: Viewer, db: Db) {
  const { organisation: provider } = viewer;
  if (provider === undefined || !may(viewer.roles, "see-own-contracts")) return undefined;
  const all = await insurers(db);
  const dealing = await insurersDealing(
    db,
    provider,
    all.map(({ id }) => id),
  );
  const choices = await ownShares(viewer, db);
  const names = await nameColleagues(
    viewer,
    db,
    choices.flatMap(({ recordedBy }) => recordedBy ?? []),
  );
  const shown = (insurer: string, what: Shareable) => {
    const made = choices.findLast((each) => each.insurer === insurer && each.what === what);
    const sharing = sharingOf(choices, { provider, insurer, what, deals: dealing.has(insurer) });
    return { what, ...sharing, by: names.get(made?.recordedBy ?? "") };
  };
  const [own, organisation] = await Promise.all([
    readCertificates(viewer, db, { provider }),
    candidateById(viewer, db, provider),
  ]);
  return {
    certificates: own.filter(({ holder }) => holder === provider).length,
    organisation: { kvk: organisation?.kvk, agb: organisation?.agb ?? [] },
    insurers: all.map(({ id, name }) => ({
      ...{ id, name, deals: dealing.has(id) },
      things: [shown(id, "certificates"), shown(id, "organisation")],
    })),
    chooses: isProvider(viewer),
  };
}

/**
 * Shares something with an insurer from now on, or no longer. What that does to agreements is told at once, as for any
 * certificate that ceases to count.
 * @returns undefined for who shares nothing, or for an insurer that does not exist
 */
export async function chooseSharing(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  { insurer, what, shared }: { readonly insurer: string; readonly what: Shareable; readonly shared: boolean },
): Promise<"done" | undefined> {
  const { organisation: provider } = viewer;
  if (provider === undefined || !isProvider(viewer)) return undefined;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    if (!(await insurers(tx)).some(({ id }) => id === insurer)) return undefined;
    const deals = (await insurersDealing(tx, provider, [insurer])).has(insurer);
    const before = sharingOf(await ownShares(viewer, tx), { provider, insurer, what, deals });
    if (before.shared === shared) return "done";
    const recordedAt = deed.clockAt;
    await insertShare(tx, {
      ...{ id: uuidv7(), provider, insurer, what, shared, recordedAt, recordedBy: deed.account ?? null },
    });
    await audit(tx, deed, {
      ...{ verb: shared ? "began-sharing" : "stopped-sharing", thing: "organisation", thingId: provider },
      ...{ holder: insurer, provider, before: { shared: before.shared }, after: { what, shared } },
    });
    await tellOfLapses(tx, deed, provider);
    return "done";
  });
}
