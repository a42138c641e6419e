import { uuidv7 } from "uuidv7";
import type { SignedIn } from "#app/auth/viewer.server";
import { dayOf } from "#app/domain/calendar";
import { contractState } from "#app/domain/contract";
import { asksFor } from "#app/domain/increase-request/asker";
import { askedIncrease, lotsIn, remarksOn } from "#app/domain/increase-request/content";
import { saidOfAsking } from "#app/domain/increase-request/terms";
import type { Viewer } from "#app/domain/viewer";
import { readArrival, readRequestForm } from "#app/features/increase-requests/form";
import { type CeilingGround, groundOf } from "#app/features/increase-requests/ground.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { knownBefore } from "#app/routes/increase/known.server";
import type { LotChoice } from "#app/routes/increase/lots";
import { contractFor } from "#db/queries/contract.server";
import { documentsOf } from "#db/queries/document.server";
import { ownDraft, readRequests } from "#db/queries/increase-request.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import type { Db } from "#db/store.server";

/**
 * The ceiling of one's own organisation, or of which a buyer enters what came otherwise.
 * @throws Response 404 for any other, as if it did not exist.
 */
export async function askableCeiling({ viewer }: SignedIn, db: Db, id: string) {
  const ground = await groundOf(viewer, db, id);
  if (!ground || !asksFor(viewer, ground.placed)) throw new Response(null, { status: 404 });
  return ground;
}

/** Everything the page shows: the draft as it was left, and to look over what would be sent. */
export async function increasePage(visitor: SignedIn, db: Db, id: string, checking: boolean) {
  const { viewer, language } = visitor;
  const ground = await askableCeiling(visitor, db, id);
  const { placed, version, terms, ceiling, accepted } = ground;
  const draft = await ownDraft(viewer, db, placed.id);
  const earlier = await readRequests(viewer, db, { ceiling: placed.id });
  const parties = await nameOrganisations(viewer, db, [placed.insurer, placed.provider]);
  const nameOf = (party: string) => parties.find((each) => each.id === party)?.name ?? "";
  const enters = viewer.organisation === placed.insurer;
  const texts = textsFor(language, "increase", "deadline", "stale", "document");
  const files = draft ? await documentsOf(viewer, db, "increase-request", [draft.id]) : [];
  const known = await knownBefore(viewer, db, language, ground);
  return {
    id: placed.id,
    draft: draft?.id ?? uuidv7(),
    typed: draft?.typed ?? {},
    savedAt: draft?.savedAt,
    estimate: known.says,
    // A buyer enters what somebody else wrote.
    prefilled: draft || enters ? undefined : known.typed,
    ...{ ceiling, accepted, texts, terms, now: viewer.now, enters },
    year: placed.contractYear,
    insurer: nameOf(placed.insurer),
    provider: nameOf(placed.provider),
    lots: await lotsOf(viewer, db, ground),
    files: files.map(({ id: key, name, size, addedAt }) => ({ id: key, name, size, addedAt })),
    statements: saidOfAsking(version),
    earlier: earlier.map(({ id: key, reference }) => ({ id: key, reference })),
    check: checking && draft ? checkOf(draft.typed, { ceiling, accepted, enters }) : undefined,
    title: translator(texts.increase ?? {}, language)(enters ? "enter.title" : "ask.title"),
  };
}

/** The lots of the agreement, to choose from; none where it is about one alone. */
async function lotsOf(viewer: Viewer, db: Db, { placed, version }: CeilingGround): Promise<LotChoice[]> {
  const contract = placed.lot === undefined ? await contractFor(viewer, db, placed.contract) : undefined;
  const state = contract && contractState(contract, placed.contractYear, dayOf(viewer.now), viewer.now);
  const lots = version.policy.lots.filter(({ key }) => state?.lots.includes(key));
  return lots.length > 1 ? lots.map(({ key, title }) => ({ key, title })) : [];
}

type Ground = {
  readonly ceiling: number | undefined;
  readonly accepted: number;
  readonly enters: boolean;
};

/** What would be sent, with what is worth a second look; undefined while something of it is wrong. */
function checkOf(typed: Readonly<Record<string, string>>, { ceiling, accepted, enters }: Ground) {
  const read = readRequestForm(typed);
  const arrival = enters ? readArrival(typed) : undefined;
  if (!("content" in read) || (arrival && "problems" in arrival)) return undefined;
  const { content } = read;
  return {
    ...{ content, arrival },
    chosenLots: lotsIn(typed.lots),
    increase: askedIncrease(content, ceiling),
    remarks: remarksOn(content, { ceiling, accepted }),
  };
}
