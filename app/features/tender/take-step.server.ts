import { uuidv7 } from "uuidv7";
import { dayOf } from "#app/domain/calendar";
import { may } from "#app/domain/permission";
import {
  isProviderStep,
  type JudgingRefusal,
  type JudgingStep,
  judgingOf,
  stepRefusal,
} from "#app/domain/tender/judging";
import type { Viewer } from "#app/domain/viewer";
import { act } from "#app/features/act.server";
import { tellInsurer, tellProvider } from "#app/features/tender/tell.server";
import { audit, type Deed } from "#db/audit.server";
import {
  insertRegistrationFact,
  type PlacedRegistration,
  placedRegistrations,
} from "#db/queries/judging.server";
import type { Store, Tx } from "#db/store.server";

/**
 * Takes a step with a registration, with its place in the log and word to the other side, in one transaction.
 * @param seen how many steps the page showed: who acts second sees what the first did
 * @returns what refused it, or undefined for a registration or a step that is not the viewer's
 */
export async function takeStep(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  id: string,
  { step, seen }: { readonly step: JudgingStep; readonly seen: number },
): Promise<"taken" | JudgingRefusal | undefined> {
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const [found] = await placedRegistrations(viewer, tx, { id });
    const judging = found && judgingOf(found.facts, deed.clockAt);
    if (!judging || !isTaker(viewer, found, step)) return undefined;
    if (found.kept !== seen) return "changed-meanwhile";
    const today = dayOf(deed.clockAt);
    const refused = stepRefusal(step, judging, today);
    if (refused) return refused;
    const wrong = step.kind === "annulled" ? { supersedes: judging.repair?.id } : {};
    const fact = { id: uuidv7(), day: today, recordedAt: deed.clockAt, ...wrong, ...step };
    await insertRegistrationFact(tx, id, fact, deed.account);
    await record(tx, deed, found, step);
    return "taken";
  });
}

const isTaker = (
  { organisation, roles }: Viewer,
  { provider, insurer }: PlacedRegistration,
  step: JudgingStep,
): boolean =>
  isProviderStep(step)
    ? organisation === provider && may(roles, "register")
    : organisation === insurer && may(roles, "judge-registrations");

async function record(tx: Tx, deed: Deed, found: PlacedRegistration, step: JudgingStep): Promise<void> {
  const { kind, ...after } = step;
  await audit(tx, deed, {
    ...{ verb: `registration-${kind}`, thing: "registration", thingId: found.id, after },
    ...{ holder: found.insurer, provider: found.provider, region: found.area.region, policy: found.policy },
  });
  const at = { instant: deed.clockAt };
  if (step.kind === "repair-asked")
    await tellProvider(tx, deed, found, {
      kind: "registration-repair",
      values: { what: step.what, by: { day: step.by } },
    });
  if (step.kind === "annulled")
    await tellProvider(tx, deed, found, {
      ...{ kind: "registration-repair-annulled", values: { reason: step.reason } },
    });
  if (step.kind === "answered")
    await tellProvider(tx, deed, found, { kind: "registration-answered", values: { text: step.text } });
  if (step.kind === "repaired" || step.kind === "response")
    await tellInsurer(tx, deed, found, { kind: `registration-${step.kind}`, values: { at } });
}
