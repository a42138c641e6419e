import { uuidv7 } from "uuidv7";
import type { Visit } from "#app/auth/viewer.server";
import { certificateName } from "#app/domain/eligibility/certificate";
import type { Eligibility } from "#app/domain/eligibility/eligibility";
import { questionsAsked } from "#app/domain/policy/answers";
import {
  canPick,
  missingOf,
  otherKindHinted,
  type RegistrationContent,
  type RegistrationStep,
} from "#app/domain/tender/registering";
import {
  closedLots,
  emptyContent,
  ownEligibility,
  type Tender,
} from "#app/features/registering/read-tender.server";
import { textsFor } from "#app/i18n/areas.server";
import { type EligibilityShown, eligibilityWriter } from "#app/i18n/eligibility/write-eligibility";
import type { TickGroup } from "#app/routes/tender-form/conditions-step";
import type { LotToChoose } from "#app/routes/tender-form/lots-step";
import { takeStep } from "#app/routes/tender-form/take-step.server";
import { documentsOf } from "#db/queries/document.server";
import { allRegionParts } from "#db/queries/region.server";
import { ownForm } from "#db/queries/registering.server";
import type { Db } from "#db/store.server";

/** Everything that the steps of the form show, with how each lot stands for what was filled in so far. */
export async function readStep({ viewer, language }: Visit, db: Db, tender: Tender) {
  const { policy, id } = tender.version;
  const form = await ownForm(viewer, db, id);
  const content = form?.content ?? (await emptyContent(viewer, db));
  const { byLot, certificates } = await ownEligibility(viewer, db, tender, content);
  const files = form ? await documentsOf(viewer, db, "registration", [form.id]) : [];
  const lotKeys = tickedLots(tender, content);
  const lots = await lotsToChoose({ viewer, language }, db, tender, byLot);
  const { questionnaire } = policy;
  return {
    open: tender.state === "open",
    form: form?.id,
    sending: uuidv7(),
    content,
    hint: otherKindHinted(content),
    certificates: certificates.map(({ id: key, terms, state }) => ({
      ...{ id: key, name: certificateName(terms), through: terms.validThrough, state },
    })),
    lots,
    standing: standingOf(lots, lotKeys),
    questions: questionsAsked(questionnaire, content.answers, lotKeys),
    groups: (["conditions", "declarations", "intentions"] as const).map(
      (name): TickGroup => ({
        name,
        ticks: tender.criteria[name].map(({ key, title, text }) => ({
          ...{ key, title: title[language], text: text[language] },
        })),
      }),
    ),
    files: files.map(({ id: key, name, size, addedAt }) => ({ id: key, name, size, addedAt })),
    missing: missingOf(content, {
      questions: questionnaire,
      criteria: tender.criteria,
      certificates: certificates.length,
      files: files.length,
      closedLots: closedLots(tender, content, byLot),
      lotKeys,
    }),
  };
}

/** How lots stand for the viewer's organisation with what a step of its form holds, whether it is kept or not. */
export async function standingWith(
  { viewer, language }: Visit,
  db: Db,
  tender: Tender,
  step: RegistrationStep,
  typed: FormData,
) {
  const kept = (await ownForm(viewer, db, tender.version.id))?.content ?? (await emptyContent(viewer, db));
  const content = { ...kept, ...takeStep(step, typed, tender)?.part };
  const { byLot } = await ownEligibility(viewer, db, tender, content);
  return standingOf(await lotsToChoose({ viewer, language }, db, tender, byLot), tickedLots(tender, content));
}

const tickedLots = ({ lots }: Tender, content: RegistrationContent): ReadonlySet<string> =>
  new Set(lots.filter(({ id }) => content.lots.includes(id)).map(({ lot }) => lot));

/** The lots that are ticked; all that are out to tender while none is. */
const standingOf = (
  lots: readonly LotToChoose[],
  ticked: ReadonlySet<string>,
): readonly EligibilityShown[] => (ticked.size === 0 ? lots : lots.filter(({ lot }) => ticked.has(lot)));

/** The lots of the policy that are out to tender, with how each stands and where it is. */
async function lotsToChoose(
  { viewer, language }: Pick<Visit, "viewer" | "language">,
  db: Db,
  { version: { policy }, lots, regions }: Tender,
  byLot: ReadonlyMap<string, Eligibility>,
): Promise<LotToChoose[]> {
  const parts = new Map((await allRegionParts(viewer, db)).map((part) => [part.id, part.name]));
  const write = eligibilityWriter(policy, textsFor(language, "eligibility").eligibility ?? {}, language);
  const areaName = ({ area }: Tender["lots"][number]) => {
    const region = regions.get(area.region) ?? area.region;
    return area.part === undefined ? region : `${region}: ${parts.get(area.part) ?? area.part}`;
  };
  return policy.lots.flatMap(({ key }) => {
    const found = byLot.get(key);
    const areas = lots.filter(({ lot }) => lot === key);
    if (!found || areas.length === 0) return [];
    return [
      {
        ...write(found),
        canPick: canPick(found),
        areas: areas.map((each) => ({ id: each.id, name: areaName(each) })),
      },
    ];
  });
}
