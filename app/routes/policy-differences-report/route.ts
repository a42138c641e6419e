import type { LoaderFunctionArgs } from "@remix-run/node";
import { visit } from "#app/auth/viewer.server";
import { dayOf, startOf } from "#app/domain/calendar";
import { dispositionOf } from "#app/domain/document";
import type { LetterBlock } from "#app/domain/letter";
import { renderPaper } from "#app/exchange/letter/frame.server";
import { readDifferences } from "#app/features/policy/read-differences.server";
import { textsFor } from "#app/i18n/areas.server";
import { differencesInWords } from "#app/i18n/policy-words/write-difference";
import { translator } from "#app/i18n/text";
import { partiesOf } from "#db/queries/letter.server";

/** How a published policy differs from another, on paper, with the words of its page. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, language } = await visit(request, context);
  const { db } = context.store;
  const against = new URL(request.url).searchParams.get("against");
  const read = await readDifferences(viewer, db, { id: params.id ?? "", against });
  if (!read?.against) throw new Response(null, { status: 404 });
  const { version, against: other } = read;
  const texts = textsFor(language, "policy", "policy-words");
  const text = translator(texts.policy ?? {}, language);
  const rows = differencesInWords(read.differences, other, version, language, texts);
  const nameOf = ({ version: number, policy }: typeof version) =>
    text("diff.name", { title: policy.title[language], version: number });
  const says = { after: nameOf(version), before: nameOf(other), count: rows.length };
  const blocks: LetterBlock[] = [
    { kind: "lead", text: text(rows.length === 0 ? "diff.same" : "diff.say", says) },
    ...rows.flatMap(({ heading, change, lines }): LetterBlock[] => [
      { kind: "paragraph", text: `${heading} (${change})` },
      { kind: "list", items: lines },
    ]),
  ];
  const { contractYear, key } = version.policy;
  const from = (await partiesOf(viewer, db, [version.insurer])).get(version.insurer);
  const bytes = await renderPaper({
    language,
    from: { name: from?.name ?? version.policy.publisher, lines: from?.lines ?? [] },
    reference: `${key} · ${contractYear} · ${version.version}`,
    moment: startOf(dayOf(viewer.now)),
    title: text("diff.title"),
    blocks,
    fictional: from?.fictional ?? false,
  });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": dispositionOf(`${text("diff.file", { key, year: contractYear })}.pdf`, false),
      "Cache-Control": "private, no-store",
    },
  });
}
