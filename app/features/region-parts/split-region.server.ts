import type { Day } from "#app/domain/calendar";
import { may } from "#app/domain/permission";
import { findRegion } from "#app/domain/region";
import { isPartOf, type PartRefusal, partRefusal } from "#app/domain/region-part";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { audit, type Deed } from "#db/audit.server";
import {
  allMunicipalities,
  allRegionParts,
  allRegions,
  endRegionPart,
  insertRegionPart,
} from "#db/queries/region.server";
import type { Store } from "#db/store.server";

/** A part of a region as it was given. */
export type GivenPart = {
  /** Chosen when the form was made: sent twice it is still one part. */
  readonly id: string;
  readonly region: string;
  readonly name: string;
  readonly municipalities: readonly string[];
  readonly from: Day;
};

/**
 * Makes a part of a region that the viewer's insurer buys by from a day on (rule 4.22, reading 9).
 * @returns what refused it, or undefined for who does not open lots and for a region that there is not
 */
export async function addRegionPart(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  { id, region: code, name, municipalities, from }: GivenPart,
): Promise<{ readonly kept: string } | { readonly refused: PartRefusal } | undefined> {
  const insurer = viewer.organisation;
  if (insurer === undefined || !may(viewer.roles, "open-lots")) return undefined;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const region = findRegion(await allRegions(viewer, tx), code)?.code;
    if (!region) return undefined;
    const parts = (await allRegionParts(viewer, tx)).filter((part) => isPartOf(part, insurer));
    if (parts.some((part) => part.id === id)) return { kept: id };
    const part = { region, name, municipalities, from };
    const refused = partRefusal(part, await allMunicipalities(viewer, tx), parts);
    if (refused) return { refused };
    const kept = { ...part, municipalities: [...municipalities] };
    await insertRegionPart(tx, { ...kept, id, insurer, until: null, recordedAt: deed.clockAt });
    await audit(tx, deed, {
      ...{
        verb: "split-region",
        thing: "region",
        thingId: region,
        region,
        after: { name, municipalities, from },
      },
    });
    return { kept: id };
  });
}

/**
 * Gives a part of the viewer's insurer its last day; one that lies before its first says that it never counted.
 * @returns undefined for a part that is not its own, or that ended already
 */
export async function endPart(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  { id, until }: { readonly id: string; readonly until: Day },
): Promise<{ readonly kept: string } | undefined> {
  if (viewer.organisation === undefined || !may(viewer.roles, "open-lots")) return undefined;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const part = (await allRegionParts(viewer, tx)).find((each) => each.id === id);
    if (!part || part.insurer !== viewer.organisation) return undefined;
    if (part.until !== undefined) return part.until === until ? { kept: id } : undefined;
    await endRegionPart(tx, id, until);
    const { region, name } = part;
    await audit(tx, deed, {
      ...{ verb: "ended-region-part", thing: "region", thingId: region, region },
      ...{ before: { name, until: null }, after: { name, until } },
    });
    return { kept: id };
  });
}
