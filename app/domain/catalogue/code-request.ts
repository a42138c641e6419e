import type { Day, Instant } from "#app/domain/calendar";
import { type CodeVersion, codeOn, parsePerformanceCode } from "#app/domain/catalogue/performance-code";
import { type Dated, factsAt } from "#app/domain/fact";
import type { Bilingual } from "#app/domain/statement";
import { isShort } from "#app/domain/written-text";

export const codeRequestKinds = ["new", "discipline", "ending"] as const;

/** What is asked of the catalogue: a code for a new performance, another discipline (and so lot) for one, or its end. */
export type CodeRequestWhat =
  | { readonly kind: "new"; readonly label: Bilingual; readonly discipline: string }
  | { readonly kind: "discipline"; readonly code: string; readonly discipline: string }
  | { readonly kind: "ending"; readonly code: string };

/** A dated step of a request. The decision of the expert group binds, and says from which day it counts (rule 0.4). */
export type CodeRequestFact = Dated &
  (
    | { readonly kind: "granted"; readonly code: string; readonly from: Day; readonly reason: string }
    /** Nothing changes: what was asked fits a code that exists, where that is named (rule 0.3). */
    | { readonly kind: "declined"; readonly fits?: string | undefined; readonly reason: string }
  );

export type CodeRequest = {
  readonly id: string;
  /** The organisation that asks. */
  readonly organisation: string;
  readonly what: CodeRequestWhat;
  readonly reason: string;
  readonly recordedAt: Instant;
  readonly facts: readonly CodeRequestFact[];
};

/** The decision on a request as known at a moment; undefined while it waits for the expert group. */
export const codeDecision = ({ facts }: CodeRequest, knownAt: Instant): CodeRequestFact | undefined =>
  factsAt(facts, "9999-12-31", knownAt).at(-1);

/** Why something cannot be asked or decided: keys of the texts of `code-request`. */
export type CodeRefusal =
  | "code-unknown"
  | "code-wrong"
  | "code-taken"
  | "no-label"
  | "discipline-unknown"
  | "same-discipline"
  | "day-missing"
  | "day-past"
  | "before-version"
  | "ended-already"
  | "no-reason"
  | "decided";

/** What requests are held against. */
export type CatalogueGround = {
  readonly codes: ReadonlyMap<string, readonly CodeVersion[]>;
  readonly disciplines: ReadonlySet<string>;
  readonly today: Day;
};

/** Why something cannot be asked, every reason at once. */
export function askCodeRefusals(
  what: CodeRequestWhat,
  reason: string,
  ground: CatalogueGround,
): CodeRefusal[] {
  const found: CodeRefusal[] = [];
  if (what.kind === "new" && (what.label.nl.trim() === "" || what.label.en.trim() === ""))
    found.push("no-label");
  if (what.kind !== "ending" && !ground.disciplines.has(what.discipline)) found.push("discipline-unknown");
  if (what.kind !== "new") {
    const version = codeOn(ground.codes.get(what.code) ?? [], ground.today);
    if (!version) found.push("code-unknown");
    else if (what.kind === "discipline" && version.discipline === what.discipline)
      found.push("same-discipline");
    else if (what.kind === "ending" && version.until !== undefined) found.push("ended-already");
  }
  if (isShort(reason)) found.push("no-reason");
  return found;
}

/** What the expert group decides. */
export type CodeDecisionGiven =
  | {
      readonly kind: "granted";
      readonly code: string;
      readonly from: Day | undefined;
      readonly reason: string;
    }
  | { readonly kind: "declined"; readonly fits: string; readonly reason: string };

/** Why something cannot be decided, every reason at once. */
export function decideCodeRefusals(
  request: CodeRequest,
  given: CodeDecisionGiven,
  { codes, today }: CatalogueGround,
  knownAt: Instant,
): CodeRefusal[] {
  if (codeDecision(request, knownAt)) return ["decided"];
  const found: CodeRefusal[] = isShort(given.reason) ? ["no-reason"] : [];
  if (given.kind === "declined")
    return given.fits !== "" && !codes.has(given.fits) ? ["code-unknown", ...found] : found;
  if (given.from === undefined) return ["day-missing", ...found];
  if (given.from <= today) found.push("day-past");
  const { what } = request;
  if (what.kind !== "new") {
    const last = codes.get(what.code)?.at(-1);
    if (last && given.from <= last.from) found.unshift("before-version");
    if (last?.until !== undefined && (what.kind === "ending" || last.until < given.from))
      found.unshift("ended-already");
    return found;
  }
  if (parsePerformanceCode(given.code) !== given.code) return ["code-wrong", ...found];
  return codes.has(given.code) ? ["code-taken", ...found] : found;
}

/** The version of a code that a granted request brings: a new one, one of another discipline, or the last with its end. */
export function versionFrom(
  what: CodeRequestWhat,
  { code, from }: { readonly code: string; readonly from: Day },
  { codes }: Pick<CatalogueGround, "codes">,
  dayBefore: Day,
): Omit<CodeVersion, "recordedAt"> | undefined {
  if (what.kind === "new") {
    const { label, discipline } = what;
    return { code, from, label, discipline, orderTariff: false, bilateral: false };
  }
  const last = codes.get(what.code)?.at(-1);
  if (!last) return undefined;
  const { recordedAt: _, ...version } = last;
  return what.kind === "discipline"
    ? { ...version, from, discipline: what.discipline }
    : { ...version, until: dayBefore };
}
