import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireSignIn, visit } from "#app/auth/viewer.server";
import { DataTable } from "#app/components/data-table";
import { PageHead } from "#app/components/page-head";
import { Tabs } from "#app/components/tabs";
import { Day } from "#app/components/time";
import { may } from "#app/domain/permission";
import { textsFor } from "#app/i18n/areas.server";
import { formatDay, formatList } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import { readRegister } from "#app/routes/certificates/register.server";
import styles from "#app/styles/season.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** Every certificate that the viewer may see, and what they do to running agreements. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const { roles } = visitor.viewer;
  const isInsurer = may(roles, "see-season");
  if (!isInsurer && !may(roles, "see-own-contracts")) throw new Response(null, { status: 404 });
  const asked = new URL(request.url).searchParams.get("show");
  const tab = registerTabNames.find((each) => each === asked) ?? "all";
  const texts = textsFor(visitor.language, "certificate", "eligibility");
  return {
    ...(await readRegister(visitor, context.store.db, tab)),
    tab,
    isInsurer,
    mayState: may(roles, "state-certificates"),
    title: translator(texts.certificate ?? {}, visitor.language)("title"),
    texts,
  };
}

export default function Certificates() {
  const { rows, counts, today, tab, isInsurer, mayState } = useLoaderData<typeof loader>();
  const text = useText("certificate");
  const language = useLanguage();
  const values = { ...counts, day: formatDay(today, language) };
  return (
    <div className="page">
      <PageHead title={text("title")}>{text(isInsurer ? "say.insurer" : "say.provider", values)}</PageHead>
      <Tabs
        label={text("tab.label")}
        tabs={registerTabNames.map((each) => ({
          to: each === "all" ? "/certificates" : `/certificates?show=${each}`,
          label: text(`tab.${each}`),
          current: each === tab,
        }))}
      />
      <DataTable
        caption={text("caption")}
        rows={rows}
        keyOf={({ id }) => id}
        empty={text("empty")}
        columns={[
          {
            key: "certificate",
            head: text("column.certificate"),
            cell: ({ id, name }) => <Link to={`/certificates/${id}`}>{name}</Link>,
          },
          ...(isInsurer
            ? [
                {
                  key: "provider",
                  head: text("column.provider"),
                  cell: ({ provider, providerName }: (typeof rows)[number]) => (
                    <Link to={`/providers/${provider}`}>{providerName}</Link>
                  ),
                },
              ]
            : []),
          {
            key: "scope",
            head: text("column.scope"),
            cell: ({ scope }) => (scope.length > 0 ? formatList(scope, language) : "–"),
          },
          {
            key: "through",
            head: text("column.through"),
            cell: ({ through }) => <Day day={through} style="dated" />,
          },
          { key: "state", head: text("column.state"), cell: ({ state }) => text(`state.${state}`) },
        ]}
      />
      {mayState && (
        <p className="ways">
          <Link to="/certificates/new">{text("add")}</Link>
          {isInsurer && <Link to="/certificates/import">{text("import")}</Link>}
        </p>
      )}
      {isInsurer && <Effects />}
    </div>
  );
}

const registerTabNames = ["all", "ending", "invalid"] as const;

/** Lots of running agreements that a certificate takes down. */
function Effects() {
  const { effects } = useLoaderData<typeof loader>();
  const text = useText("certificate");
  return (
    <section aria-labelledby="effects">
      <h2 id="effects">{text("effect.title")}</h2>
      <DataTable
        caption={text("effect.caption")}
        rows={effects}
        keyOf={({ contract, lot }) => contract + lot}
        empty={text("effect.none")}
        columns={[
          {
            key: "provider",
            head: text("column.provider"),
            cell: ({ provider, providerName }) => <Link to={`/providers/${provider}`}>{providerName}</Link>,
          },
          {
            key: "region",
            head: text("effect.region"),
            cell: ({ region, regionName, lotTitle }) => (
              <>
                <Link to={`/regions/${region}`}>{regionName}</Link>
                {`, ${lotTitle}`}
              </>
            ),
          },
          { key: "from", head: text("effect.from"), cell: ({ from }) => <Day day={from} style="dated" /> },
          { key: "why", head: text("column.state"), cell: ({ why }) => why },
        ]}
      />
    </section>
  );
}
