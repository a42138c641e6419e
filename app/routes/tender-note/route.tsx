import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { requireSignIn, visit } from "#app/auth/viewer.server";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { Moment } from "#app/components/time";
import { questionStanding } from "#app/domain/tender/question";
import { tenderPath } from "#app/domain/tender/tender-path";
import { aboutWriter } from "#app/features/tender-questions/about-writer.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import styles from "#app/styles/contracting.css?url";
import { publishedPolicy } from "#db/queries/policy.server";
import { noteById, placedQuestions } from "#db/queries/tender-question.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** A note as it was published: the same for everybody but for a mark at one's own questions. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireSignIn(await visit(request, context));
  const { db } = context.store;
  const note = await noteById(viewer, db, params.id ?? "");
  const version = note && (await publishedPolicy(viewer, db, note.policy));
  if (!version) throw new Response(null, { status: 404 });
  const texts = textsFor(language, "tender-question");
  const write = await aboutWriter(viewer, db, version.policy);
  const mine =
    viewer.organisation === note.insurer ? [] : await placedQuestions(viewer, db, { policy: note.policy });
  const own = new Set(mine.map(({ facts }) => questionStanding(facts, viewer.now)?.published?.number));
  const year = version.policy.contractYear;
  return {
    ...{ id: note.id, number: note.number, publishedAt: note.publishedAt, year, texts },
    at: { year, insurer: note.insurer },
    title: translator(texts["tender-question"] ?? {}, language)("note.title", { number: note.number }),
    entries: note.content.map(({ number, asker, about, wording, answer }) => ({
      ...{ number, asker, wording, answer, about: write(about, language), own: own.has(number) },
    })),
  };
}

export default function TenderNote() {
  const { id, at, year, title, entries, publishedAt } = useLoaderData<typeof loader>();
  const text = useText("tender-question");
  const [params] = useSearchParams();
  return (
    <div className="page contracting">
      <PageHead title={title} above={text("question.above", { year })}>
        {text("note.say", { count: entries.length, year })}
      </PageHead>
      {params.has("done") && <Notice kind="info">{text("note.done")}</Notice>}
      <p>
        {text("notes.published")} <Moment at={publishedAt} />.{" "}
        <a href={`/tender/notes/${id}/nl`} hrefLang="nl">
          {text("note.pdf.nl")}
        </a>
        {", "}
        <a href={`/tender/notes/${id}/en`} hrefLang="en">
          {text("note.pdf.en")}
        </a>
      </p>
      {entries.map(({ number, asker, about, wording, answer, own }) => (
        <section key={number} aria-labelledby={`question-${number}`}>
          <h2 id={`question-${number}`}>{text("note.entry", { number, about })}</h2>
          <p className="soft">
            {text("note.asker", { asker })}
            {own && <strong> {text("note.own")}</strong>}
          </p>
          <p className="contracting-words">{wording}</p>
          <h3>{text("answer")}</h3>
          <p className="contracting-words">{answer}</p>
        </section>
      ))}
      <p className="ways">
        <Link to={tenderPath("/questions", at)}>{text("questions.back")}</Link>
      </p>
    </div>
  );
}
