import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { deedOf, requireAct, visit } from "#app/auth/viewer.server";
import { ClaimsClosing } from "#app/components/claims-closing";
import { ListTable, type ListTableColumn } from "#app/components/list-table";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { Moment } from "#app/components/time";
import { productionSources } from "#app/domain/production/batch";
import { batchStands } from "#app/domain/production/batch-list";
import { textsFor } from "#app/i18n/areas.server";
import { formatCents, formatNumber } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import { deliverFromForm } from "#app/routes/production/deliver.server";
import { DeliveryForm } from "#app/routes/production/delivery-form";
import { productionPage } from "#app/routes/production/load.server";
import { UnansweredStatements } from "#app/routes/production/unanswered";
import listStyles from "#app/styles/list.css?url";
import { waysConcerning } from "#db/queries/policy.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: listStyles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** The deliveries of production, for an insurer and for a provider's own. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "see-ceilings");
  const texts = textsFor(language, "production", "settlement", "unanswered", "list");
  const title = translator(texts.production ?? {}, language)("title");
  const { searchParams } = new URL(request.url);
  const { db } = context.store;
  const ceilings = (await waysConcerning(viewer, db)).includes("ceilings");
  return { ...(await productionPage(viewer, db, searchParams)), ceilings, title, texts };
}

/** Takes a file in: looked through at once, and then judged line by line. */
export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "deliver-production");
  const { viewer, language } = visitor;
  const say = translator(textsFor(language, "production").production ?? {}, language);
  const form = await request.formData().catch(() => undefined);
  if (!form) return data({ problem: say("file.cut-off") }, 400);
  const answer = await deliverFromForm(context.store, { deed: deedOf(visitor, context), viewer, say }, form);
  if ("problem" in answer) return data(answer, 422);
  return redirect(`/production/${answer.number}${after[answer.next]}`);
}

/** Where a delivery is looked at, by what comes next. */
const after = { known: "?known", judged: "", columns: "/columns" } as const;

type Row = ReturnType<typeof useLoaderData<typeof loader>>["list"]["rows"][number];

export default function Production() {
  const { list, count, closing, unanswered, delivers, ceilings, isInsurer, providers, insurers } =
    useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const text = useText("production");
  return (
    <div className="page">
      <PageHead title={text("title")}>
        {text("say", { count })} {text(ceilings ? "explain" : "explain.plain")}
      </PageHead>
      {refusal && <Notice kind="error">{refusal.problem}</Notice>}
      <ClaimsClosing closing={closing} />
      {delivers && <DeliveryForm isInsurer={isInsurer} providers={providers} insurers={insurers} />}
      {unanswered.length > 0 && <UnansweredStatements rows={unanswered} />}
      <ListTable
        caption={text("caption")}
        path="/production"
        files="/lists/production"
        {...list}
        columns={useColumns()}
        keyOf={({ number }) => String(number)}
        empty={list.view.filters.length > 0 ? undefined : text("empty")}
      />
    </div>
  );
}

function useColumns(): ListTableColumn<Row>[] {
  const text = useText("production");
  const language = useLanguage();
  return [
    {
      key: "reference",
      head: text("head.reference"),
      cell: ({ number, reference }) => <Link to={`/production/${number}`}>{reference}</Link>,
    },
    { key: "provider", head: text("head.provider"), cell: ({ provider }) => provider ?? text("several") },
    {
      key: "source",
      head: text("head.source"),
      choices: productionSources.map((value) => ({ value, label: text(`source.${value}`) })),
      cell: ({ source }) => text(`source.${source}`),
    },
    {
      key: "received",
      head: text("head.received"),
      cell: ({ received }) => <Moment at={received} style="short" />,
    },
    {
      key: "state",
      head: text("head.state"),
      choices: batchStands.map((value) => ({ value, label: text(`state.${value}`) })),
      cell: ({ state }) => text(`state.${state}`),
    },
    {
      key: "lines",
      head: text("head.lines"),
      numeric: true,
      cell: ({ lines }) => formatNumber(lines, language),
    },
    {
      key: "refused",
      head: text("head.refused"),
      numeric: true,
      cell: ({ refused }) => formatNumber(refused, language),
    },
    {
      key: "amount",
      head: text("head.amount"),
      numeric: true,
      cell: ({ amount }) => formatCents(amount, language),
    },
  ];
}
