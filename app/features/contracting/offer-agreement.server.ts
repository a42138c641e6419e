import { dayOf, firstOfYear, lastOfYear } from "#app/domain/calendar";
import type { Offer } from "#app/domain/contracting/agreement-fact";
import { may } from "#app/domain/permission";
import type { PolicyVersion } from "#app/domain/policy";
import { offerableLots } from "#app/domain/tender/offerable";
import type { Viewer } from "#app/domain/viewer";
import { type GivenFile, soundFiles } from "#app/exchange/given-file.server";
import { act } from "#app/features/act.server";
import { keepOffer, makeOfferLetter, type OfferKept } from "#app/features/contracting/keep-offer.server";
import type { Language } from "#app/i18n/text";
import type { Deed } from "#db/audit.server";
import { contractFor, readContracts } from "#db/queries/contract.server";
import { type PlacedRegistration, placedRegistrations } from "#db/queries/judging.server";
import { publishedPolicy } from "#db/queries/policy.server";
import type { Db, Store } from "#db/store.server";

/** An agreement to offer to whoever made a registration. */
export type OfferToMake = {
  /** Chosen when the form was made: sent twice it is still one offer. */
  readonly id: string;
  readonly offer: Offer;
  /** The language of the letter. */
  readonly language: Language;
  /** The agreement itself, with what belongs to it. */
  readonly files: readonly GivenFile[];
};

/** What can be offered to whoever made a registration. */
export type Offerable = {
  readonly found: PlacedRegistration;
  readonly version: PolicyVersion;
  /** Lots of the same area that it qualified for, and that no offer stands for. */
  readonly lots: readonly string[];
};

/** What can be offered to whoever made a registration; undefined for one that is not the viewer's insurer's. */
export async function readOfferable(viewer: Viewer, db: Db, id: string): Promise<Offerable | undefined> {
  if (!may(viewer.roles, "contract")) return undefined;
  const [found] = await placedRegistrations(viewer, db, { id });
  const version = found && (await publishedPolicy(viewer, db, found.policy));
  if (!version) return undefined;
  const all = await placedRegistrations(viewer, db, { policy: found.policy });
  const contracts = await readContracts(viewer, db, found.insurer, ["tender"]);
  return { found, version, lots: offerableLots(all, found, contracts, viewer.now) };
}

/**
 * Offers an agreement for lots that a provider qualified for: the agreement with its offer, the letter with the
 * agreement's papers, and word to the provider, all or nothing (reading 12).
 * @returns the key of the agreement, what refused it, or undefined for what is not the viewer's
 */
export async function offerAgreement(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  registration: string,
  given: OfferToMake,
) {
  const files = soundFiles(given.files);
  if ("files" in files) return files;
  const { id, offer, language } = given;
  for (;;) {
    if (await contractFor(viewer, store.db, id)) return { entered: id };
    const offerable = await readOfferable(viewer, store.db, registration);
    if (!offerable) return undefined;
    const refused = refusalOf(offerable, offer, viewer);
    if (refused) return { refused };
    const { found, version } = offerable;
    const kept: OfferKept = {
      ...{ id, offer, version, form: "tender", files: files.sound },
      ...partiesOf(found),
    };
    const letter = await makeOfferLetter(viewer, store.db, deed, kept, language);
    const entered = await act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
      // A colleague may have offered the same while the letter was made.
      const now = await readOfferable(viewer, tx, registration);
      if (!now || refusalOf(now, offer, viewer)) return undefined;
      return (await keepOffer(tx, deed, viewer, kept, letter)) ? id : undefined;
    });
    if (entered !== undefined) return { entered };
  }
}

const partiesOf = ({ insurer, provider, area }: PlacedRegistration) => ({ insurer, provider, area });

function refusalOf({ lots, version }: Offerable, offer: Offer, { now }: Viewer): string | undefined {
  const year = version.policy.contractYear;
  if (offer.lots.length === 0 || offer.lots.some((lot) => !lots.includes(lot))) return "lots-offered";
  if (offer.endsOn < offer.startsOn) return "term-wrong";
  if (offer.startsOn > lastOfYear(year) || offer.endsOn < firstOfYear(year)) return "term-elsewhere";
  return offer.answerBy <= dayOf(now) ? "answer-early" : undefined;
}
