import { textsFor } from "#app/i18n/areas.server";
import type { Language, Texts } from "#app/i18n/text";

/** The texts that the log is told with: its own, and the names that other areas give to jobs and kinds of notice. */
export function auditTexts(language: Language): Texts {
  const { audit = {}, job = {}, notice = {} } = textsFor(language, "audit", "job", "notice");
  return { ...values(job, /^key\.(.+)$/), ...values(notice, /^(.+)\.subject$/), ...audit };
}

/** Texts as words for values of events; what they would be filled in with is left open. */
const values = (texts: Texts, name: RegExp): Texts =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]) => {
      const [, value] = name.exec(key) ?? [];
      return value === undefined || typeof text !== "string"
        ? []
        : [[`value.${value}`, text.replace(/\{\w+\}/g, "…")]];
    }),
  );
