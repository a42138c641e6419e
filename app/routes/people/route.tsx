import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireAct, visit } from "#app/auth/viewer.server";
import { ListTable } from "#app/components/list-table";
import { PageHead } from "#app/components/page-head";
import { Moment } from "#app/components/time";
import { parseListView } from "#app/domain/list-view";
import { peopleShape } from "#app/domain/people-list";
import { roleFits, roles } from "#app/domain/permission";
import { personState, personStates } from "#app/domain/person";
import { textsFor } from "#app/i18n/areas.server";
import { formatList } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import listStyles from "#app/styles/list.css?url";
import { readPeople } from "#db/queries/person.server";
import { readSavedViews } from "#db/queries/saved-view.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: listStyles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** The people of one's own organisation; those of others do not exist here. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "manage-accounts");
  const { viewer, language, organisation } = visitor;
  const fitting = roles.filter((role) => roleFits(role, organisation?.kind));
  const shape = peopleShape(fitting);
  const { view, problems } = parseListView(new URL(request.url).searchParams, shape);
  const { rows, total } = await readPeople(viewer, context.store.db, view);
  const texts = textsFor(language, "people", "account", "list");
  return {
    ...{ shape, view, problems, total, fitting },
    rows: rows.map((person) => ({
      ...person,
      state: personState(person),
      email: person.name === "" ? "" : person.email,
    })),
    saved: await readSavedViews(viewer, context.store.db, "/people"),
    organisation: organisation?.name ?? "",
    title: translator(texts.people ?? {}, language)("title"),
    texts,
  };
}

export default function People() {
  const { rows, fitting, total, organisation, ...list } = useLoaderData<typeof loader>();
  const text = useText("people");
  const account = useText("account");
  const language = useLanguage();
  const named = (held: readonly (typeof fitting)[number][]) =>
    held.length === 0
      ? text("noRole")
      : formatList(
          held.map((role) => account(`role.${role}`)),
          language,
        );
  return (
    <div className="page">
      <PageHead title={text("title")}>{text("say", { count: total, organisation })}</PageHead>
      <p className="ways">
        <Link to="/invitations">{text("invite")}</Link>
      </p>
      <ListTable
        caption={text("caption")}
        path="/people"
        files="/lists/people"
        {...list}
        rows={rows}
        total={total}
        keyOf={({ id }) => id}
        empty={text("empty")}
        columns={[
          {
            key: "name",
            head: text("column.name"),
            cell: ({ id, name }) => <Link to={`/people/${id}`}>{name || text("noName")}</Link>,
          },
          { key: "email", head: text("column.email"), cell: ({ email }) => email },
          {
            key: "role",
            head: text("column.role"),
            choices: fitting.map((value) => ({ value, label: account(`role.${value}`) })),
            cell: (person) => named(person.roles),
          },
          {
            key: "state",
            head: text("column.state"),
            choices: personStates.map((value) => ({ value, label: text(`state.${value}`) })),
            cell: ({ state }) => text(`state.${state}`),
          },
          {
            key: "createdAt",
            head: text("column.createdAt"),
            cell: ({ createdAt }) => <Moment at={createdAt} />,
          },
        ]}
      />
    </div>
  );
}
