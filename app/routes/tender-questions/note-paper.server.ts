import type { LetterBlock } from "#app/domain/letter";
import type { PolicyVersion } from "#app/domain/policy";
import type { Viewer } from "#app/domain/viewer";
import { aboutWriter } from "#app/features/tender-questions/about-writer.server";
import type { WriteNote } from "#app/features/tender-questions/publish-note.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { partiesOf } from "#db/queries/letter.server";
import type { Db } from "#db/store.server";

/** Writes notes of a tender as papers; what people wrote stays in their own language. */
export async function noteWriter(
  viewer: Viewer,
  db: Db,
  { insurer, policy }: PolicyVersion,
): Promise<WriteNote> {
  const parties = await partiesOf(viewer, db, [insurer]);
  const from = parties.get(insurer) ?? { name: "", lines: [], fictional: false };
  const about = await aboutWriter(viewer, db, policy);
  return ({ number, entries }, language) => {
    const say = translator(textsFor(language, "tender-question")["tender-question"] ?? {}, language);
    const values = { number, year: policy.contractYear, count: entries.length };
    return {
      ...{ language, from, fictional: from.fictional },
      title: say("note.paper", values),
      blocks: [
        { kind: "lead", text: say("note.say", values) },
        ...entries.flatMap((entry): LetterBlock[] => [
          {
            kind: "heading",
            text: say("note.entry", { number: entry.number, about: about(entry.about, language) }),
          },
          { kind: "paragraph", text: say("note.question", { asker: entry.asker, text: entry.wording }) },
          { kind: "paragraph", text: say("note.answer", { text: entry.answer }) },
        ]),
      ],
    };
  };
}
