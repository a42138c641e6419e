/** The return codes of figures that cannot be read, by what is wrong with them. */
export const amountFaults = {
  form: "amount-form",
  decimals: "amount-decimals",
  "too-large": "amount-too-large",
} as const;
export const countFaults = {
  form: "count-form",
  decimals: "count-fraction",
  "too-large": "count-form",
} as const;

/** What the words of the column mean: whether the line is a credit. */
export const directions: ReadonlyMap<string, boolean> = new Map([
  ...["d", "D", "debet", "debit"].map((word) => [word, false] as const),
  ...["c", "C", "credit"].map((word) => [word, true] as const),
]);
