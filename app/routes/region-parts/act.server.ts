import type { Viewer } from "#app/domain/viewer";
import { partForm } from "#app/features/region-parts/form";
import { addRegionPart, endPart } from "#app/features/region-parts/split-region.server";
import { textsFor } from "#app/i18n/areas.server";
import { type Language, translator } from "#app/i18n/text";
import type { Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";

type Typed = Readonly<Record<string, string | readonly string[]>>;
type Answer =
  | { readonly kept: string }
  | { readonly refused: { readonly typed: Typed; readonly problems: readonly string[] } };

/** Makes or ends a part of a region; undefined for what is not the viewer's to do. */
export async function actOnParts(
  store: Store,
  deed: Deed,
  viewer: Viewer,
  region: string,
  { form, language }: { readonly form: FormData; readonly language: Language },
): Promise<Answer | undefined> {
  const texts = textsFor(language, "region-part")["region-part"] ?? {};
  const say = translator(texts, language);
  const typed = {
    ...Object.fromEntries(
      [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
    ),
    municipalities: form.getAll("municipalities").map(String),
  };
  const refuse = (keys: readonly string[]): Answer => ({
    refused: {
      typed,
      problems: [...new Set(keys)].map((key) =>
        say(`refused.${key}` in texts ? `refused.${key}` : "refused.form"),
      ),
    },
  });
  const read = partForm.safeParse(typed);
  if (!read.success) return refuse(read.error.issues.map(({ message }) => message));
  if (read.data.act === "end") return endPart(store, deed, viewer, read.data);
  const answer = await addRegionPart(store, deed, viewer, { ...read.data, region });
  return answer && ("refused" in answer ? refuse([answer.refused]) : answer);
}
