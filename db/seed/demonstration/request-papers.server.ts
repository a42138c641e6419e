import { addDays, dayOf, type Instant, instantAt, timeOf } from "#app/domain/calendar";
import type { RequestFact } from "#app/domain/increase-request/request";
import type { NoticeKind } from "#app/domain/notice";
import type { NoticeValues } from "#app/domain/notice-values";
import type { Detail } from "#db/schema/season";
import { stableId } from "#db/seed/demonstration/moment.server";
import { keepPage } from "#db/seed/demonstration/page.server";
import { seedNotices } from "#db/seed/demonstration/told.server";
import type { Tx } from "#db/store.server";

type Request = {
  readonly id: string;
  readonly insurer: string;
  readonly provider: string;
  readonly reference: string;
};

/** The e-mail or letter that a request came by, as the buyer who entered it kept it; both sides see it. */
export async function keepOriginal(
  tx: Tx,
  { id, insurer, provider }: Request,
  { on, explanation }: { readonly on: Instant; readonly explanation: string },
  buyer: string,
): Promise<{ readonly name: string; readonly sha256: string }> {
  const name = `E-mail ${dayOf(on)}.pdf`;
  const lines = [
    "E-mail (fictief)",
    `Ontvangen: ${dayOf(on)} ${timeOf(on)}`,
    "Onderwerp: verzoek om een hoger omzetplafond",
    "",
    ...linesOf(explanation),
    "",
    "Wij verwachten daarom dat het plafond dit jaar niet toereikend is.",
  ];
  const document = stableId(`${id}/original`);
  const place = { thing: "increase-request", thingId: id, holder: insurer } as const;
  const sha256 = await keepPage(tx, lines, { id: document, name, ...place, addedBy: buyer, addedAt: on });
  await tx
    .insert(tx.t.documentShares)
    .values({ document, organisation: provider, sharedFrom: on, sharedBy: buyer });
  return { name, sha256 };
}

/** A text in lines that the page holds. */
const linesOf = (text: string): string[] => text.match(/\S.{0,79}(?=\s|$)/g) ?? [];

/** Tells both sides that a request was received. */
export async function tellReceived(tx: Tx, request: Request, at: Instant, forecast: number): Promise<void> {
  const values = { reference: request.reference, at: { received: at }, forecast: { cents: forecast } };
  await tell(tx, request, { to: "provider", kind: "increase-received", values, at });
  await tell(tx, request, { to: "insurer", kind: "increase-to-judge", values, at });
}

/** Tells the other side of a step. */
export async function tellStep(
  tx: Tx,
  request: Request,
  step: Detail<RequestFact>,
  at: Instant,
): Promise<void> {
  const { reference } = request;
  const told = (to: Side, kind: NoticeKind, reason = "") =>
    tell(tx, request, { to, kind, values: { reference, reason, at: { instant: at } }, at });
  if (step.kind === "complete") return told("provider", "increase-complete");
  if (step.kind === "withdrawn") return told("insurer", "increase-withdrawn", step.reason);
  if (step.kind === "response") return told("insurer", "increase-response", step.text);
  if (step.kind === "answered") return told("provider", "increase-answered", step.text);
  if (step.kind === "condition-met") return told("provider", "increase-condition", step.reason);
  if (step.kind === "considered")
    return told("provider", step.considered ? "increase-taken-up" : "increase-not-taken-up", step.reason);
  if (step.kind !== "decided") return;
  const { granted, reason } = step;
  const values = { reference, granted: { cents: granted }, reason, from: { day: dayOf(at) } };
  await tell(tx, request, { to: "provider", kind: "increase-decided", values, at });
}

type Side = "provider" | "insurer";
type Told = {
  readonly to: Side;
  readonly kind: NoticeKind;
  readonly values: NoticeValues;
  readonly at: Instant;
};

/** Whoever was told read it the next morning. */
const tell = (tx: Tx, { id, insurer, provider }: Request, { to, ...told }: Told): Promise<void> =>
  seedNotices(tx, {
    ...{ ...told, thing: "increase-request", thingId: id, teller: to === "provider" ? insurer : provider },
    openedAt: instantAt(addDays(dayOf(told.at), 1), "09:00"),
    ...(to === "provider"
      ? { organisation: provider, who: "ask-increase" }
      : { organisation: insurer, who: "decide-increases" }),
  });
