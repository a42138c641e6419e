import type { SignedIn } from "#app/auth/viewer.server";
import { instantAt } from "#app/domain/calendar";
import type { PolicyVersion } from "#app/domain/policy";
import { textFields } from "#app/exchange/edited-form.server";
import { givenFiles } from "#app/exchange/given-file.server";
import { UNKNOWN, unknownProviderForm } from "#app/features/account/unknown-provider-form";
import { interestForm } from "#app/features/tender/interest-form";
import { noteInterest } from "#app/features/tender/note-interest.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import type { Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";

type Answer =
  | { readonly noted: string }
  | {
      readonly refused: {
        readonly typed: Readonly<Record<string, string>>;
        readonly problems: readonly string[];
      };
    };

type Acting = {
  readonly visitor: SignedIn;
  readonly store: Store;
  readonly deed: Deed;
  readonly version: PolicyVersion;
  readonly form: FormData;
  readonly fictional: boolean;
};

/** Records the interest of a form, or says in the reader's words why not; undefined for what is not the viewer's. */
export async function actOnInterests(acting: Acting): Promise<Answer | undefined> {
  const { visitor, store, deed, version, form, fictional } = acting;
  const texts = textsFor(visitor.language, "tender-interest", "unknown-provider", "document");
  const say = translator({ ...texts["unknown-provider"], ...texts["tender-interest"] }, visitor.language);
  const sayFile = translator(texts.document ?? {}, visitor.language);
  const typed = textFields(form);
  const files = await givenFiles(form);
  const refuse = (keys: readonly string[], told: readonly string[] = []): Answer => {
    const again = files.length > 0 ? ["files-again"] : [];
    const said = [...new Set([...keys, ...again])].map((key) => say(`refused.${key}`));
    return { refused: { typed, problems: [...told, ...said] } };
  };
  const read = interestForm.safeParse(typed);
  const unknown = typed.provider === UNKNOWN ? unknownProviderForm.safeParse(typed) : undefined;
  if (!read.success || unknown?.error) {
    const issues = [...(read.error?.issues ?? []), ...(unknown?.error?.issues ?? [])];
    return refuse(issues.map(({ message }) => message));
  }
  const { day, time, ...given } = read.data;
  const answer = await noteInterest(store, deed, visitor.viewer, version, {
    ...{ ...given, files, receivedAt: instantAt(day, time) },
    ...(unknown?.data && { unknown: { ...unknown.data, fictional } }),
  });
  if (!answer) return undefined;
  if ("files" in answer)
    return refuse(
      [],
      answer.files.map(({ name, why }) => `${name}: ${sayFile(why.key, why.values)}`),
    );
  return "refused" in answer ? refuse([answer.refused]) : answer;
}
