import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { deedOf, requireAct, visit } from "#app/auth/viewer.server";
import { ListTable } from "#app/components/list-table";
import { PageHead } from "#app/components/page-head";
import { formatCents } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { actOnChosen } from "#app/routes/requests/act.server";
import { useRequestColumns } from "#app/routes/requests/columns";
import { requestsPage } from "#app/routes/requests/load.server";
import { ManyForm, ManyResults } from "#app/routes/requests/many-form";
import { Picture } from "#app/routes/requests/picture";
import styles from "#app/styles/increase.css?url";
import listStyles from "#app/styles/list.css?url";

export const links: LinksFunction = () => [listStyles, styles].map((href) => ({ rel: "stylesheet", href }));

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** Every request that the reader may see, as the address asks for them; and all of them in one picture. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "see-ceilings");
  return requestsPage(visitor, context.store.db, new URL(request.url).searchParams);
}

/** Acts on the requests that were ticked, each by itself. */
export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "decide-increases");
  const form = await request.formData();
  const done = await actOnChosen(context.store, deedOf(visitor, context), visitor.viewer, form);
  return data(done, done.problems.length > 0 ? 400 : 200);
}

export default function Requests() {
  const { list, decides, insider, totals, overdue, picture } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = useText("increase");
  const language = useLanguage();
  const euros = (cents: number) => formatCents(cents, language);
  const columns = useRequestColumns({
    regions: list.shape.columns.find(({ key }) => key === "region")?.words ?? [],
    chooses: decides,
    chosen: (answer?.chosen ?? []).map(({ id }) => id),
  });
  return (
    <div className="page">
      <PageHead title={text("list.title")}>
        {totals.count === 0
          ? text(insider ? "list.empty" : "list.emptyOwn")
          : text("list.say", {
              count: totals.count,
              asked: euros(totals.asked),
              granted: euros(totals.granted),
              refused: euros(totals.refused),
              open: euros(totals.open),
            })}{" "}
        {overdue > 0 && (
          <strong className="increase-overdue">{text("list.overdue", { count: overdue })}</strong>
        )}
      </PageHead>
      <ListTable
        // What was ticked goes once it was done.
        key={answer?.results.map(({ id }) => id).join()}
        caption={text("list.caption")}
        path="/requests"
        files="/lists/requests"
        {...list}
        columns={columns}
        keyOf={({ id }) => id}
      />
      <ManyResults answer={answer} />
      {decides && list.total > 0 && <ManyForm key={answer?.results.length} answer={answer} />}
      {insider && <Picture {...picture} totals={totals} />}
      {insider && (
        <p className="ways">
          <Link to="/requests/mandates">{text("mandate.link")}</Link>
        </p>
      )}
    </div>
  );
}
