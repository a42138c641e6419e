/** The lists of which a view can be saved, by the paths of their pages. */
export const savedLists = [
  "/people",
  "/invitations",
  "/documents",
  "/mail",
  "/notices",
  "/jobs",
  "/certificates",
  "/production",
  "/requests",
  "/threads",
  "/proposals",
  "/audit",
  "/candidacies",
  "/ceilings",
  "/codes",
  "/outlook",
  "/outlook/what-if",
  "/deadlines",
  "/policies",
  "/providers",
  "/substitutions",
  "/tender/lots",
] as const;
export type SavedList = (typeof savedLists)[number];
export const isSavedList = (path: string): path is SavedList => savedLists.some((list) => list === path);

/** A view of a list under a name: the search of its address, which holds all of it. */
export type SavedView = {
  readonly id: string;
  readonly list: SavedList;
  readonly name: string;
  /** Without the question mark; empty for the list as it stands unasked. */
  readonly search: string;
  /** Whether everyone of the organisation sees it. */
  readonly shared: boolean;
  /** Whether the viewer saved it, and so can take it out. */
  readonly own: boolean;
};

/** The most views of one account, and the most characters of a name and of a search. */
export const viewLimits = { views: 50, name: 60, search: 2_000 } as const;

/** Whether a text can name a view: some letters or figures on one line, nothing that nobody sees. */
export const isViewName = (text: string): boolean =>
  text.length <= viewLimits.name &&
  /[\p{L}\p{N}]/u.test(text) &&
  !/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u.test(text);

/** The search of a view as it is kept: without what steers the page alone, and never longer than it may be. */
export function keptSearch(search: string): string | undefined {
  const params = new URLSearchParams(search);
  for (const name of ["page", "lang", "done"]) params.delete(name);
  const kept = params.toString();
  return kept.length > viewLimits.search ? undefined : kept;
}

/** The address of a saved view. */
export const viewAddress = ({ list, search }: Pick<SavedView, "list" | "search">): string =>
  search === "" ? list : `${list}?${search}`;
