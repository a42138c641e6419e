import { uuidv7 } from "uuidv7";
import { dayOf } from "#app/domain/calendar";
import { type AgbChange, agbChangeState, isOpenChange } from "#app/domain/ceiling/agb-change";
import { type AgbRefusal, confirmRefusals } from "#app/domain/ceiling/agb-refusal";
import { agbTermsOf } from "#app/domain/ceiling/agb-terms";
import type { NoticeKind } from "#app/domain/notice";
import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";
import { isShort } from "#app/domain/written-text";
import { type GivenFile, soundFiles } from "#app/exchange/given-file.server";
import { act } from "#app/features/act.server";
import { agbGround } from "#app/features/contracting/agb-ground.server";
import type { AgbAnswer } from "#app/features/contracting/ask-agb-change.server";
import { tellProviders } from "#app/features/contracting/tell.server";
import { audit, type Deed } from "#db/audit.server";
import { storeFiles } from "#db/documents.server";
import { insertAgbChangeFact, insertAgbCode, readAgbChanges } from "#db/queries/agb-change.server";
import { contractFor, type HeldContract, insertContractHolder } from "#db/queries/contract.server";
import { insertContractTerm } from "#db/queries/contract-terms.server";
import type { Store, Tx } from "#db/store.server";

/** What is answered to a change that was asked. */
export type AgbStep =
  | { readonly kind: "consented" }
  | { readonly kind: "refused" | "withdrawn"; readonly reason: string }
  | {
      readonly kind: "confirmed";
      readonly by: string;
      readonly splits: boolean;
      readonly files: readonly GivenFile[];
    };

const verbs = {
  consented: "consented-agb-change",
  refused: "refused-agb-change",
  withdrawn: "withdrew-agb-change",
  confirmed: "confirmed-agb-change",
} as const;

/**
 * Consents to a change, refuses it, withdraws it, or confirms it by its addendum: only then the list of the agreement
 * has the new code, and a new legal person holds it (rules 2.51 to 2.58). Agreements that are taken over in one act
 * are answered in one.
 * @returns undefined for a change that is not the viewer's to answer, as if it did not exist
 */
export async function answerAgbChange(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  asked: { readonly contract: string; readonly change: string },
  step: AgbStep,
): Promise<
  | AgbAnswer
  | { readonly files: Extract<ReturnType<typeof soundFiles>, { files: unknown }>["files"] }
  | undefined
> {
  const isOwn = step.kind === "withdrawn" && may(viewer.roles, "ask-agb-change");
  if (!isOwn && !may(viewer.roles, "contract")) return undefined;
  const files = soundFiles(step.kind === "confirmed" ? step.files : []);
  if ("files" in files) return files;
  return act(store, { deed, viewer }, async (tx, { deed, viewer }) => {
    const all = await readAgbChanges(viewer, tx, { contract: asked.contract });
    const change = all.find(({ id }) => id === asked.change);
    const together = change ? await readAgbChanges(viewer, tx, { together: change.together }) : [];
    const placed = await placedOf(viewer, tx, together);
    if (!placed) return undefined;
    const refused = await refusalsOf(viewer, tx, placed, { step, hasDocument: files.sound.length > 0 });
    if (refused.length > 0) return { refused };
    for (const each of placed) await take(tx, deed, viewer, each, { step, sound: files.sound });
    return { recorded: step.kind };
  });
}

type Placed = { readonly change: AgbChange; readonly contract: HeldContract };
type Sound = Extract<ReturnType<typeof soundFiles>, { sound: unknown }>["sound"];

/** The changes with their agreements; undefined where one is not the viewer's. */
async function placedOf(
  viewer: Viewer,
  tx: Tx,
  changes: readonly AgbChange[],
): Promise<Placed[] | undefined> {
  const placed: Placed[] = [];
  for (const change of changes) {
    const contract = await contractFor(viewer, tx, change.contract);
    if (!contract) return undefined;
    placed.push({ change, contract });
  }
  return placed.length > 0 ? placed : undefined;
}

