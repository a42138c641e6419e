import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { deedOf, requireAct, visit } from "#app/auth/viewer.server";
import { Definitions } from "#app/components/definitions";
import { PageHead } from "#app/components/page-head";
import { Moment } from "#app/components/time";
import { noteHead } from "#app/features/audit/note-head.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatInstant, formatNumber } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import styles from "#app/styles/audit.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** The head of the chain on a sheet to keep outside: what is cut off later is found by it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "read-audit");
  const { viewer, account, language, at } = visitor;
  const head = await noteHead(context.store, deedOf(visitor, context), viewer);
  if (!head) throw new Response(null, { status: 404 });
  const texts = textsFor(language, "audit");
  return { head, at, by: account.name, title: translator(texts.audit ?? {}, language)("head.title"), texts };
}

export default function Head() {
  const { head, at, by } = useLoaderData<typeof loader>();
  const text = useText("audit");
  const language = useLanguage();
  const noted = `${head.number}:${head.hash}`;
  const number = formatNumber(head.number, language);
  return (
    <div className="page audit">
      <PageHead title={text("head.title")}>
        {text("head.say", { moment: formatInstant(at, language, "weekday"), number })}
      </PageHead>
      <p className="audit-explain">{text("head.why")}</p>
      <Definitions
        items={[
          { key: "number", term: text("head.number"), value: number },
          { key: "hash", term: text("head.hash"), value: <code className="audit-hash">{head.hash}</code> },
          { key: "at", term: text("head.at"), value: <Moment at={at} style="weekday" /> },
          { key: "by", term: text("head.by"), value: by },
          {
            key: "check",
            term: text("head.check"),
            value: <code className="audit-hash">{commandWith(noted)}</code>,
          },
          { key: "place", term: text("head.place"), value: <span className="audit-place" /> },
        ]}
      />
      <p className="ways audit-ways">
        <span className="soft">{text("head.print")}</span>
        <Link to="/audit">{text("life.back")}</Link>
      </p>
    </div>
  );
}

const commandWith = (head: string): string => `npm run --silent audit:verify -- FILE --head ${head}`;
