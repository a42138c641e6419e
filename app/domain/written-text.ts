/** The most characters of what someone writes for others: a question, an answer, the reason for an act. */
export const LONGEST_TEXT = 4000;

/** Signs that nobody sees, or that turn the direction of what follows; the end of a line stays. */
const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/**
 * What someone wrote, as it is kept: in one form of Unicode, lines ended by `\n` and without signs that nobody sees.
 * Pasted text is full of those, so they are left out instead of refused; what can be read stays as it was written.
 */
export const writtenText = (given: string): string =>
  given
    .normalize("NFC")
    .replace(/\r\n?|[\p{Zl}\p{Zp}]/gu, "\n")
    .replace(/\t/g, " ")
    .replace(unseen, "")
    .replace(/[^\S\n]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

/** Why a kept text is none: nothing to read in it, or longer than others will read. */
export const textProblem = (kept: string): "empty" | "tooLong" | undefined => {
  if (!/[\p{L}\p{N}]/u.test(kept)) return "empty";
  return [...kept].length > LONGEST_TEXT ? "tooLong" : undefined;
};

/** The fewest characters that say why. */
const SHORTEST_REASON = 10;

/** Whether a text is too short to say why: a reason is read by whom it touches, also years later. */
export const isShort = (text: string): boolean => text.trim().length < SHORTEST_REASON;
