import { type Day, firstOfMonth, type Month, monthOf, parseDay } from "#app/domain/calendar";
import { type DateKind, dateKinds } from "#app/domain/date-ahead";
import type { Actor } from "#app/domain/phase";

/** What the page of dates shows; the URL holds all of it. */
export type DatesView = {
  readonly show: "list" | "month";
  /** The month of the calendar. */
  readonly month: Month;
  readonly kinds: readonly DateKind[];
  readonly actor?: Exclude<Actor, "both"> | undefined;
  /** Whether the list also holds what lies behind. */
  readonly past: boolean;
  /** 1 for the first page of the list. */
  readonly page: number;
};

/** What of a URL could not be followed: a key of the texts of `dates`, with what was given. */
export type DatesProblem = {
  readonly key: "problem.show" | "problem.month" | "problem.kind" | "problem.actor";
  readonly values: { readonly value: string };
};

/** So many calendar subscriptions somebody may have at once: one for every calendar and device, and some to spare. */
export const MOST_FEEDS = 10;

/** So many dates stand on one page of the list. */
export const DATES_ON_PAGE = 100;

const MOST_TEXT = 100;

/** The view that a URL asks for, or the nearest one there is, with what could not be followed. */
export function parseDatesView(
  params: URLSearchParams,
  today: Day,
): { view: DatesView; problems: DatesProblem[] } {
  const problems: DatesProblem[] = [];
  const told = (key: DatesProblem["key"], value: string) =>
    void problems.push({ key, values: { value: value.slice(0, MOST_TEXT) } });
  const show = params.get("show") || "list";
  if (show !== "list" && show !== "month") told("problem.show", show);
  const asked = params.get("month") || monthOf(today);
  const first = parseDay(`${asked}-01`);
  if (!first) told("problem.month", asked);
  const kinds = params.getAll("kind").filter(Boolean);
  for (const kind of kinds.filter((each) => !dateKinds.some((known) => known === each)))
    told("problem.kind", kind);
  const known = dateKinds.filter((kind) => kinds.includes(kind));
  const actor = params.get("actor") || undefined;
  if (actor !== undefined && actor !== "provider" && actor !== "insurer") told("problem.actor", actor);
  return {
    view: {
      show: show === "month" ? "month" : "list",
      month: monthOf(first ?? today),
      kinds: known.length > 0 ? known : dateKinds,
      actor: actor === "provider" || actor === "insurer" ? actor : undefined,
      past: params.get("past") === "yes",
      page: Math.max(1, Math.trunc(Number(params.get("page"))) || 1),
    },
    problems,
  };
}

/** The address of a view; what stands as it is unasked is left out. */
export function datesAddress(path: string, view: DatesView, today: Day): string {
  const params = new URLSearchParams();
  if (view.show === "month") params.set("show", "month");
  if (view.show === "month" && firstOfMonth(view.month) !== firstOfMonth(monthOf(today)))
    params.set("month", view.month);
  if (view.kinds.length < dateKinds.length) for (const kind of view.kinds) params.append("kind", kind);
  if (view.actor) params.set("actor", view.actor);
  if (view.past) params.set("past", "yes");
  if (view.show === "list" && view.page > 1) params.set("page", String(view.page));
  const search = params.toString();
  return search ? `${path}?${search}` : path;
}
