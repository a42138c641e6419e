import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { deedOf, requireAct, requireSignIn, visit } from "#app/auth/viewer.server";
import { ListTable } from "#app/components/list-table";
import { PageHead } from "#app/components/page-head";
import { Day } from "#app/components/time";
import { candidacyStages } from "#app/domain/candidacy";
import { candidaciesShape } from "#app/domain/contracting/candidacy-view";
import { useText } from "#app/i18n/use-text";
import { enterFromForm } from "#app/routes/candidacies/enter.server";
import { InterestForm } from "#app/routes/candidacies/interest-form";
import { candidaciesPage } from "#app/routes/candidacies/load.server";
import styles from "#app/styles/contracting.css?url";
import listStyles from "#app/styles/list.css?url";
import { seesCandidacies } from "#db/queries/candidacy.server";

export const links: LinksFunction = () => [styles, listStyles].map((href) => ({ rel: "stylesheet", href }));

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** The candidates for lead party, or for joining one: of the insurer all, of a provider its own. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  if (!seesCandidacies(visitor.viewer)) throw new Response(null, { status: 404 });
  return candidaciesPage(visitor, context.store.db, new URL(request.url).searchParams);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "contract");
  const { viewer, language } = visitor;
  const form = await request.formData();
  const answer = await enterFromForm(context.store, deedOf(visitor, context), viewer, language, {
    ...{ form, fictional: context.mode === "demonstration" },
  });
  if (!answer) throw new Response(null, { status: 404 });
  return "refused" in answer ? data(answer, 400) : redirect(`/candidacies/${answer.entered}?done=entered`);
}

export default function Candidacies() {
  const { rows, total, count, entry, today, ...list } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const text = useText("contracting");
  return (
    <div className="page">
      <PageHead title={text("candidacies.title")}>
        {count === 0
          ? text(entry ? "candidacies.empty" : "candidacies.emptyOwn")
          : text("candidacies.say", { count })}
      </PageHead>
      {entry && (
        <>
          <InterestForm entry={entry} today={today} refused={refused} />
          <p className="ways">
            <Link to="/providers">{text("interest.toProviders")}</Link>
          </p>
        </>
      )}
      <ListTable
        caption={text("candidacies.title")}
        path="/candidacies"
        files="/lists/candidacies"
        shape={candidaciesShape}
        {...list}
        rows={rows}
        total={total}
        keyOf={({ id }) => id}
        columns={[
          {
            key: "provider",
            head: text("column.provider"),
            cell: ({ id, provider }) => <Link to={`/candidacies/${id}`}>{provider}</Link>,
          },
          { key: "region", head: text("column.region"), cell: ({ region }) => region },
          { key: "year", head: text("column.year"), cell: ({ year }) => year },
          {
            key: "way",
            head: text("column.way"),
            choices: (["whole", "join"] as const).map((value) => ({ value, label: text(`way.${value}`) })),
            cell: ({ way }) => text(`way.${way}`),
          },
          {
            key: "stage",
            head: text("column.stage"),
            choices: candidacyStages.map((value) => ({ value, label: text(`stage.${value}`) })),
            cell: ({ stage }) => text(`stage.${stage}`),
          },
          {
            key: "since",
            head: text("column.since"),
            cell: ({ since }) => <Day day={since} style="dated" />,
          },
        ]}
      />
    </div>
  );
}
