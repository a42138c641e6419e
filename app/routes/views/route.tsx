import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { deedOf, requireSignIn, visit } from "#app/auth/viewer.server";
import { type Column, DataTable } from "#app/components/data-table";
import { Field } from "#app/components/field";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { keptSearch, type SavedView, viewAddress, viewLimits } from "#app/domain/saved-view";
import { viewForm } from "#app/features/views/form";
import { removeView, saveView } from "#app/features/views/save-view.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import listStyles from "#app/styles/list.css?url";
import { readSavedViews } from "#db/queries/saved-view.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: listStyles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** All views that the viewer can choose from, those of the viewer's own to take out. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireSignIn(await visit(request, context));
  const texts = textsFor(language, "view");
  return {
    views: await readSavedViews(viewer, context.store.db),
    title: translator(texts.view ?? {}, language)("title"),
    texts,
  };
}

type Refusal = {
  readonly problem: "problem.name" | "problem.long" | "problem.full" | "problem.taken";
  readonly name: string;
  readonly shared: boolean;
  readonly list: string;
  readonly search: string;
};

/** Saves a view and goes back to it, or takes one out. */
export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const { viewer } = visitor;
  const fields = Object.fromEntries(await request.formData());
  const deed = deedOf(visitor, context);
  if (typeof fields.remove === "string") {
    if (!(await removeView(context.store, deed, viewer, fields.remove)))
      throw new Response(null, { status: 404 });
    return redirect("/views");
  }
  const form = viewForm.safeParse(fields);
  const given = (field: "name" | "list" | "search") => String(fields[field] ?? "");
  const refusal = {
    ...{ name: given("name"), list: given("list"), search: given("search") },
    shared: fields.shared !== undefined,
  };
  if (!form.success) {
    const [issue] = form.error.issues;
    if (issue?.path[0] === "list") throw new Response(null, { status: 400 });
    const problem = issue?.message === "problem.long" ? "problem.long" : "problem.name";
    return data<Refusal>({ ...refusal, problem }, 400);
  }
  const { list, search, name, shared, replace } = form.data;
  const saved = await saveView(context.store, deed, viewer, {
    ...{ list, search, name },
    shared: shared !== undefined,
    // What was agreed to is replaced, and not what has the name that was written over it since.
    replace: replace === name,
  });
  if (saved !== "saved") return data<Refusal>({ ...refusal, problem: `problem.${saved}` }, 409);
  return redirect(viewAddress({ list, search: keptSearch(search) ?? "" }));
}

export default function Views() {
  const { views } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const text = useText("view");
  const columns: Column<SavedView>[] = [
    {
      key: "name",
      head: text("column.name"),
      cell: (view) => <Link to={viewAddress(view)}>{view.name}</Link>,
    },
    { key: "list", head: text("column.list"), cell: ({ list }) => text(`list.${list}`) },
    {
      key: "who",
      head: text("column.who"),
      cell: ({ shared, own }) => text(shared ? (own ? "who.shared" : "who.others") : "who.own"),
    },
    { key: "act", head: text("column.act"), cell: (view) => view.own && <Remove {...view} /> },
  ];
  return (
    <div className="page">
      <PageHead title={text("title")}>{text("say", { count: views.length })}</PageHead>
      {refusal && <Again {...refusal} />}
      <DataTable
        caption={text("title")}
        captionHeardOnly
        columns={columns}
        rows={views}
        keyOf={({ id }) => id}
        empty={text("empty")}
      />
    </div>
  );
}

/** What was refused, with everything that was filled in and where it came from. */
function Again({ problem, name, list, search, shared }: Refusal) {
  const text = useText("view");
  return (
    <Form method="post" action="/views">
      <Notice kind="error">{text("refused")}</Notice>
      <input type="hidden" name="list" value={list} />
      <input type="hidden" name="search" value={search} />
      {shared && <input type="hidden" name="shared" value="yes" />}
      <Field
        label={text("column.name")}
        name="name"
        defaultValue={name}
        maxLength={viewLimits.name}
        problem={text(problem, { most: viewLimits.views, long: viewLimits.name, name: name.trim() })}
      />
      <p className="ways">
        <button className="button" type="submit">
          {text("again")}
        </button>
        {problem === "problem.taken" && (
          <button className="button quiet" type="submit" name="replace" value={name.trim()}>
            {text("replace", { name: name.trim() })}
          </button>
        )}
      </p>
    </Form>
  );
}

function Remove({ id, name }: SavedView) {
  const text = useText("view");
  return (
    <Form method="post" action="/views">
      <button
        className="button quiet"
        type="submit"
        name="remove"
        value={id}
        aria-label={text("removeOf", { name })}
      >
        {text("remove")}
      </button>
    </Form>
  );
}
