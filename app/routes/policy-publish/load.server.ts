import { uuidv7 } from "uuidv7";
import type { SignedIn } from "#app/auth/viewer.server";
import { dayOf } from "#app/domain/calendar";
import type { FileRefusal } from "#app/domain/document";
import { untold } from "#app/domain/policy/annex";
import { differencesOf } from "#app/domain/policy/difference";
import { titleOf } from "#app/domain/policy/item-boxes";
import type { PublishProblem } from "#app/domain/policy/publishing";
import { chooses } from "#app/domain/policy/rules";
import { filesOfDraft } from "#app/features/policy/attach-files.server";
import { readPublication } from "#app/features/policy/publish-draft.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatDay } from "#app/i18n/format";
import { problemSentence } from "#app/i18n/policy-problem/sentence";
import { differencesInWords } from "#app/i18n/policy-words/write-difference";
import { type Language, translator } from "#app/i18n/text";
import { unclosedOn } from "#db/queries/signature.server";
import type { Db } from "#db/store.server";

const sayIn = (language: Language) =>
  translator(textsFor(language, "policy-draft")["policy-draft"] ?? {}, language);

/** A refusal in the reader's words. */
export const refusalShown = (key: string, language: Language): string => sayIn(language)(`publish.${key}`);

/** Why files were not taken, a sentence each. */
export const filesRefused = (
  files: readonly { readonly name: string; readonly why: FileRefusal }[],
  language: Language,
): string[] => {
  const say = translator(textsFor(language, "document").document ?? {}, language);
  return files.map(({ name, why }) => `${name}: ${say(why.key, why.values)}`);
};

/** Why a draft cannot be published, a sentence each. */
export const problemsShown = (problems: readonly PublishProblem[], language: Language): string[] => {
  const say = sayIn(language);
  return problems.map((problem) => {
    if (problem.key === "version") return problemSentence(problem.problem, language, {});
    if (problem.key === "same") return say("publish.same");
    const { key, values } = problem;
    return say(`publish.${key}`, "day" in values ? { day: formatDay(values.day, language) } : values);
  });
};

/** What the page of publishing a draft shows; undefined for a draft that is not the viewer's. */
export async function loadPublication(
  db: Db,
  { viewer, language }: Pick<SignedIn, "viewer" | "language">,
  id: string,
) {
  const read = await readPublication(viewer, db, id);
  if (!read) return undefined;
  const { draft } = read;
  const whole = "policy" in read ? read : undefined;
  const { policy: document, before } = whole ?? {};
  const differences = before && document ? differencesOf(before.policy, document) : [];
  const texts = textsFor(language, "policy-draft", "policy-words", "document");
  const title = titleOf(draft.document);
  const policy = (typeof title === "string" ? title : title?.[language]) || sayIn(language)("untitled");
  const waiting = await unclosedOn(viewer, db, "publish-policy", id);
  return {
    moves: document !== undefined && chooses(document, "move-running"),
    ...{ id, policy, proposal: uuidv7(), version: whole?.version, year: document?.contractYear },
    touched: whole?.touched.length ?? 0,
    problems: problemsShown(read.problems, language),
    effectiveFrom: draft.effectiveFrom ?? laterOf(document?.publishedOn, dayOf(viewer.now)),
    reason: draft.reason ?? "",
    waits: waiting.find(({ expiresAt }) => viewer.now < expiresAt)?.id,
    before: before && { policy: before.policy.title[language], version: before.version },
    files: (await filesOfDraft(viewer, db, id)).map(({ id: file, name, size }) => ({ id: file, name, size })),
    rows:
      before && document
        ? differencesInWords(differences, before, { policy: document }, language, texts)
        : [],
    untold: document ? untold(differences, document).length : 0,
    title: sayIn(language)("publish.title", { policy }),
    texts,
  };
}

const laterOf = (one: string | undefined, other: string): string =>
  one !== undefined && one > other ? one : other;
