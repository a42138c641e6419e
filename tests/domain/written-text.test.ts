import fc from "fast-check";
import { expect, it, test } from "vitest";
import { LONGEST_TEXT, textProblem, writtenText } from "#app/domain/written-text";

it.each([
  ["ends of lines", "een\r\ntwee\rdrie\u2028vier", "een\ntwee\ndrie\nvier"],
  ["signs of no width", "pla\u200Bfo\u00ADnd\uFEFF", "plafond"],
  ["signs that turn the direction", "akkoord \u202Edrookka\u202C", "akkoord drookka"],
  ["a zero byte", "a\0b", "ab"],
  ["half of a sign", "a\uD800b", "ab"],
  ["empty lines", "een\n\n\n\n\ntwee  \n", "een\n\ntwee"],
  ["letters of other scripts, as they are", "Zoë, Žižek, 北京", "Zoë, Žižek, 北京"],
])("keeps a text without %s", (_, given, kept) => expect(writtenText(given)).toBe(kept));

it.each([
  ["", "empty"],
  ["…", "empty"],
  ["ja", undefined],
  ["x".repeat(LONGEST_TEXT), undefined],
  ["x".repeat(LONGEST_TEXT + 1), "tooLong"],
])("knows what is no text", (kept, problem) => expect(textProblem(kept)).toBe(problem));

test("what is kept is kept as it is when it is written again, and holds nothing unseen", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (given) => {
      const kept = writtenText(given);
      expect(writtenText(kept)).toBe(kept);
      expect(kept).not.toMatch(/[\p{Cs}\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u);
    }),
  );
});
