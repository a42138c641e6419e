import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireAct, visit } from "#app/auth/viewer.server";
import { type Column, DataTable } from "#app/components/data-table";
import { PageHead } from "#app/components/page-head";
import { Tabs } from "#app/components/tabs";
import { Day } from "#app/components/time";
import { firstOfMonth } from "#app/domain/calendar";
import { readChanges } from "#app/features/catalogue/read-changes.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatMonth } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** The mutations of the code list of one month. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "see-catalogue");
  const asked = new URL(request.url).searchParams.get("month");
  const { mutations: _, ...page } = await readChanges(viewer, context.store.db, language, asked);
  const texts = textsFor(language, "code-request");
  return { ...page, texts, title: translator(texts["code-request"] ?? {}, language)("changes.title") };
}

export default function CodeChanges() {
  const { month, months, rows, title } = useLoaderData<typeof loader>();
  const text = useText("code-request");
  const language = useLanguage();
  const columns: Column<(typeof rows)[number]>[] = [
    { key: "code", head: text("changes.code"), cell: ({ code }) => <code>{code}</code> },
    { key: "kind", head: text("changes.kind"), cell: ({ kind }) => text(`mutation.${kind}`) },
    { key: "label", head: text("changes.label"), cell: ({ label }) => label },
    { key: "discipline", head: text("changes.discipline"), cell: ({ discipline }) => discipline },
    { key: "from", head: text("changes.from"), cell: ({ from }) => <Day day={from} /> },
    { key: "until", head: text("changes.until"), cell: ({ until }) => until && <Day day={until} /> },
    { key: "recorded", head: text("changes.recorded"), cell: ({ recorded }) => <Day day={recorded} /> },
  ];
  return (
    <div className="page">
      <PageHead title={title}>
        {text("changes.say", { month: formatMonth(month, language), count: rows.length })}
      </PageHead>
      <p className="soft">{text("changes.explain", { since: firstOfMonth(month) })}</p>
      <Tabs
        label={text("changes.months")}
        tabs={months.map((each) => ({
          to: `/codes/changes?month=${each}`,
          label: formatMonth(each, language),
          current: each === month,
        }))}
      />
      <DataTable
        caption={text("changes.title")}
        captionHeardOnly
        columns={columns}
        rows={rows}
        keyOf={({ code, from, kind }) => `${code} ${from} ${kind}`}
        empty={text("changes.none")}
      />
      <p className="ways">
        {(["csv", "xlsx", "json"] as const).map((format) => (
          <a key={format} href={`/codes/changes/${format}?month=${month}`} download>
            {text(`changes.${format}`)}
          </a>
        ))}
        <Link to="/codes/requests">{text("way.requests")}</Link>
        <Link to="/codes">{text("way.codes")}</Link>
      </p>
    </div>
  );
}
