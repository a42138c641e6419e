import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useId } from "react";
import { deedOf, requireAct, visit } from "#app/auth/viewer.server";
import { type Column, DataTable } from "#app/components/data-table";
import { Field } from "#app/components/field";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { Moment } from "#app/components/time";
import { textFields } from "#app/exchange/edited-form.server";
import { MOST_TOKENS, makeToken, revokeToken } from "#app/features/production/change-token.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import { nameColleagues } from "#db/queries/account-name.server";
import { ownTokens } from "#db/queries/production-token.server";
import { allRegions } from "#db/queries/region.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** The tokens by which programs of the viewer's organisation deliver production, and how they do. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "deliver-production");
  const { db } = context.store;
  const tokens = await ownTokens(viewer, db);
  const names = await nameColleagues(
    viewer,
    db,
    tokens.map(({ account }) => account),
  );
  const texts = textsFor(language, "production-token");
  return {
    texts,
    title: translator(texts["production-token"] ?? {}, language)("title"),
    most: MOST_TOKENS,
    example: exampleIn((await allRegions(viewer, db))[0]?.name ?? ""),
    address: `${new URL(request.url).origin}/api/production`,
    tokens: tokens.map(({ account, ...token }) => ({ ...token, by: names.get(account) ?? "" })),
  };
}

/** Makes a token, and tells it once; or revokes one. */
export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "deliver-production");
  const { viewer } = visitor;
  const { revoke, name = "" } = textFields(await request.formData());
  const deed = deedOf(visitor, context);
  if (revoke !== undefined) {
    const done = await revokeToken(context.store, deed, viewer, revoke);
    return data({ said: done ? ("revoked" as const) : ("unknown" as const) });
  }
  const made = await makeToken(context.store, deed, viewer, name.slice(0, 100));
  if (!made) throw new Response(null, { status: 404 });
  return "token" in made ? data({ token: made.token }) : data({ said: made.refused }, 400);
}

export default function ProductionTokens() {
  const { title, address, example, most } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = useText("production-token");
  const id = useId();
  return (
    <div className="page">
      <PageHead title={title}>{text("say")}</PageHead>
      {answer && "said" in answer && (
        <Notice kind={answer.said === "revoked" ? "info" : "error"}>
          {text(`said.${answer.said}`, { most })}
        </Notice>
      )}
      {answer && "token" in answer && (
        <Notice kind="info">
          <p>{text("made")}</p>
          <div className="field">
            <label htmlFor={id}>{text("token")}</label>
            <input id={id} readOnly value={answer.token} />
          </div>
        </Notice>
      )}
      <Tokens />
      <Form method="post">
        <Field name="name" label={text("name")} hint={text("name.hint")} maxLength={100} required />
        <button type="submit" className="button">
          {text("make")}
        </button>
      </Form>
      <section aria-labelledby={`${id}-how`}>
        <h2 id={`${id}-how`}>{text("how")}</h2>
        <p>{text("how.send")}</p>
        <pre className="wraps">{sending(address, example)}</pre>
        <p>{text("how.read")}</p>
        <pre className="wraps">{reading(address)}</pre>
        <p className="soft">{text("how.whose")}</p>
      </section>
      <p className="ways">
        <Link to="/production">{text("way.production")}</Link>
      </p>
    </div>
  );
}

/** A line in the form of the template; the figures are made up. */
const exampleIn = (region: string) =>
  JSON.stringify(
    [
      {
        ...{ statement: "2023-06", reference: "1", agb: "50123456", code: "070101", region },
        ...{ careMonth: "2023-06", monthReceived: "2023-07", count: 120, amount: "228,00", direction: "D" },
      },
    ],
    null,
    1,
  );
const sending = (address: string, example: string) =>
  `POST ${address}\nAuthorization: Bearer …\nContent-Type: application/json\n\n${example}`;
const reading = (address: string) =>
  [`GET ${address}/123`, `GET ${address}/123?report=csv`, `POST ${address}/123`, '{"act": "accept"}'].join(
    "\n",
  );

function Tokens() {
  const { tokens } = useLoaderData<typeof loader>();
  const text = useText("production-token");
  const columns: Column<(typeof tokens)[number]>[] = [
    { key: "name", head: text("head.name"), cell: ({ name }) => name },
    { key: "by", head: text("head.by"), cell: ({ by }) => by || text("gone") },
    { key: "since", head: text("head.since"), cell: ({ createdAt }) => <Moment at={createdAt} /> },
    {
      key: "revoke",
      head: text("head.revoke"),
      cell: ({ id, name }) => (
        <button
          type="submit"
          className="button quiet"
          name="revoke"
          value={id}
          aria-label={text("revokeThis", { name })}
        >
          {text("revoke")}
        </button>
      ),
    },
  ];
  return (
    <Form method="post">
      <DataTable
        caption={text("caption", { count: tokens.length })}
        columns={columns}
        rows={tokens}
        keyOf={({ id }) => id}
        empty={text("none")}
      />
    </Form>
  );
}
