import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useId } from "react";
import { deedOf, requireSignIn, visit } from "#app/auth/viewer.server";
import { type Column, DataTable } from "#app/components/data-table";
import { Field } from "#app/components/field";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { Day } from "#app/components/time";
import { countsAt } from "#app/domain/substitution";
import { substitutionForm } from "#app/features/signature/form";
import { endOwnSubstitution, grantSubstitution } from "#app/features/signature/grant-substitution.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import { nameColleagues } from "#db/queries/account-name.server";
import { activePeople } from "#db/queries/person.server";
import { substitutionsOf } from "#db/queries/signature.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** Who acts in whose place at the reader's organisation: everyone there may know. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireSignIn(await visit(request, context));
  if (viewer.organisation === undefined) throw new Response(null, { status: 404 });
  const { db } = context.store;
  const rows = await substitutionsOf(viewer, db);
  const names = await nameColleagues(
    viewer,
    db,
    rows.flatMap(({ principal, substitute }) => [principal, substitute]),
  );
  const people = await activePeople(viewer, db);
  const texts = textsFor(language, "signature");
  return {
    rows: rows.map((row) => ({
      ...{ id: row.id, from: row.from, through: row.through },
      principal: names.get(row.principal) ?? "",
      substitute: names.get(row.substitute) ?? "",
      counts: countsAt(row, viewer.now),
      ended: row.endedAt !== null,
      own: row.principal === viewer.account && row.endedAt === null,
    })),
    colleagues: people.filter(({ id }) => id !== viewer.account).map(({ id, name }) => ({ id, name })),
    title: translator(texts.signature ?? {}, language)("substitution.title"),
    texts,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const { viewer, language } = visitor;
  const fields = Object.fromEntries(await request.formData());
  const deed = deedOf(visitor, context);
  if (typeof fields.end === "string") {
    if (!(await endOwnSubstitution(context.store, deed, viewer, fields.end)))
      throw new Response(null, { status: 404 });
    return redirect("/substitutions");
  }
  const say = translator(textsFor(language, "signature").signature ?? {}, language);
  const asked = substitutionForm.safeParse(fields);
  const typed = Object.fromEntries(
    Object.entries(fields).filter((pair): pair is [string, string] => typeof pair[1] === "string"),
  );
  if (!asked.success)
    return data({ problem: say(asked.error.issues[0]?.message ?? "refused.form"), typed }, 400);
  const refused = await grantSubstitution(context.store, deed, viewer, asked.data);
  return refused
    ? data({ problem: say(`substitution.refused.${refused}`), typed }, 400)
    : redirect("/substitutions");
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["rows"][number];

export default function Substitutions() {
  const { rows, colleagues } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const text = useText("signature");
  const columns: Column<Row>[] = [
    {
      key: "principal",
      head: text("substitution.principal"),
      cell: ({ principal }) => principal || text("noName"),
    },
    {
      key: "substitute",
      head: text("substitution.substitute"),
      cell: ({ substitute }) => substitute || text("noName"),
    },
    { key: "from", head: text("substitution.from"), cell: ({ from }) => <Day day={from} /> },
    { key: "through", head: text("substitution.through"), cell: ({ through }) => <Day day={through} /> },
    { key: "state", head: text("column.state"), cell: (row) => <State row={row} /> },
  ];
  return (
    <div className="page">
      <PageHead title={text("substitution.title")}>{text("substitution.say")}</PageHead>
      {refused && <Notice kind="error">{refused.problem}</Notice>}
      <DataTable
        caption={text("substitution.title")}
        captionHeardOnly
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        empty={text("substitution.empty")}
      />
      {colleagues.length > 0 && <GrantForm colleagues={colleagues} typed={refused?.typed ?? {}} />}
    </div>
  );
}

function State({ row: { id, counts, ended, own } }: { row: Row }) {
  const text = useText("signature");
  return (
    <>
      {text(ended ? "substitution.ended" : counts ? "substitution.counts" : "substitution.not")}
      {own && (
        <Form method="post">
          <button className="button quiet" type="submit" name="end" value={id}>
            {text("substitution.end")}
          </button>
        </Form>
      )}
    </>
  );
}

type GrantProps = {
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  readonly typed: Readonly<Record<string, string>>;
};

function GrantForm({ colleagues, typed }: GrantProps) {
  const text = useText("signature");
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{text("substitution.grant")}</h2>
      <Form method="post">
        <div className="field">
          <label htmlFor={`${id}-who`}>{text("substitution.who")}</label>
          <select id={`${id}-who`} name="substitute" defaultValue={typed.substitute ?? ""}>
            {colleagues.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </select>
        </div>
        <Field label={text("substitution.from")} name="from" type="date" defaultValue={typed.from ?? ""} />
        <Field
          label={text("substitution.through")}
          name="through"
          type="date"
          defaultValue={typed.through ?? ""}
        />
        <button className="button" type="submit">
          {text("substitution.submit")}
        </button>
      </Form>
    </section>
  );
}
