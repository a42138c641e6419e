import type { FileRefusal } from "#app/domain/document";
import { filesIn } from "#app/exchange/given-file.server";
import { typedFields } from "#app/features/contracting/form";
import { textsFor } from "#app/i18n/areas.server";
import { type Language, translator } from "#app/i18n/text";

/** A form that was refused: what was typed in it, and every reason in the reader's words. */
export type RefusedForm = {
  readonly typed: Readonly<Record<string, string | readonly string[]>>;
  readonly problems: readonly string[];
};

type Refuse = { readonly refused: RefusedForm };

/**
 * Writes why a form was refused, in the words of contracting or of its own. Files cannot come back in a form, so that
 * is said where there were any.
 */
export function refusalWriter(language: Language, form: FormData, own?: "application") {
  const texts = textsFor(language, "contracting", "document", "application", "unknown-provider");
  const words = { ...texts["unknown-provider"], ...texts.contracting, ...(own && texts[own]) };
  const say = translator(words, language);
  const sayFile = translator(texts.document ?? {}, language);
  const refuse = (problems: readonly string[]): Refuse => ({
    refused: {
      typed: typedFields(form),
      problems: [...new Set(problems), ...(filesIn(form).length > 0 ? [say("refused.files-again")] : [])],
    },
  });
  return {
    keys: (...keys: readonly string[]) => refuse(keys.map((key) => say(`refused.${key}`))),
    issues: ({ issues }: { readonly issues: readonly { readonly message: string }[] }) =>
      refuse(
        issues.map(({ message }) =>
          `refused.${message}` in words ? say(`refused.${message}`) : say("refused.form-wrong"),
        ),
      ),
    files: (files: readonly { readonly name: string; readonly why: FileRefusal }[]) =>
      refuse(files.map(({ name, why }) => say("refused.file", { name, why: sayFile(why.key, why.values) }))),
  };
}
