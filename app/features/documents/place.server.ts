import type { DocumentThing } from "#app/domain/document";
import { may } from "#app/domain/permission";
import type { RegionCode } from "#app/domain/region";
import type { Viewer } from "#app/domain/viewer";
import { readCeilings } from "#db/queries/ceiling.server";
import { certificateHolder, insurersOf } from "#db/queries/certificate.server";
import { readContracts } from "#db/queries/contract.server";
import { draftById } from "#db/queries/increase-request.server";
import { ownFormById } from "#db/queries/registering.server";
import type { Db } from "#db/store.server";

/** What the viewer may add documents to. */
export type Place = {
  readonly thing: DocumentThing;
  readonly thingId: string;
  readonly holder: string;
  readonly region?: RegionCode | undefined;
  /** The provider that it concerns. */
  readonly provider: string;
  /** The organisations with which a document there is shared: always, or where the form asks for it. */
  readonly partners: readonly string[];
  readonly alwaysShared: boolean;
  /** The policy version of the tender that it belongs to, which may be sealed. */
  readonly tender?: string | undefined;
};

/** The key of the thing that is asked for. */
type Asked = { readonly [Thing in DocumentThing]?: string | undefined };

/** The thing of the viewer's own; undefined for whoever may not add to it, as if it did not exist. */
export async function placeFor(viewer: Viewer, db: Db, asked: Asked): Promise<Place | undefined> {
  const { organisation, roles } = viewer;
  if (organisation === undefined || !may(roles, "add-documents")) return undefined;
  if (asked.contract !== undefined) return contractPlace(viewer, db, organisation, asked.contract);
  if (asked.certificate !== undefined) return certificatePlace(viewer, db, organisation, asked.certificate);
  if (asked.registration !== undefined)
    return registrationPlace(viewer, db, organisation, asked.registration);
  const draft = asked["increase-request"];
  return draft === undefined ? undefined : increasePlace(viewer, db, organisation, draft);
}

/** What goes along with a request for a higher ceiling is seen by the other side once it was sent. */
async function increasePlace(viewer: Viewer, db: Db, holder: string, id: string): Promise<Place | undefined> {
  const draft = await draftById(viewer, db, id);
  const [placed] = draft ? await readCeilings(viewer, db, { id: draft.ceiling }) : [];
  if (!placed) return undefined;
  const { provider, insurer, area } = placed;
  return {
    ...{ thing: "increase-request", thingId: id, holder, region: area?.region, provider },
    ...{ partners: [holder === insurer ? provider : insurer], alwaysShared: false },
  };
}

/** What goes along with a registration is seen by the insurer once it was sent. */
async function registrationPlace(
  viewer: Viewer,
  db: Db,
  holder: string,
  id: string,
): Promise<Place | undefined> {
  const form = await ownFormById(viewer, db, id);
  if (!form) return undefined;
  return {
    ...{ thing: "registration", thingId: id, holder, provider: holder },
    ...{ partners: [form.insurer], alwaysShared: false, tender: form.policy },
  };
}

async function contractPlace(
  viewer: Viewer,
  db: Db,
  holder: string,
  contract: string,
): Promise<Place | undefined> {
  const found = (await readContracts(viewer, db, holder)).find(({ id }) => id === contract);
  if (!found) return undefined;
  const { id, area, provider } = found;
  return {
    ...{ thing: "contract", thingId: id, holder, region: area?.region, provider },
    ...{ partners: [provider], alwaysShared: false },
  };
}

/** Whoever entered a certificate adds to it; the other side of its agreements sees the proof. */
async function certificatePlace(
  viewer: Viewer,
  db: Db,
  holder: string,
  id: string,
): Promise<Place | undefined> {
  const found = await certificateHolder(viewer, db, id);
  if (found?.holder !== holder) return undefined;
  const { provider } = found;
  const partners = provider === holder ? await insurersOf(viewer, db, provider) : [provider];
  return { thing: "certificate", thingId: id, holder, provider, partners, alwaysShared: true };
}
