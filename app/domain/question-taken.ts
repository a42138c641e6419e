/** That somebody took over what was asked of another by name. */
export type HandedQuestion = { readonly question: string; readonly from: string; readonly to: string };

/**
 * Whom a question waits for by name, and of whom it was asked first: whoever took it over last, or nobody of the two
 * once that account is closed. Then it waits for all of the organisation.
 * @param handed in the order in which it was taken over
 */
export function askedNow(
  first: string | undefined,
  handed: readonly HandedQuestion[],
  closed: ReadonlySet<string>,
): { readonly account?: string | undefined; readonly first?: string | undefined } {
  const now = handed.at(-1)?.to ?? first;
  if (now === undefined || closed.has(now)) return {};
  return now === first ? { account: now } : { account: now, first };
}
