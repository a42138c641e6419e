import { type ActProblem, problemsNamed } from "#app/domain/increase-request/problem";
import type { Viewer } from "#app/domain/viewer";
import {
  actOnMany,
  type ChosenRequest,
  type ManyResult,
} from "#app/features/increase-requests/act-on-many.server";
import { chosenRequests, manyForm } from "#app/features/increase-requests/form";
import type { Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";

/** What came of an act on the chosen requests, each by itself; or what is wrong with the form, with what was typed. */
export type ManyDone = {
  readonly problems: readonly ActProblem[];
  readonly results: readonly ManyResult[];
  readonly chosen: readonly ChosenRequest[];
  readonly typed: Readonly<Record<"act" | "reason", string>>;
};

/** Does what the form below the list asks with the requests that were chosen in it. */
export async function actOnChosen(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  form: FormData,
): Promise<ManyDone> {
  const textOf = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const typed = { act: textOf("act"), reason: textOf("reason") };
  const chosen = chosenRequests(form);
  const read = manyForm.safeParse(typed);
  const problems: ActProblem[] = [
    ...(chosen.length === 0 ? (["none-chosen"] as const) : []),
    ...(read.success ? [] : problemsNamed(read.error.issues.map(({ message }) => message))),
  ];
  if (!read.success || problems.length > 0) return { problems, results: [], chosen, typed };
  const results = await actOnMany(store, deed, viewer, chosen, read.data);
  return { problems, results, chosen: [], typed: { act: "", reason: "" } };
}
