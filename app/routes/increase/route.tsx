import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireAct, visit } from "#app/auth/viewer.server";
import { PageHead } from "#app/components/page-head";
import { formatCents } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { actOnDraft, onArrival } from "#app/routes/increase/act.server";
import { CheckRequest } from "#app/routes/increase/check";
import { IncreaseForm } from "#app/routes/increase/form";
import { askableCeiling, increasePage } from "#app/routes/increase/load.server";
import { Standing } from "#app/routes/increase/standing";
import documentStyles from "#app/styles/documents.css?url";
import styles from "#app/styles/increase.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "stylesheet", href: documentStyles },
];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** Asking for a higher ceiling: the form as it was left, or what will be sent, to look over. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "see-ceilings");
  const checking = new URL(request.url).searchParams.get("step") === "check";
  return increasePage(visitor, context.store.db, params.id ?? "", checking);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "see-ceilings");
  const form = await request.formData();
  const { deed, viewer } = onArrival(visitor, context);
  const { placed } = await askableCeiling(visitor, context.store.db, params.id ?? "");
  return actOnDraft(context.store, { deed, viewer, language: visitor.language, ceiling: placed.id, form });
}

export default function Increase() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = useText("increase");
  const language = useLanguage();
  const { year, ceiling, check } = page;
  return (
    <div className="page increase">
      <PageHead
        title={text(page.enters ? "enter.title" : "ask.title")}
        above={
          page.enters
            ? text("enter.above", { year, provider: page.provider })
            : text("ask.above", { year, insurer: page.insurer })
        }
      >
        {ceiling === undefined
          ? text("ask.sayOpen", { year })
          : text(page.enters ? "enter.ceiling" : "ask.say", {
              ceiling: formatCents(ceiling, language),
              accepted: formatCents(page.accepted, language),
            })}
      </PageHead>
      <Standing {...page} />
      {check ? (
        <CheckRequest {...page} {...check} told={answer?.told ?? []} />
      ) : (
        <IncreaseForm {...page} answer={answer} />
      )}
    </div>
  );
}
