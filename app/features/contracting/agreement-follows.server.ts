import { uuidv7 } from "uuidv7";
import type { Day } from "#app/domain/calendar";
import { contractState } from "#app/domain/contract";
import type { AgreementStep } from "#app/domain/contracting/agreement-step";
import { lotsToTender, tenderDaysOf } from "#app/domain/contracting/to-tender";
import { factsAt, latest } from "#app/domain/fact";
import type { PolicyVersion } from "#app/domain/policy";
import { factsOf } from "#app/domain/season-facts";
import { announcement } from "#app/domain/tender";
import type { Viewer } from "#app/domain/viewer";
import { followOfferStep, isOfferStep } from "#app/features/contracting/offer-follows.server";
import { lotTitles, tellOfAgreement } from "#app/features/contracting/tell.server";
import { tellOfParty } from "#app/features/contracting/tell-of-party.server";
import { audit, type Deed } from "#db/audit.server";
import { type HeldContract, readContracts } from "#db/queries/contract.server";
import { seasonFacts } from "#db/queries/season.server";
import { announceTenderLot } from "#db/queries/tender.server";
import type { Tx } from "#db/store.server";

/** A step of an agreement that was just recorded; the agreement is as it was before. */
export type AgreementTaken = {
  readonly contract: HeldContract;
  readonly version: PolicyVersion;
  readonly step: AgreementStep;
  readonly day: Day;
};

/** Does what follows from a step: tells whom it concerns, and lets lots go to the open tender. */
export async function followAgreementStep(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  taken: AgreementTaken,
): Promise<void> {
  const { step, version, contract } = taken;
  if (step.kind === "talks-failed") return toTender(tx, deed, viewer, taken, step.reason);
  const { provider } = contract;
  if (step.kind === "renewed")
    return tellOfAgreement(tx, deed, viewer, taken, [provider], "agreement-renewed", {
      end: { day: step.endsOn },
    });
  if (step.kind === "option-told") {
    const end = step.endsOn ?? contractState(contract, step.forYear, taken.day, viewer.now)?.endsOn;
    const kind = step.used ? "option-used" : "option-unused";
    return tellOfAgreement(tx, deed, viewer, taken, [provider], kind, { end: end ? { day: end } : "" });
  }
  if (step.kind === "party-left")
    return tellOfParty(tx, deed, viewer, contract, {
      ...{ kind: "party-left", organisation: step.organisation },
      ...{ values: { until: { day: step.until }, reason: step.reason } },
    });
  if (isOfferStep(step)) return followOfferStep(tx, deed, viewer, { ...taken, step });
  if (step.kind !== "bought-selectively") return undefined;
  const affected = await othersWith(tx, viewer, contract, step.lots);
  const lots = lotTitles(version.policy, step.lots);
  return tellOfAgreement(tx, deed, viewer, taken, [provider, ...affected], "bought-selectively", { lots });
}

/** Whoever else holds an agreement for one of the lots in the region: what is bought there changes their volume (4.59). */
async function othersWith(
  tx: Tx,
  viewer: Viewer,
  { area, insurer, id }: HeldContract,
  lots: readonly string[],
): Promise<string[]> {
  const all = await readContracts(viewer, tx, insurer, ["tender", "private"]);
  return all
    .filter((each) => each.id !== id && each.area?.region === area?.region)
    .filter(({ facts }) =>
      latest(factsAt(facts, "9999-12-31", viewer.now), "agreed")?.lots.some((lot) => lots.includes(lot)),
    )
    .map(({ provider }) => provider);
}

/** Announces the lots that the failed talks leave without an agreement, and tells the parties and whoever serves there. */
async function toTender(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  taken: AgreementTaken,
  ground: string,
): Promise<void> {
  const { contract, version, day } = taken;
  const { area, insurer, provider, parties } = contract;
  const days = tenderDaysOf(version.policy);
  const season = await seasonFacts({ ...viewer, now: deed.clockAt }, tx, version);
  if (!days || !season || !area) return;
  const facts = factsOf(season, area.region);
  const lots = lotsToTender(facts, version.policy, area.part, day, deed.clockAt);
  if (lots.length === 0) return;
  for (const lot of lots) {
    const id = uuidv7();
    await announceTenderLot(tx, {
      row: {
        id,
        insurer,
        region: area.region,
        part: area.part ?? null,
        policy: version.id,
        lot,
        days,
        contractYear: version.policy.contractYear,
      },
      fact: {
        id: uuidv7(),
        tenderLot: id,
        day,
        recordedAt: deed.clockAt,
        recordedBy: deed.account ?? null,
        detail: announcement(version.policy, ground),
      },
    });
  }
  await audit(tx, deed, {
    ...{ verb: "announced-lots", thing: "region", thingId: area.region, region: area.region, provider },
    ...{ policy: version.id, policyItem: "tender-opens", after: { day, lots, reason: ground } },
  });
  const others = await othersWith(tx, viewer, contract, lots);
  const concerned = [provider, ...parties.map(({ organisation }) => organisation), ...others];
  await tellOfAgreement(tx, deed, viewer, taken, concerned, "region-to-tender", {
    ...{ lots: lotTitles(version.policy, lots), reason: ground },
    ...{ opens: { day: days.opensOn }, closes: { day: days.closesOn } },
  });
}
