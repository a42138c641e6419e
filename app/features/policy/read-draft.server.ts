import type { Policy } from "#app/domain/policy";
import { nameIn, pathTo, type Step, stepsTo, valueAt } from "#app/domain/policy/document-place";
import { type Box, boxesOf, titleOf } from "#app/domain/policy/item-boxes";
import type { PolicyProblem } from "#app/domain/policy/problem";
import { fieldsOf, isInline, type Shape } from "#app/domain/policy/shape";
import { type Typed, withItem } from "#app/domain/policy/typed-item";
import type { Bilingual } from "#app/domain/statement";
import type { Viewer } from "#app/domain/viewer";
import { shapeAt } from "#app/exchange/policy/shape";
import { parsePolicyDocument } from "#app/exchange/policy-document";
import { draftAtHand } from "#app/features/policy/draft-at-hand.server";
import type { PolicyDraft } from "#db/queries/policy-draft.server";
import type { Db } from "#db/store.server";

type Title = Bilingual | string | undefined;

/** What lies under an item and has a page of its own. */
export type Child = {
  readonly field: string;
  readonly isList: boolean;
  readonly optional: boolean;
  readonly items: readonly {
    readonly path: string;
    readonly at: number;
    readonly title: Title;
    readonly problems: number;
  }[];
};

/** An item of a draft as its page shows it. */
export type DraftItem = {
  readonly draft: PolicyDraft;
  /** Of the item; of the nearest one around it where what was asked for has no page or is there no more. */
  readonly path: string;
  readonly steps: readonly Step[];
  /** From the outermost item inwards, this one last. */
  readonly trail: readonly { readonly path: string; readonly title: Title; readonly field: string }[];
  readonly boxes: readonly Box[];
  readonly children: readonly Child[];
  /** Of the whole document. */
  readonly problems: readonly PolicyProblem[];
  /** The document as a policy, once nothing is wrong with it. */
  readonly policy: Policy | undefined;
};

/** An item of a draft that the viewer may write in, by its path; undefined where there is no such draft. */
export async function readDraftItem(
  viewer: Viewer,
  db: Db,
  id: string,
  asked: string,
): Promise<DraftItem | undefined> {
  const draft = await draftAtHand(viewer, db, id);
  return draft && itemOf(draft, asked);
}

/** The same item with what is typed in its form, which is kept nowhere; to check it and to tell what it means. */
export async function readTypedItem(
  viewer: Viewer,
  db: Db,
  id: string,
  { path, typed }: { readonly path: string; readonly typed: Typed },
): Promise<DraftItem | undefined> {
  const draft = await draftAtHand(viewer, db, id);
  if (!draft) return undefined;
  const steps = stepsTo(draft.document, path);
  const shape = steps && shapeAt(draft.document, steps);
  if (!shape) return itemOf(draft, path);
  const document = withItem(draft.document, steps, shape, typed);
  return itemOf({ ...draft, document }, pathTo(document, steps));
}

function itemOf(draft: PolicyDraft, asked: string): DraftItem {
  const { document } = draft;
  const { steps, shape } = nearestPage(document, asked);
  const read = parsePolicyDocument(document);
  const problems = read.ok ? [] : read.problems;
  return {
    ...{ draft, steps, problems, path: pathTo(document, steps), trail: trailTo(document, steps) },
    boxes: boxesOf(document, shape, valueAt(document, steps)),
    children: childrenOf(document, shape, steps, problems),
    policy: read.ok ? read.policy : undefined,
  };
}

/** The item at a path, or the nearest around it that has a page; the whole document in the end. */
function nearestPage(document: unknown, asked: string): { steps: readonly Step[]; shape: Shape } {
  const names = asked.split("/").filter(Boolean);
  for (let length = names.length; length >= 0; length--) {
    const steps = stepsTo(document, names.slice(0, length).join("/"));
    const shape = steps && shapeAt(document, steps);
    if (!shape || fieldsOf(shape, undefined).length === 0) continue;
    const isItem = length === 0 || typeof steps.at(-1) === "number";
    if (isItem || !isInline(shape)) return { steps, shape };
  }
  throw new Error("a policy document has no shape");
}

/** Whether a path is that of an item or lies under it. */
export const lies = (path: string, under: string): boolean =>
  under === "" || path === under || path.startsWith(`${under}/`);

const trailTo = (document: unknown, steps: readonly Step[]): DraftItem["trail"] =>
  steps.flatMap((step, at) => {
    const until = steps.slice(0, at + 1);
    const value = valueAt(document, until);
    if (Array.isArray(value)) return [];
    const field = typeof step === "number" ? String(steps[at - 1]) : step;
    return [{ path: pathTo(document, until), title: titleOf(value), field }];
  });

function childrenOf(
  document: unknown,
  shape: Shape,
  steps: readonly Step[],
  problems: readonly PolicyProblem[],
): Child[] {
  return fieldsOf(shape, valueAt(document, steps))
    .filter((field) => !isInline(field.shape))
    .map(({ name: field, shape: within, optional }) => {
      const held = valueAt(document, [...steps, field]);
      const isList = within.kind === "list";
      const base = pathTo(document, [...steps, field]);
      const shown = (value: unknown, at: number, path: string) => {
        const count = problems.filter((problem) => lies(problem.path, path)).length;
        return { path, at, title: titleOf(value), problems: count };
      };
      const list: readonly unknown[] = Array.isArray(held) ? held : [];
      const one = held === undefined ? [] : [shown(held, 0, base)];
      const many = list.map((value, at) => shown(value, at, `${base}/${nameIn(list, at)}`));
      return { field, isList, optional, items: isList ? many : one };
    });
}
