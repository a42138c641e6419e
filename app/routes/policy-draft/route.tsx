import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import {
  Link,
  type ShouldRevalidateFunction,
  useActionData,
  useLoaderData,
  useSearchParams,
} from "@remix-run/react";
import { deedOf, requireAct, visit } from "#app/auth/viewer.server";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { StaleForm } from "#app/components/stale-form";
import { Moment } from "#app/components/time";
import { useText } from "#app/i18n/use-text";
import { actOnDraft } from "#app/routes/policy-draft/act.server";
import { Children } from "#app/routes/policy-draft/children";
import { ItemForm } from "#app/routes/policy-draft/item-form";
import { loadDraft } from "#app/routes/policy-draft/load.server";
import { Moved } from "#app/routes/policy-draft/moved";
import styles from "#app/styles/policy.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** What is typed is checked without loading the page anew. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formData, defaultShouldRevalidate }) =>
  formData?.get("act") === "check" ? false : defaultShouldRevalidate;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "write-policy");
  const at = new URL(request.url).searchParams.get("at") ?? "";
  const page = await loadDraft(context.store.db, visitor, { id: params.id ?? "", path: at });
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "write-policy");
  const at = new URL(request.url).searchParams.get("at") ?? "";
  const place = { id: params.id ?? "", path: at };
  const answer = await actOnDraft(
    context.store,
    deedOf(visitor, context),
    visitor,
    place,
    await request.formData(),
  );
  if (!answer) throw new Response(null, { status: 404 });
  if ("to" in answer) {
    const query = new URLSearchParams({ ...(answer.to && { at: answer.to }), done: answer.done });
    return redirect(`/policies/drafts/${encodeURIComponent(place.id)}?${query}`);
  }
  return data(answer, "checked" in answer ? 200 : 409);
}

/** An item of a policy that is being written; the first page is the policy itself. */
export default function PolicyDraftPage() {
  const { id, item, title, policy, saved } = useLoaderData<typeof loader>();
  const text = useText("policy-draft");
  const nobody = text("someone");
  return (
    <article className="page policy">
      <PageHead above={<Trail />} title={title}>
        {item.faultsInAll === 0 ? text("say.valid") : text("say.faults", { count: item.faultsInAll })}
      </PageHead>
      <p className="soft">
        {saved.by ?? nobody}, <Moment at={saved.at} />
      </p>
      <Answer />
      {item.path === "" && (
        <nav aria-label={text("ways.label")} className="policy-ways">
          <Link to={`/policies/drafts/${id}/publish`}>{text("publish.way")}</Link>
          <Link to={`/policies/drafts/${id}/simulation`}>{text("ways.simulation")}</Link>
          <a href={`/policies/drafts/${id}/document`}>{text("ways.document")}</a>
          <Link to="/policies/drafts">{text("ways.list")}</Link>
        </nav>
      )}
      <Moved />
      <ItemForm key={`${item.path} ${item.revision}`} />
      <Children key={`of ${policy} ${item.path}`} />
    </article>
  );
}

/** The way from the whole policy to this item. */
function Trail() {
  const { id, item, policy } = useLoaderData<typeof loader>();
  const text = useText("policy-draft");
  const around = item.trail.slice(0, -1);
  const to = (path: string) =>
    `/policies/drafts/${id}${path === "" ? "" : `?at=${encodeURIComponent(path)}`}`;
  return (
    <span className="policy-trail">
      <Link to="/policies/drafts">{text("list.title")}</Link>
      {item.path !== "" && <Link to={to("")}>{policy}</Link>}
      {around.map(({ path, title }) => (
        <Link key={path} to={to(path)}>
          {title}
        </Link>
      ))}
    </span>
  );
}

/** What came of the last act: done, or why not, with what was typed. */
function Answer() {
  const answer = useActionData<typeof action>();
  const [params] = useSearchParams();
  const text = useText("policy-draft");
  const done = params.get("done");
  if (!answer || "checked" in answer)
    return done === "saved" || done === "confirmed" ? (
      <Notice kind="info">{text(`done.${done}`)}</Notice>
    ) : null;
  if ("stale" in answer) {
    const label = (field: string) => answer.labels[field] ?? field;
    return <StaleForm stale={answer.stale} typed={answer.typed} label={label} />;
  }
  return (
    <Notice kind="error">
      <p>{text(`refused.${answer.refused}`)}</p>
      {answer.refused === "gone" && (
        <ul>
          {answer.typed.map(([name, value]) => (
            <li key={`${name} ${value}`}>{`${answer.labels[name] ?? name}: ${value}`}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
