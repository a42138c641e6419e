import type { SignedIn } from "#app/auth/viewer.server";
import type { LetterBlock } from "#app/domain/letter";
import type { Tender } from "#app/features/registering/read-tender.server";
import type { WriteReceipt } from "#app/features/registering/send-registration.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatReceipt } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { partiesOf } from "#db/queries/letter.server";
import type { Db } from "#db/store.server";

/** Writes receipts for a registrant, in the language of who sends. */
export async function receiptWriter(
  { viewer, language }: SignedIn,
  db: Db,
  { version: { insurer, policy }, lots, regions }: Tender,
): Promise<WriteReceipt> {
  const say = translator(textsFor(language, "tender").tender ?? {}, language);
  const parties = await partiesOf(viewer, db, [insurer, viewer.organisation ?? ""]);
  const nobody = { name: "", lines: [], fictional: false };
  const from = parties.get(insurer) ?? nobody;
  const to = parties.get(viewer.organisation ?? "") ?? nobody;
  const titleOf = (key: string) => policy.lots.find((lot) => lot.key === key)?.title[language] ?? key;
  const nameOf = (code: string) => [...regions].find(([each]) => each === code)?.[1] ?? code;
  return ({ reference, receivedAt, late, hash, files, content, message }) => {
    const values = { at: formatReceipt(receivedAt, language), year: policy.contractYear, hash };
    const chosen = lots.filter(({ id }) => content.lots.includes(id));
    const blocks: LetterBlock[] = [
      { kind: "lead", text: say(late ? "receipt.openingLate" : "receipt.opening", values) },
      ...titled(say("receipt.message"), message),
      ...(chosen.length > 0
        ? [
            { kind: "heading" as const, text: say("receipt.lots") },
            {
              kind: "list" as const,
              items: chosen.map(({ lot, area }) => `${titleOf(lot)}, ${nameOf(area.region)}`),
            },
          ]
        : []),
      { kind: "heading", text: say("receipt.files") },
      files.length > 0
        ? { kind: "list", items: files.map(({ name, sha256 }) => `${name} (${sha256})`) }
        : { kind: "paragraph", text: say("receipt.noFiles") },
      { kind: "heading", text: say("receipt.hash") },
      { kind: "paragraph", text: say("receipt.proof", values) },
    ];
    return {
      ...{ language, from, to, blocks },
      title: say("receipt.title", { reference }),
      fictional: from.fictional || to.fictional,
    };
  };
}

/** Words that somebody wrote under a heading, a paragraph for each line; nothing where there are none. */
const titled = (heading: string, words: string | null): LetterBlock[] =>
  words === null
    ? []
    : [
        { kind: "heading", text: heading },
        ...words
          .split("\n")
          .filter((line) => line.trim() !== "")
          .map((text) => ({ kind: "paragraph" as const, text })),
      ];
