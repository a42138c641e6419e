/** A text in both languages of the product. */
export type Bilingual = { readonly nl: string; readonly en: string };

/** Where an item of a policy comes from: numbered rules of the source, and the heading it stands under. */
export type Source = {
  readonly rule: string;
  /** Other rules that the item rests on. */
  readonly also?: readonly string[] | undefined;
  readonly section?: string | undefined;
};

/** A place where the source is open or contradicts itself, with the reading chosen and why. */
export type Reading = {
  readonly issue: Bilingual;
  readonly chosen: Bilingual;
  readonly why: Bilingual;
  readonly source: Source;
};

/** Something the policy says that no computation rests on: an aim, a role, a reservation. */
export type Statement = {
  readonly key: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly source: Source;
  readonly readings?: readonly Reading[] | undefined;
};

/** Statements that belong together. */
export type Topic = {
  readonly key: string;
  readonly title: Bilingual;
  readonly statements: readonly Statement[];
};
