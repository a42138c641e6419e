import { basename } from "node:path";
import { policyFiles } from "#app/commands/policy-file";
import { terminalWriter } from "#app/commands/policy-words";
import { differencesOf } from "#app/domain/policy/difference";
import { problemSentence } from "#app/i18n/policy-problem/sentence";
import { writeField, writeHeading } from "#app/i18n/policy-words/write-difference";
import { Refused } from "#app/server/refused";

const USAGE =
  "Name two policy documents, the earlier one first: npm run --silent policy:diff -- A B [--language nl|en].";

/**
 * The difference of two policy documents, item by item, in words.
 * @param values what was typed after the command.
 * @throws Refused when two files are not named, cannot be read, or are no valid documents.
 */
export function comparePolicyFiles(
  values: string[],
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const { language, files } = policyFiles(values, environment, { count: 2, usage: USAGE });
  const [before, after] = files.map(({ path, read }) => {
    if (read.ok) return { name: basename(path), policy: read.policy };
    const problems = read.problems.map((problem) => `- ${problemSentence(problem, language)}`);
    throw new Refused([`${path}:`, ...problems].join("\n"));
  });
  if (!before || !after) throw new Refused(USAGE);
  const [was, is] = [terminalWriter(before.policy, language), terminalWriter(after.policy, language)];
  const differences = differencesOf(before.policy, after.policy);
  if (differences.length === 0) return is.check("same");
  const head = { before: before.name, after: after.name, count: differences.length };
  return [
    is.check("differences", head),
    ...differences.flatMap((difference) => [
      "",
      `${writeHeading(difference, is)} (${is.say(`difference.${difference.change}`)})`,
      ...difference.fields.map((field) => `- ${writeField(field, difference, was, is)}`),
    ]),
  ].join("\n");
}
