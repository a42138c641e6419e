import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useId } from "react";
import { deedOf, requireSignIn, visit } from "#app/auth/viewer.server";
import { Field } from "#app/components/field";
import { ListTable, type ListTableColumn } from "#app/components/list-table";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { Day } from "#app/components/time";
import { parseListView } from "#app/domain/list-view";
import {
  listSubstitutions,
  type SubstitutionRow,
  substitutionStates,
  substitutionsShape,
} from "#app/domain/substitution-list";
import { substitutionForm } from "#app/features/signature/form";
import { endOwnSubstitution, grantSubstitution } from "#app/features/signature/grant-substitution.server";
import { readSubstitutions } from "#app/features/signature/read-substitutions.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import listStyles from "#app/styles/list.css?url";
import { activePeople } from "#db/queries/person.server";
import { readSavedViews } from "#db/queries/saved-view.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: listStyles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** Who acts in whose place at the reader's organisation: everyone there may know. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireSignIn(await visit(request, context));
  if (viewer.organisation === undefined) throw new Response(null, { status: 404 });
  const { db } = context.store;
  const rows = await readSubstitutions(viewer, db);
  const { view, problems } = parseListView(new URL(request.url).searchParams, substitutionsShape);
  const people = await activePeople(viewer, db);
  const texts = textsFor(language, "signature", "list");
  return {
    ...{ shape: substitutionsShape, view, problems, ...listSubstitutions(rows, view) },
    saved: await readSavedViews(viewer, db, "/substitutions"),
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

export default function Substitutions() {
  const { colleagues, ...list } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const text = useText("signature");
  const columns: ListTableColumn<SubstitutionRow>[] = [
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
    {
      key: "state",
      head: text("column.state"),
      choices: substitutionStates.map((value) => ({ value, label: text(`substitution.${value}`) })),
      cell: (row) => <State row={row} />,
    },
  ];
  return (
    <div className="page">
      <PageHead title={text("substitution.title")}>{text("substitution.say")}</PageHead>
      {refused && <Notice kind="error">{refused.problem}</Notice>}
      <ListTable
        caption={text("substitution.title")}
        path="/substitutions"
        files="/lists/substitutions"
        {...list}
        columns={columns}
        keyOf={({ id }) => id}
        empty={text("substitution.empty")}
      />
      {colleagues.length > 0 && <GrantForm colleagues={colleagues} typed={refused?.typed ?? {}} />}
    </div>
  );
}

function State({ row: { id, state, own } }: { row: SubstitutionRow }) {
  const text = useText("signature");
  return (
    <>
      {text(`substitution.${state}`)}
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
