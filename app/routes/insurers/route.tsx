import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useId } from "react";
import { deedOf, requireAct, visit } from "#app/auth/viewer.server";
import { DataTable } from "#app/components/data-table";
import { Field } from "#app/components/field";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { addInsurer, hasPeople } from "#app/features/account/add-insurer.server";
import { insurerForm } from "#app/features/account/person-form";
import { textsFor } from "#app/i18n/areas.server";
import { languages, translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import { insurers } from "#db/queries/account.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** The insurers of the installation, for its operator: their names and nothing of what they record. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "add-insurer");
  const texts = textsFor(language, "insurers");
  const { db } = context.store;
  const rows = (await insurers(db)).map(async (each) => ({
    ...each,
    isWaiting: !(await hasPeople(viewer, db, each.id)),
  }));
  return {
    rows: await Promise.all(rows),
    title: translator(texts.insurers ?? {}, language)("title"),
    texts,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "add-insurer");
  const { viewer, language } = visitor;
  const form = Object.fromEntries(await request.formData());
  const say = translator(textsFor(language, "insurers").insurers ?? {}, language);
  const textOf = (name: string) => (typeof form[name] === "string" ? form[name] : "");
  const typed = { name: textOf("name"), email: textOf("email"), language: textOf("language") };
  const refuse = (keys: readonly string[]) => data({ problems: keys.map((key) => say(key)), typed }, 422);
  const asked = insurerForm.safeParse(form);
  if (!asked.success) return refuse(asked.error.issues.map(({ message }) => message));
  const fictional = context.mode === "demonstration";
  const given = { ...asked.data, fictional };
  const answer = await addInsurer(context.store, deedOf(visitor, context), viewer, given);
  return "refused" in answer
    ? refuse([`refused.${answer.refused}`])
    : redirect(`/insurers?done=${"added" in answer ? "added" : "invited"}`);
}

export default function Insurers() {
  const { rows, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [params] = useSearchParams();
  const text = useText("insurers");
  const done = (["added", "invited"] as const).find((each) => each === params.get("done"));
  return (
    <div className="page">
      <PageHead title={title}>{text("say", { count: rows.length })}</PageHead>
      {done && !answer && <Notice kind="info">{text(`${done}.done`)}</Notice>}
      {answer && (
        <Notice kind="error">
          <ul>
            {answer.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
      <DataTable
        caption={title}
        captionHeardOnly
        columns={[
          { key: "name", head: text("name"), cell: ({ name }) => name },
          {
            ...{ key: "people", head: text("people") },
            cell: ({ name, isWaiting }) =>
              isWaiting ? (
                <Link to={`/insurers?${new URLSearchParams({ name })}#add`}>
                  {text("again")}
                  <span className="only-heard">: {name}</span>
                </Link>
              ) : (
                text("people.own")
              ),
          },
        ]}
        rows={rows}
        keyOf={({ id }) => id}
      />
      <AddForm key={params.get("name")} typed={answer?.typed ?? { name: params.get("name") ?? "" }} />
    </div>
  );
}

function AddForm({ typed }: { readonly typed: Readonly<Record<string, string>> | undefined }) {
  const text = useText("insurers");
  const id = useId();
  return (
    <section>
      <h2 id="add">{text("add.title")}</h2>
      <p>{text("add.say")}</p>
      <Form method="post">
        <Field name="name" label={text("add.name")} defaultValue={typed?.name} autoComplete="off" />
        <Field
          name="email"
          type="email"
          label={text("add.email")}
          defaultValue={typed?.email}
          autoComplete="off"
        />
        <div className="field">
          <label htmlFor={id}>{text("add.language")}</label>
          <select id={id} name="language" defaultValue={typed?.language}>
            {languages.map((each) => (
              <option key={each} value={each}>
                {text(`language.${each}`)}
              </option>
            ))}
          </select>
        </div>
        <button className="button" type="submit">
          {text("add.submit")}
        </button>
      </Form>
    </section>
  );
}
