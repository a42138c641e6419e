import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type ParsedPolicy, parsePolicyText } from "#app/exchange/policy-document";
import { isLanguage, type Language } from "#app/i18n/text";
import { Refused } from "#app/server/refused";

type Environment = Readonly<Record<string, string | undefined>>;

/** A file of a policy with what it holds. */
export type PolicyFile = { readonly path: string; readonly read: ParsedPolicy };

/**
 * Reads the policies that a command names, and the language it is asked to answer in (Dutch without a word).
 * @param values what was typed after the command: as many files as `count`, and `--language nl` or `en`.
 * @throws Refused when files are not named, are too many, or cannot be read.
 */
export function policyFiles(
  values: string[],
  { INIT_CWD }: Environment,
  { count, usage }: { count: number; usage: string },
): { language: Language; files: readonly PolicyFile[] } {
  const { language, names } = parsed(values, usage);
  if (names.length !== count) throw new Refused(usage);
  // npm runs its scripts in the folder of the project, wherever it was called.
  const files = names.map((name) => {
    const path = resolve(INIT_CWD ?? ".", name);
    return { path, read: parsePolicyText(textOf(path)) };
  });
  return { language, files };
}

function parsed(values: string[], usage: string): { language: Language; names: string[] } {
  try {
    const { values: options, positionals } = parseArgs({
      args: values,
      options: { language: { type: "string", default: "nl" } },
      allowPositionals: true,
    });
    if (isLanguage(options.language)) return { language: options.language, names: positionals };
  } catch (error) {
    const cause = error instanceof Error ? error.message.split(". ")[0] : "An option is not known";
    throw new Refused(`${cause}. ${usage}`);
  }
  throw new Refused(`A language is nl or en. ${usage}`);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT") throw new Refused(`There is no file ${path}: check its name and folder.`);
    if (code === "EISDIR") throw new Refused(`${path} is a folder: name the policy in it.`);
    if (code === "EACCES") throw new Refused(`The file ${path} may not be read by this user: allow it.`);
    throw error;
  }
}
