import { basename } from "node:path";
import { policyFiles } from "#app/commands/policy-file";
import { terminalWriter } from "#app/commands/policy-words";
import { policySummary } from "#app/exchange/policy-summary";
import { problemSentence } from "#app/i18n/policy-problem/sentence";

const USAGE = "Name one policy document: npm run --silent policy:check -- FILE [--language nl|en].";

/**
 * Says whether a file holds a valid policy document: what it means, or all that is wrong with it.
 * @param values what was typed after the command.
 * @throws Refused when no file is named or it cannot be read.
 */
export function checkPolicyFile(
  values: string[],
  environment: Readonly<Record<string, string | undefined>>,
): { valid: boolean; text: string } {
  const { language, files } = policyFiles(values, environment, { count: 1, usage: USAGE });
  const lines = files.flatMap(({ path, read }) => {
    const writer = terminalWriter(read.ok ? read.policy : { questionnaire: [] }, language);
    const name = { path: basename(path) };
    if (read.ok) return [writer.check("valid", name), "", ...policySummary(read.policy, writer)];
    const count = read.problems.length;
    const problems = read.problems.map((problem) => `- ${problemSentence(problem, language)}`);
    return [writer.check("invalid", { ...name, count }), ...problems];
  });
  return { valid: files.every(({ read }) => read.ok), text: lines.join("\n") };
}
