import {
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { deedOf, requireAct, requireSignIn, visit } from "#app/auth/viewer.server";
import { DataTable } from "#app/components/data-table";
import { PageHead } from "#app/components/page-head";
import { Moment } from "#app/components/time";
import { approachProviders } from "#app/features/contracting/approach-providers.server";
import { formatList } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { applicationsPage } from "#app/routes/applications/load.server";
import { RoundShown } from "#app/routes/applications/round";
import styles from "#app/styles/contracting.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/**
 * The agreements that were asked for: of an insurer all, with how its groups stand and whom it approaches; of a provider
 * its own, with where it can ask.
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = await applicationsPage(requireSignIn(await visit(request, context)), context.store.db);
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

/** Approaches the providers that were ticked. */
export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "contract");
  const form = await request.formData();
  const approached = await approachProviders(context.store, deedOf(visitor, context), visitor.viewer, {
    policy: String(form.get("policy") ?? ""),
    providers: form.getAll("provider").map(String),
  });
  if (approached === undefined) throw new Response(null, { status: 404 });
  return redirect("/applications");
}

export default function Applications() {
  const { rows, asks, rounds, contracts, title } = useLoaderData<typeof loader>();
  const text = useText("application");
  return (
    <div className="page">
      <PageHead title={title}>
        {rows.length === 0 ? text("none") : text("say", { count: rows.length })}
      </PageHead>
      {asks.length > 0 && (
        <p className="ways">
          {asks.map((each) => (
            <Link key={each.id} to={`/applications/new?policy=${each.id}`}>
              {text("ask", { policy: each.title })}
            </Link>
          ))}
        </p>
      )}
      {rows.length > 0 && <Sent />}
      {rounds.map((round) => (
        <RoundShown key={round.id} round={round} contracts={contracts} />
      ))}
    </div>
  );
}

/** Every application, the newest first. */
function Sent() {
  const { rows, title } = useLoaderData<typeof loader>();
  const text = useText("application");
  const language = useLanguage();
  return (
    <DataTable
      caption={title}
      captionHeardOnly
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: "reference",
          head: text("column.reference"),
          cell: ({ id, reference }) => <Link to={`/applications/${id}`}>{reference}</Link>,
        },
        { key: "party", head: text("column.party"), cell: ({ party }) => party },
        { key: "year", head: text("column.year"), numeric: true, cell: ({ year }) => year },
        { key: "lots", head: text("column.lots"), cell: ({ lots }) => formatList(lots, language) },
        { key: "stage", head: text("column.stage"), cell: ({ stage }) => text(`stage.${stage}`) },
        {
          key: "sent",
          head: text("column.sent"),
          cell: ({ sentAt }) => <Moment at={sentAt} style="dated" />,
        },
      ]}
    />
  );
}
