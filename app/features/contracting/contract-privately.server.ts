import { uuidv7 } from "uuidv7";
import { type Day, dayOf, firstOfYear, lastOfYear } from "#app/domain/calendar";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { isShort } from "#app/domain/written-text";
import { type GivenFile, soundFiles } from "#app/exchange/given-file.server";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import { storeFiles } from "#db/documents.server";
import { contractFor, insertContract, insertContractFact } from "#db/queries/contract.server";
import { allProviders } from "#db/queries/organisation.server";
import { policyInForce } from "#db/queries/policy.server";
import { allRegionParts, allRegions } from "#db/queries/region.server";
import type { Store, Tx } from "#db/store.server";

/** An agreement made privately where the duty of care asks for it (rule 4.83). */
export type PrivateAgreement = {
  /** Chosen when the form was made: sent twice it is still one agreement. */
  readonly id: string;
  readonly year: number;
  /** A region, or a part of one. */
  readonly area: { readonly region: string; readonly part?: string | undefined };
  readonly provider: string;
  readonly lots: readonly string[];
  readonly day: Day;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** Why it is bought this way: what puts the duty of care in danger. */
  readonly ground: string;
  readonly files: readonly GivenFile[];
};

/**
 * Records an agreement made privately with its ground, so that the map and the duty of care follow.
 * @returns undefined for whoever does not buy
 */
export async function contractPrivately(store: Store, deed: Deed, viewer: Viewer, given: PrivateAgreement) {
  const { organisation: insurer } = viewer;
  if (insurer === undefined || !may(viewer.roles, "contract")) return undefined;
  const files = soundFiles(given.files);
  if ("files" in files) return files;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const { id, year, provider, lots, day, startsOn, endsOn } = given;
    if (await contractFor(viewer, tx, id)) return { entered: id };
    const version = await policyInForce(viewer, tx, {
      ...{ insurer, contractYear: year, day: dayOf(viewer.now) },
    });
    if (!version) return { refused: "year-missing" };
    const known = version.policy.lots.map(({ key }) => key);
    if (lots.some((lot) => !known.includes(lot))) return { refused: "lots-missing" };
    const region = (await allRegions(viewer, tx)).find(({ code }) => code === given.area.region)?.code;
    const { part = null } = given.area;
    const parts = part === null ? [] : await allRegionParts(viewer, tx);
    if (part !== null && !parts.some((each) => each.id === part && each.region === region))
      return { refused: "region-missing" };
    const refused = region === undefined ? "region-missing" : await refusalOf(tx, viewer, given);
    if (region === undefined || refused !== undefined) return { refused: refused ?? "region-missing" };
    const ground = given.ground.trim();
    await insertContract(tx, { id, insurer, region, part, form: "private", provider });
    await insertContractFact(tx, {
      ...{ id: uuidv7(), contract: id, day, recordedAt: deed.clockAt, recordedBy: deed.account ?? null },
      detail: { kind: "agreed", startsOn, endsOn, lots, ground },
    });
    await audit(tx, deed, {
      ...{ verb: "contracted-privately", thing: "contract", thingId: id, region, provider },
      ...{ policy: version.id, after: { day, startsOn, endsOn, lots, ground, ...(part && { part }) } },
    });
    await storeFiles(tx, deed, files.sound, {
      ...{ thing: "contract", thingId: id, holder: insurer, region, provider },
    });
    return { entered: id };
  });
}

async function refusalOf(
  tx: Tx,
  viewer: Viewer,
  { provider, day, startsOn, endsOn, year, ground }: PrivateAgreement,
): Promise<string | undefined> {
  if (!(await allProviders(viewer, tx)).some(({ id }) => id === provider)) return "provider-missing";
  if (day > dayOf(viewer.now)) return "day-ahead";
  if (endsOn < startsOn) return "term-wrong";
  if (startsOn > lastOfYear(year) || endsOn < firstOfYear(year)) return "term-elsewhere";
  return isShort(ground) ? "reason-short" : undefined;
}
