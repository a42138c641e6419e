import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { deedOf, requireAct, visit } from "#app/auth/viewer.server";
import { ClaimsClosing } from "#app/components/claims-closing";
import { type Definition, Definitions } from "#app/components/definitions";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { Day } from "#app/components/time";
import { claimsClosing } from "#app/domain/ceiling/claims-closing";
import { type SettlementPage, settlementPage } from "#app/features/ceiling/read-settlement.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatCents, formatDay, formatList } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import { actOnSettlement } from "#app/routes/settlement/act.server";
import { Figures } from "#app/routes/settlement/figures";
import { SettlementForms } from "#app/routes/settlement/forms";
import { Log, Told } from "#app/routes/settlement/log";
import styles from "#app/styles/contracting.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

const askedIn = ({ id = "", year = "" }: Readonly<Record<string, string | undefined>>) => ({
  contract: id,
  contractYear: /^\d{4}$/.test(year) ? Number(year) : 0,
});

/** The settlement of an agreement's year, the same for its insurer and its provider. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "see-ceilings");
  const page = await settlementPage(viewer, context.store.db, language, askedIn(params));
  if (!page) throw new Response(null, { status: 404 });
  const texts = textsFor(language, "settlement");
  const { contractYear: year, providerName: provider, region } = page;
  const title = translator(texts.settlement ?? {}, language)("title", { year, provider, region });
  return { ...page, texts, title };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "see-ceilings");
  const { viewer, language } = visitor;
  const asked = askedIn(params);
  const form = await request.formData();
  const answer = await actOnSettlement(context.store, deedOf(visitor, context), viewer, asked, {
    ...{ form, language },
  });
  if (!answer) throw new Response(null, { status: 404 });
  if ("refused" in answer) return data(answer, 400);
  return redirect(`/agreements/${asked.contract}/settlement/${asked.contractYear}?done=${answer.recorded}`);
}

export default function Settlement() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const text = useText("settlement");
  const language = useLanguage();
  const [params] = useSearchParams();
  const { amounts, clock, contractYear: year, region, providerName, ceilings } = page;
  const { stage, days, since } = clock;
  const values = {
    ...{ count: days, since: formatDay(since, language) },
    over: formatCents(amounts.over, language),
    reclaim: formatCents(amounts.reclaim, language),
  };
  return (
    <div className="page contracting">
      <PageHead title={providerName} above={text("above", { year, region })}>
        {text(`say.${stage}`, values)}
      </PageHead>
      {params.has("done") && !refused && <Notice kind="info">{text("done")}</Notice>}
      <ClaimsClosing closing={claimsClosing([{ contractYear: year, clock }], page.today)} />
      {stage !== "settled" && stage !== "running" && <p className="soft">{text("warning")}</p>}
      <Figures page={page} />
      <Clock page={page} />
      <Log facts={page.facts} />
      <SettlementForms page={page} refused={refused} />
      <Told told={page.told} />
      <p className="ways">
        {ceilings.map(({ id, lots }) => (
          <Link key={id} to={`/ceilings/${id}`}>
            {lots.length === 0
              ? text("way.ceiling")
              : text("way.ceilingOf", { lots: formatList(lots, language) })}
          </Link>
        ))}
        <Link to={`/ceilings?year=${year}&group=settlement`}>{text("way.all", { year })}</Link>
      </p>
    </div>
  );
}

function Clock({ page: { clock } }: { readonly page: SettlementPage }) {
  const text = useText("settlement");
  const language = useLanguage();
  const { since, days, claimsThrough, warnsFrom, settleBy, late, lastContact, silentDays = 0 } = clock;
  const day = lastContact && formatDay(lastContact, language);
  const items: Definition[] = [
    { key: "since", term: text("clock.since"), value: <Day day={since} /> },
    { key: "days", term: text("clock.days"), value: days },
    ...(claimsThrough
      ? [{ key: "claims", term: text("clock.claimsThrough"), value: <Day day={claimsThrough} /> }]
      : []),
    ...(warnsFrom ? [{ key: "warns", term: text("clock.warnsFrom"), value: <Day day={warnsFrom} /> }] : []),
    ...(settleBy
      ? [
          {
            key: "settleBy",
            term: text("clock.settleBy"),
            value: (
              <span className={late ? "alarm" : undefined}>
                <Day day={settleBy} /> {late && text("clock.late")}
              </span>
            ),
          },
        ]
      : []),
    {
      key: "contact",
      term: text("clock.lastContact"),
      value: day ? text("clock.silent", { day, count: silentDays }) : text("clock.never"),
    },
  ];
  return (
    <section aria-labelledby="clock">
      <h2 id="clock">{text("clock.title")}</h2>
      <Definitions items={items} />
    </section>
  );
}
