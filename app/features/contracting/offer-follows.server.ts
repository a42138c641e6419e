import { uuidv7 } from "uuidv7";
import type { Day } from "#app/domain/calendar";
import type { AgreementStep } from "#app/domain/contracting/agreement-step";
import { offerOf } from "#app/domain/contracting/offer";
import type { PolicyVersion } from "#app/domain/policy";
import type { Viewer } from "#app/domain/viewer";
import { agreementValues, tellBuyers, tellOfAgreement } from "#app/features/contracting/tell.server";
import { audit, type Deed } from "#db/audit.server";
import { type HeldContract, insertContractFact } from "#db/queries/contract.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import type { Tx } from "#db/store.server";

const offerKinds = ["accepted", "declined", "offer-extended", "offer-withdrawn"] as const;
type OfferStep = Extract<AgreementStep, { kind: (typeof offerKinds)[number] }>;

/** A step of an offer that was just recorded; the agreement is as it was before. */
type OfferTaken = {
  readonly contract: HeldContract;
  readonly version: PolicyVersion;
  readonly step: OfferStep;
  readonly day: Day;
};

export const isOfferStep = (step: AgreementStep): step is OfferStep =>
  offerKinds.some((kind) => kind === step.kind);

/** Lets the agreement come about where its offer was accepted, and tells the other side. */
export async function followOfferStep(tx: Tx, deed: Deed, viewer: Viewer, taken: OfferTaken): Promise<void> {
  const { contract, step, day } = taken;
  const { provider } = contract;
  if (step.kind === "offer-extended") {
    const until = { day: { day: step.answerBy }, reason: step.reason };
    return tellOfAgreement(tx, deed, viewer, taken, [provider], "offer-extended", until);
  }
  if (step.kind === "offer-withdrawn")
    return tellOfAgreement(tx, deed, viewer, taken, [provider], "offer-withdrawn", { reason: step.reason });
  if (step.kind === "accepted") await agree(tx, deed, viewer, taken);
  const kind = step.kind === "accepted" ? "agreement-accepted" : "agreement-declined";
  const [{ name } = { name: "" }] = await nameOrganisations(viewer, tx, [provider]);
  const values = {
    ...{ provider: name, by: step.by, on: { day } },
    ...("reason" in step ? { reason: step.reason } : {}),
  };
  return viewer.organisation === provider
    ? tellBuyers(tx, deed, viewer, contract.insurer, {
        ...{ kind, thing: "contract", thingId: contract.id },
        values: await agreementValues(tx, viewer, taken, values),
      })
    : tellOfAgreement(tx, deed, viewer, taken, [provider], kind, values);
}

/** What was offered on terms is agreed on by its acceptance; what was agreed before stays as it was agreed. */
async function agree(tx: Tx, deed: Deed, viewer: Viewer, { contract, day }: OfferTaken): Promise<void> {
  const offer = offerOf(contract, day, viewer.now)?.offer;
  if (!offer) return;
  const { id, area, provider, insurer } = contract;
  const { startsOn, endsOn, lots } = offer;
  await insertContractFact(tx, {
    ...{ id: uuidv7(), contract: id, day, recordedAt: deed.clockAt, recordedBy: deed.account ?? null },
    detail: { kind: "agreed", startsOn, endsOn, lots },
  });
  await audit(tx, deed, {
    ...{ verb: "agreed-contract", thing: "contract", thingId: id, region: area?.region, provider },
    ...{ holder: insurer, after: { day, form: contract.form, startsOn, endsOn, lots } },
  });
}