async function refusalsOf(
  viewer: Viewer,
  tx: Tx,
  placed: readonly Placed[],
  { step, hasDocument }: { readonly step: AgbStep; readonly hasDocument: boolean },
): Promise<AgbRefusal[]> {
  const found: AgbRefusal[] = [];
  for (const { change, contract } of placed) {
    const state = agbChangeState(change, dayOf(viewer.now), viewer.now);
    if (step.kind === "confirmed") {
      const known = await agbGround(viewer, tx, contract);
      if (known) found.push(...confirmRefusals(change, state, { by: step.by, hasDocument }, known.ground));
    } else if (step.kind === "consented" ? state !== "asked" : !isOpenChange(state)) found.push("not-now");
    if ("reason" in step && isShort(step.reason)) found.push("no-reason");
  }
  return [...new Set(found)];
}

async function take(
  tx: Tx,
  deed: Deed,
  viewer: Viewer,
  { change, contract }: Placed,
  { step, sound }: { readonly step: AgbStep; readonly sound: Sound },
): Promise<void> {
  const { area, provider, insurer, id: thingId } = contract;
  const { from, what } = change;
  const known = await agbGround(viewer, tx, contract);
  const place = { thing: "contract", thingId, holder: insurer, region: area?.region, provider } as const;
  const heir = what.kind === "transfer" ? [what.organisation] : [];
  const [document = ""] = await storeFiles(tx, deed, sound, { ...place, sharedWith: [provider, ...heir] });
  await insertAgbChangeFact(tx, {
    ...{ id: uuidv7(), change: change.id, day: dayOf(deed.clockAt), recordedAt: deed.clockAt },
    ...{ recordedBy: deed.account ?? null, detail: detailOf(step, document) },
  });
  if (step.kind === "confirmed" && known) await write(tx, deed, { change, contract }, known);
  await audit(tx, deed, {
    ...{ verb: verbs[step.kind], thing: "contract", thingId, region: area?.region, provider },
    after: { from, change: what.kind, code: what.becomes },
  });
  if (viewer.organisation !== insurer) return;
  const kind: NoticeKind = step.kind === "withdrawn" ? "agb-change-refused" : `agb-change-${step.kind}`;
  const reason = "reason" in step ? step.reason.trim() : "";
  const values = { code: what.becomes, from: { day: from }, reason };
  await tellProviders(tx, deed, viewer, [provider], { kind, thing: "agb-codes", thingId, values });
  // Whoever takes over sees the agreement from the day on, and its addendum at once.
  if (step.kind === "confirmed")
    await tellProviders(tx, deed, viewer, heir, { kind, thing: "document", thingId: document, values });
}

function detailOf(step: AgbStep, document: string) {
  if (step.kind === "confirmed")
    return { kind: step.kind, by: step.by.trim(), splits: step.splits, document };
  return "reason" in step ? { kind: step.kind, reason: step.reason.trim() } : step;
}

/** What follows from the addendum: the dated list, whose code it is, and who holds the agreement. */
async function write(
  tx: Tx,
  deed: Deed,
  { change, contract }: Placed,
  { ground, listed }: NonNullable<Awaited<ReturnType<typeof agbGround>>>,
): Promise<void> {
  const recordedAt = deed.clockAt;
  const terms = agbTermsOf(change, { ...ground, listed });
  for (const { day, ...detail } of terms)
    await insertContractTerm(tx, {
      ...{ id: uuidv7(), contract: contract.id, day, recordedAt, recordedBy: deed.account ?? null, detail },
    });
  const last = terms.at(-1);
  if (last?.kind === "agb-listed" && ground.ownerOf(last.code) === undefined)
    await insertAgbCode(tx, { organisation: last.organisation, code: last.code, from: change.from });
  if (change.what.kind !== "transfer") return;
  const { organisation } = change.what;
  await insertContractHolder(tx, { contract: contract.id, organisation, from: change.from, recordedAt });
}
