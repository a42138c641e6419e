import { type CeilingOn, ceilingOn, consentLogged, type LedgerEntry } from "#app/domain/ceiling/ledger";
import type { Viewer } from "#app/domain/viewer";
import { areaTold } from "#app/i18n/region/area-name";
import { audit, type Deed } from "#db/audit.server";
import { notify } from "#db/notices.server";
import type { PlacedCeiling } from "#db/queries/ceiling.server";
import { activePeople } from "#db/queries/person.server";
import { regionNames } from "#db/queries/region.server";
import type { Tx } from "#db/store.server";

/** Writes an entry into the log, with what the ceiling was before and after, and tells the provider's people. */
export async function tellOfEntry(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  ceiling: PlacedCeiling,
  entry: LedgerEntry,
): Promise<void> {
  const { id, provider, area, contractYear, lot } = ceiling;
  const before = standOf(ceilingOn(ceiling.entries, "9999-12-31", deed.clockAt));
  const after = standOf(ceilingOn([...ceiling.entries, entry], "9999-12-31", deed.clockAt));
  await audit(tx, deed, {
    verb: entry.kind,
    thing: "ceiling",
    thingId: id,
    region: area?.region,
    provider,
    policy: entry.policy,
    before: { ceilingCents: before },
    after: {
      ...{ ceilingCents: after, contractYear, lot: lot ?? null, from: entry.day, ground: entry.ground },
      ...("consent" in entry ? { consent: consentLogged(entry.consent) } : {}),
    },
  });
  if (after === null) return;
  const people = await activePeople({ ...viewer, organisation: provider }, tx);
  const regions = await regionNames(viewer, tx);
  await notify(tx, deed, {
    to: people.map((person) => person.id),
    kind: before === null ? "ceiling-agreed" : "ceiling-changed",
    values: {
      ...{ year: contractYear, region: areaTold(area, regions), from: { day: entry.day } },
      ...{ before: before === null ? "" : { cents: before }, after: { cents: after }, ground: entry.ground },
    },
    thing: "ceiling",
    thingId: id,
    legalEffect: true,
  });
}

/** The amount in cents, or null while none is set. */
const standOf = (ceiling: CeilingOn): number | null => (ceiling.state === "set" ? ceiling.cents : null);
