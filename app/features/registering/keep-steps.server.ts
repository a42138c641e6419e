import { uuidv7 } from "uuidv7";
import { dayOf } from "#app/domain/calendar";
import { registrationStage } from "#app/domain/registration";
import type { Tender } from "#app/features/registering/read-tender.server";
import type { Deed } from "#db/audit.server";
import { keepRegistrationFact, registrationsFor } from "#db/queries/registering.server";
import { readRegistrations } from "#db/queries/tender.server";
import type { Tx } from "#db/store.server";

/**
 * Notes for every lot out to tender what a sending does to it: what was chosen is submitted, what was submitted before
 * and is chosen no more is withdrawn. @returns how many lots changed
 */
export async function keepSteps(
  tx: Tx,
  deed: Deed,
  { provider, tender, chosen }: { provider: string; tender: Tender; chosen: ReadonlySet<string> },
): Promise<number> {
  const { insurer, policy } = tender.version;
  const viewer = { roles: [], now: deed.clockAt };
  const own = (await readRegistrations(viewer, tx, insurer, policy.contractYear)).filter(
    (each) => each.provider === provider,
  );
  const known = await registrationsFor(
    tx,
    provider,
    tender.lots.map(({ id }) => id),
  );
  const day = dayOf(deed.clockAt);
  let count = 0;
  for (const { id: tenderLot } of tender.lots) {
    const before = own.find((each) => each.tenderLot === tenderLot);
    const stage = before && registrationStage(before, day, deed.clockAt);
    const kind = chosen.has(tenderLot)
      ? ("submitted" as const)
      : stage === "submitted" || stage === "judged"
        ? ("withdrawn" as const)
        : undefined;
    if (!kind) continue;
    count++;
    const registration = known.get(tenderLot);
    await keepRegistrationFact(
      tx,
      { provider, tenderLot, isNew: registration === undefined },
      {
        ...{ id: uuidv7(), registration: registration ?? uuidv7(), day, recordedAt: deed.clockAt },
        recordedBy: deed.account ?? null,
        detail: { kind },
      },
    );
  }
  return count;
}
