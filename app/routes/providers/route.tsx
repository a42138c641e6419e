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
import { ListTable, type ListTableColumn } from "#app/components/list-table";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { type ProviderRow, providerKinds, providerStaffs, providersShape } from "#app/domain/provider-people";
import { useText } from "#app/i18n/use-text";
import { actOnProviders } from "#app/routes/providers/act-on-providers.server";
import { AddForm, Inviting, Known } from "#app/routes/providers/forms";
import { providersPage } from "#app/routes/providers/load.server";
import styles from "#app/styles/contracting.css?url";
import listStyles from "#app/styles/list.css?url";

export const links: LinksFunction = () => [styles, listStyles].map((href) => ({ rel: "stylesheet", href }));

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** The providers that are known, for whoever may add one: their names and numbers, and whether they have people. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "add-provider");
  return providersPage(visitor, context.store.db, new URL(request.url).searchParams);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "add-provider");
  const deed = deedOf(visitor, context);
  const fictional = context.mode === "demonstration";
  const answer = await actOnProviders(visitor, context.store, deed, await request.formData(), fictional);
  return "done" in answer ? redirect(`/providers?done=${answer.done}`) : data(answer, 422);
}

export default function Providers() {
  const { rows, total, count, inviting, linked, today, done, title, ...list } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const text = useText("providers");
  const toInvite = refused?.typed.provider !== undefined;
  return (
    <div className="page">
      <PageHead title={title}>{text("say", { count })}</PageHead>
      {done && !refused && <Notice kind="info">{text(`done.${done}`)}</Notice>}
      {refused?.known && (
        <Known
          known={refused.known}
          typed={refused.typed}
          problems={toInvite ? refused.problems : []}
          linked={linked}
        />
      )}
      {inviting && !refused && <Inviting inviting={inviting} />}
      <AddForm today={today} refused={toInvite ? undefined : refused} />
      <ListTable
        caption={text("caption")}
        path="/providers"
        shape={providersShape}
        {...list}
        rows={rows}
        total={total}
        keyOf={({ id }) => id}
        empty={text("empty")}
        files="/lists/providers"
        columns={useColumns(linked)}
      />
    </div>
  );
}

function useColumns(linked: boolean): ListTableColumn<ProviderRow>[] {
  const text = useText("providers");
  return [
    {
      key: "name",
      head: text("column.name"),
      cell: ({ id, name }) => (linked ? <Link to={`/providers/${id}`}>{name}</Link> : name),
    },
    {
      key: "kind",
      head: text("column.kind"),
      choices: providerKinds.map((value) => ({ value, label: text(`kind.${value}`) })),
      cell: ({ kind }) => providerKinds.filter((each) => each === kind).map((each) => text(`kind.${each}`)),
    },
    { key: "kvk", head: text("column.kvk"), cell: ({ kvk }) => kvk },
    { key: "agb", head: text("column.agb"), cell: ({ agb }) => agb.join(", ") },
    {
      key: "staff",
      head: text("column.staff"),
      choices: providerStaffs.map((value) => ({ value, label: text(`staff.${value}`) })),
      cell: ({ id, name, staff }) => (
        <>
          {text(`staff.${staff}`)}
          {staff !== "administrator" && (
            <>
              {" "}
              <Link to={`/providers?invite=${id}`} aria-label={text("invite.of", { name })}>
                {text("invite.link")}
              </Link>
            </>
          )}
        </>
      ),
    },
  ];
}
