import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { uuidv7 } from "uuidv7";
import { requireAct, type SignedIn, visit } from "#app/auth/viewer.server";
import { PageHead } from "#app/components/page-head";
import { askedIncrease, remarksOn } from "#app/domain/increase-request/content";
import { readEdited } from "#app/exchange/edited-form.server";
import { readRequestForm } from "#app/features/increase-requests/form";
import { groundOf } from "#app/features/increase-requests/ground.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatCents } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import { actOnDraft, onArrival } from "#app/routes/increase/act.server";
import { CheckRequest } from "#app/routes/increase/check";
import { IncreaseForm } from "#app/routes/increase/form";
import { Standing } from "#app/routes/increase/standing";
import styles from "#app/styles/increase.css?url";
import { ownDraft, readRequests } from "#db/queries/increase-request.server";
import { nameOrganisations } from "#db/queries/organisation.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** The ceiling of one's own organisation. @throws Response 404 for any other, as if it did not exist. */
async function ownCeiling(visitor: SignedIn, context: LoaderFunctionArgs["context"], id: string) {
  const ground = await groundOf(visitor.viewer, context.store.db, id);
  if (!ground || ground.placed.provider !== visitor.viewer.organisation)
    throw new Response(null, { status: 404 });
  return ground;
}

/** Asking for a higher ceiling: the form as it was left, or what will be sent, to look over. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "ask-increase");
  const { viewer, language } = visitor;
  const { db } = context.store;
  const { placed, version, terms, ceiling, accepted } = await ownCeiling(visitor, context, params.id ?? "");
  const draft = await ownDraft(viewer, db, placed.id);
  const read = draft && readRequestForm(draft.typed);
  const content = read && "content" in read ? read.content : undefined;
  const checking = new URL(request.url).searchParams.get("step") === "check" && content !== undefined;
  const earlier = await readRequests(viewer, db, { ceiling: placed.id });
  const [insurer] = await nameOrganisations(viewer, db, [placed.insurer]);
  const texts = textsFor(language, "increase", "deadline", "stale");
  return {
    id: placed.id,
    draft: draft?.id ?? uuidv7(),
    typed: draft?.typed ?? {},
    savedAt: draft?.savedAt,
    ...{ ceiling, accepted, texts, terms, now: viewer.now },
    year: placed.contractYear,
    insurer: insurer?.name ?? "",
    statements: version.policy.ceiling?.statements ?? [],
    earlier: earlier.map(({ id, reference }) => ({ id, reference })),
    check: checking
      ? {
          content,
          increase: askedIncrease(content, ceiling),
          remarks: remarksOn(content, { ceiling, accepted }),
        }
      : undefined,
    title: translator(texts.increase ?? {}, language)("ask.title"),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "ask-increase");
  const edited = readEdited(await request.formData());
  const { deed, viewer } = onArrival(visitor, context);
  const { placed } = await ownCeiling(visitor, context, params.id ?? "");
  return actOnDraft(context.store, deed, viewer, { ceiling: placed.id, edited });
}

export default function Increase() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = useText("increase");
  const language = useLanguage();
  const { year, ceiling, check } = page;
  return (
    <div className="page increase">
      <PageHead title={text("ask.title")} above={text("ask.above", { year, insurer: page.insurer })}>
        {ceiling === undefined
          ? text("ask.sayOpen", { year })
          : text("ask.say", {
              ceiling: formatCents(ceiling, language),
              accepted: formatCents(page.accepted, language),
            })}
      </PageHead>
      <Standing {...page} />
      {check ? <CheckRequest {...page} {...check} /> : <IncreaseForm {...page} answer={answer} />}
    </div>
  );
}
