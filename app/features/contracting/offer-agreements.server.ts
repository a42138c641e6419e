import { uuidv7 } from "uuidv7";
import type { Offer } from "#app/domain/contracting/agreement-fact";
import type { LotKey } from "#app/domain/lot";
import { may } from "#app/domain/permission";
import type { Area } from "#app/domain/region";
import { offerableLots } from "#app/domain/tender/offerable";
import type { Viewer } from "#app/domain/viewer";
import { type GivenFile, soundFiles } from "#app/exchange/given-file.server";
import { offerAgreement, readOfferable } from "#app/features/contracting/offer-agreement.server";
import type { Language } from "#app/i18n/text";
import type { Deed } from "#db/audit.server";
import { readContracts } from "#db/queries/contract.server";
import { placedRegistrations } from "#db/queries/judging.server";
import type { Db, Store } from "#db/store.server";

/** A provider that qualified in an area, with the lots of it that no offer stands for. */
export type OpenOffer = {
  /** One of its registrations there: the offer is made from it. */
  readonly registration: string;
  readonly provider: string;
  readonly area: Area;
  readonly lots: readonly LotKey[];
};

/** Everyone who qualified under a policy and can be offered an agreement, each once for an area. */
export async function openOffers(viewer: Viewer, db: Db, policy: string): Promise<readonly OpenOffer[]> {
  if (!may(viewer.roles, "contract") || viewer.organisation === undefined) return [];
  const all = await placedRegistrations(viewer, db, { policy });
  const contracts = await readContracts(viewer, db, viewer.organisation, ["tender"]);
  const keyOf = ({ provider, area }: Pick<OpenOffer, "provider" | "area">) =>
    [provider, area.region, area.part ?? ""].join("/");
  const each = [...new Map(all.map((found) => [keyOf(found), found])).values()];
  return each
    .map((found) => ({
      ...{ registration: found.id, provider: found.provider, area: found.area },
      lots: offerableLots(all, found, contracts, viewer.now),
    }))
    .filter(({ lots }) => lots.length > 0);
}

/** Offers on the same terms to several providers. */
export type OffersToMake = {
  /** A registration of each, as it was shown. */
  readonly chosen: readonly string[];
  readonly terms: Omit<Offer, "lots">;
  readonly language: Language;
  readonly files: readonly GivenFile[];
};

/**
 * Offers everyone chosen an agreement for all lots that it qualified for, each whole with its letter. What a colleague
 * offered meanwhile is passed over: sent twice, it is one offer for each.
 * @returns how many were made, what refused the terms, or undefined for who does not contract
 */
export async function offerAgreements(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  { chosen, terms, language, files }: OffersToMake,
) {
  if (!may(viewer.roles, "contract")) return undefined;
  const found = soundFiles(files);
  if ("files" in found) return found;
  if (chosen.length === 0) return { refused: "none-chosen" };
  let offered = 0;
  for (const registration of new Set(chosen)) {
    const lots = (await readOfferable(viewer, store.db, registration))?.lots ?? [];
    if (lots.length === 0) continue;
    const given = { id: uuidv7(), offer: { ...terms, lots }, language, files };
    const answer = await offerAgreement(store, deed, viewer, registration, given);
    if (!answer || "files" in answer) return answer;
    if ("entered" in answer) offered += 1;
    // What refuses the terms refuses them for everyone: it is found at the first, before any offer is made.
    else if (answer.refused !== "lots-offered") return { refused: answer.refused };
  }
  return { offered };
}
