import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useLocation } from "@remix-run/react";
import { requireSignIn, visit } from "#app/auth/viewer.server";
import { EffectTable } from "#app/components/effect-table";
import { ListTable } from "#app/components/list-table";
import { PageHead } from "#app/components/page-head";
import { Tabs } from "#app/components/tabs";
import { Day } from "#app/components/time";
import { certificateStates } from "#app/domain/eligibility/certificate";
import { may } from "#app/domain/permission";
import { textsFor } from "#app/i18n/areas.server";
import { formatDay, formatList } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import { readRegister } from "#app/routes/certificates/register.server";
import listStyles from "#app/styles/list.css?url";
import styles from "#app/styles/season.css?url";

export const links: LinksFunction = () => [listStyles, styles].map((href) => ({ rel: "stylesheet", href }));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** Every certificate that the viewer may see, and what they do to running agreements. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const { roles } = visitor.viewer;
  const isInsurer = may(roles, "see-season");
  if (!isInsurer && !may(roles, "see-own-contracts")) throw new Response(null, { status: 404 });
  const texts = textsFor(visitor.language, "certificate", "eligibility", "list");
  return {
    ...(await readRegister(visitor, context.store.db, new URL(request.url).searchParams)),
    isInsurer,
    mayState: may(roles, "state-certificates"),
    title: translator(texts.certificate ?? {}, visitor.language)("title"),
    texts,
  };
}

export default function Certificates() {
  const { list, searches, effects, counts, today, isInsurer, mayState } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const text = useText("certificate");
  const language = useLanguage();
  const values = { ...counts, day: formatDay(today, language) };
  return (
    <div className="page">
      <PageHead title={text("title")}>{text(isInsurer ? "say.insurer" : "say.provider", values)}</PageHead>
      <Tabs
        label={text("tab.label")}
        tabs={(["all", "ending", "invalid"] as const).map((each) => ({
          to: each === "all" ? "/certificates" : `/certificates?${searches[each]}`,
          label: text(`tab.${each}`),
          current: search === (each === "all" ? "" : `?${searches[each]}`),
        }))}
      />
      <ListTable
        caption={text("caption")}
        path="/certificates"
        files="/lists/certificates"
        {...list}
        keyOf={({ id }) => id}
        empty={list.view.filters.length > 0 ? undefined : text("empty")}
        columns={[
          {
            key: "certificate",
            head: text("column.certificate"),
            cell: ({ id, certificate }) => <Link to={`/certificates/${id}`}>{certificate}</Link>,
          },
          ...(isInsurer
            ? [
                {
                  key: "provider",
                  head: text("column.provider"),
                  cell: ({ provider, providerName }: (typeof list.rows)[number]) => (
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
          {
            key: "state",
            head: text("column.state"),
            choices: certificateStates.map((value) => ({ value, label: text(`state.${value}`) })),
            cell: ({ state }) => text(`state.${state}`),
          },
        ]}
      />
      {mayState && (
        <p className="ways">
          <Link to="/certificates/new">{text("add")}</Link>
          {isInsurer && <Link to="/certificates/import">{text("import")}</Link>}
          {!isInsurer && <Link to="/sharing">{text("sharing")}</Link>}
        </p>
      )}
      <section aria-labelledby="effects">
        <h2 id="effects">{text("effect.title")}</h2>
        <EffectTable effects={effects} caption={text("effect.caption")} empty={text("effect.none")} />
      </section>
    </div>
  );
}
