import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireSignIn, visit } from "#app/auth/viewer.server";
import { PageHead } from "#app/components/page-head";
import { textsFor } from "#app/i18n/areas.server";
import { formatDay } from "#app/i18n/format";
import { withinSentence } from "#app/i18n/status/write-reasons";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import { Ahead } from "#app/routes/today/ahead";
import { todayPage } from "#app/routes/today/load.server";
import { Part } from "#app/routes/today/part";
import styles from "#app/styles/today.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** The first page of everyone who has signed in: what needs them, by when, with one act each. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const texts = textsFor(visitor.language, "work", "deadline");
  return {
    ...(await todayPage(visitor, context.store.db)),
    title: translator(texts.work ?? {}, visitor.language)("title"),
    texts,
  };
}

export default function Today() {
  const { now, count, parts, sources, ahead } = useLoaderData<typeof loader>();
  const text = useText("work");
  return (
    <div className="page today">
      <PageHead title={text("title")}>
        <Says />
      </PageHead>
      <div className="today-columns">
        <div>
          {parts.map((part) => (
            <Part key={part.horizon} {...part} now={now} />
          ))}
          {count === 0 && (
            <section>
              <h2>{text("empty.title")}</h2>
              <ul>
                {sources.map((source) => (
                  <li key={source}>{text(`source.${source}`)}</li>
                ))}
              </ul>
            </section>
          )}
        </div>
        {ahead.length > 0 && <Ahead marks={ahead} now={now} />}
      </div>
    </div>
  );
}

/** The sentence of the page: how much there is, how much of it is late, and what comes first. */
function Says() {
  const { count, late, next } = useLoaderData<typeof loader>();
  const text = useText("work");
  const language = useLanguage();
  if (count === 0) return text("say.none");
  return [
    text("say", { count }),
    late > 0 && text("say.late", { count: late }),
    next &&
      text("say.next", {
        day: formatDay(next.day, language),
        kind: withinSentence(text(`kind.${next.kind}`)),
      }),
  ]
    .filter(Boolean)
    .join(" ");
}
