import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { deedOf, requireAct, visit } from "#app/auth/viewer.server";
import { ListTable, type ListTableColumn } from "#app/components/list-table";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { Moment } from "#app/components/time";
import { type TokenState, tokenState } from "#app/domain/account-token";
import type { Instant } from "#app/domain/calendar";
import { parseListView } from "#app/domain/list-view";
import { invitationsShape } from "#app/domain/people-list";
import { type Role, roleFits, roles } from "#app/domain/permission";
import { textsFor } from "#app/i18n/areas.server";
import { formatList } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import { actOnInvitations } from "#app/routes/invitations/act-on-invitations.server";
import { InviteForm } from "#app/routes/invitations/invite-form";
import listStyles from "#app/styles/list.css?url";
import { readInvitations } from "#db/queries/account-token.server";
import { readSavedViews } from "#db/queries/saved-view.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: listStyles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

const results = ["invited", "withdrawn", "sent"] as const;

/** The invitations of one's own organisation, and the form for another. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "manage-accounts");
  const { viewer, language, organisation, at } = visitor;
  const { searchParams } = new URL(request.url);
  const done = results.find((each) => each === searchParams.get("done"));
  searchParams.delete("done");
  const { view, problems } = parseListView(searchParams, invitationsShape);
  const { rows, total } = await readInvitations(viewer, context.store.db, view);
  const texts = textsFor(language, "people", "account", "list");
  return {
    ...{ view, problems, total, done },
    rows: rows.map(({ id, email, roles: offered, createdAt, expiresAt, ...facts }) => ({
      ...{ id, createdAt, expiresAt, email: email ?? "" },
      roles: offered ?? [],
      state: tokenState({ expiresAt, ...facts }, at),
    })),
    saved: await readSavedViews(viewer, context.store.db, "/invitations"),
    fitting: roles.filter((role) => roleFits(role, organisation?.kind)),
    title: translator(texts.people ?? {}, language)("invitations.title"),
    texts,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "manage-accounts");
  const answer = await actOnInvitations(
    visitor,
    context.store,
    deedOf(visitor, context),
    await request.formData(),
  );
  if (!answer) throw new Response(null, { status: 404 });
  return "done" in answer ? redirect(`/invitations?done=${answer.done}`) : data(answer, 400);
}

export default function Invitations() {
  const { rows, total, fitting, done, ...list } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const text = useText("people");
  return (
    <div className="page">
      <PageHead title={text("invitations.title")}>{text("invitations.say", { count: total })}</PageHead>
      {!refusal && done && <Notice kind="info">{text(`invitations.done.${done}`)}</Notice>}
      <InviteForm roles={fitting} refusal={refusal} />
      <ListTable
        caption={text("invitations.caption")}
        path="/invitations"
        files="/lists/invitations"
        shape={invitationsShape}
        {...list}
        rows={rows}
        total={total}
        keyOf={({ id }) => id}
        empty={text("invitations.empty")}
        columns={useColumns()}
      />
      <p className="ways">
        <Link to="/people">{text("back")}</Link>
      </p>
    </div>
  );
}

type Row = {
  readonly id: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly state: TokenState;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
};

function useColumns(): ListTableColumn<Row>[] {
  const text = useText("people");
  const account = useText("account");
  const language = useLanguage();
  return [
    { key: "email", head: text("column.email"), cell: ({ email }) => email || text("noName") },
    {
      key: "role",
      head: text("column.role"),
      cell: (row) =>
        formatList(
          row.roles.map((role) => account(`role.${role}`)),
          language,
        ),
    },
    { key: "state", head: text("column.state"), cell: ({ state }) => text(`invitations.state.${state}`) },
    { key: "createdAt", head: text("column.createdAt"), cell: (row) => <Moment at={row.createdAt} /> },
    { key: "expiresAt", head: text("column.expiresAt"), cell: (row) => <Moment at={row.expiresAt} /> },
    { key: "act", head: text("column.act"), cell: (row) => <Acts {...row} /> },
  ];
}

/** What can still be done with an invitation that was not used. */
function Acts({ id, email, state }: Row) {
  const text = useText("people");
  if (state === "used" || email === "") return null;
  return (
    <Form method="post" action="/invitations">
      <button
        className="button quiet"
        type="submit"
        name="again"
        value={id}
        aria-label={text("invitations.again", { email })}
      >
        {text("invitations.againShort")}
      </button>{" "}
      {state !== "withdrawn" && (
        <button
          className="button quiet"
          type="submit"
          name="withdraw"
          value={id}
          aria-label={text("invitations.withdraw", { email })}
        >
          {text("invitations.withdrawShort")}
        </button>
      )}
    </Form>
  );
}
