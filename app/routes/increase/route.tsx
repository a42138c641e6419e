import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { uuidv7 } from "uuidv7";
import { deedOf, requireAct, type SignedIn, visit } from "#app/auth/viewer.server";
import { clockNow, realNow } from "#app/clock.server";
import { PageHead } from "#app/components/page-head";
import { askedIncrease, remarksOn } from "#app/domain/increase-request/content";
import { readRequestForm, typedFields } from "#app/features/increase-requests/form";
import { groundOf } from "#app/features/increase-requests/ground.server";
import { keepIncreaseDraft } from "#app/features/increase-requests/keep-draft.server";
import { receiveRequest } from "#app/features/increase-requests/receive-request.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatCents } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
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
  const texts = textsFor(language, "increase", "deadline");
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
  const form = await request.formData();
  // The last byte is in: nothing that is waited for from here on makes it later.
  const at = realNow();
  const receivedAt = clockNow(context.mode, visitor.session.clock, at);
  const deed = { ...deedOf(visitor, context), at, clockAt: receivedAt };
  const viewer = { ...visitor.viewer, now: receivedAt };
  const { store } = context;
  const { placed } = await ownCeiling(visitor, context, params.id ?? "");
  const path = `/ceilings/${placed.id}/increase`;
  const id = String(form.get("draft") ?? "");
  const act = form.get("act");
  if (act === "send") {
    const draft = await ownDraft(viewer, store.db, placed.id);
    const read = draft && readRequestForm(draft.typed);
    // Sent once already, from another window or by a second press: there it stands.
    if (!draft) return redirect(`/requests/${encodeURIComponent(id)}`);
    if (!read || "problems" in read) return redirect(path);
    const given = {
      id: draft.id,
      ceiling: placed.id,
      content: read.content,
      way: "product",
      receivedAt,
    } as const;
    const names = String(form.get("names") ?? "") || undefined;
    const answer = await receiveRequest(store, deed, viewer, { ...given, names });
    if (answer && "received" in answer) return redirect(`/requests/${answer.received}?done=sent`);
    if (answer && "request" in answer) return redirect(`/requests/${answer.request}?done=running`);
    throw new Response(null, { status: 400 });
  }
  const typed = typedFields(form);
  await keepIncreaseDraft(store, deed, viewer, {
    id: /^[\w-]{36}$/.test(id) ? id : uuidv7(),
    ceiling: placed.id,
    typed,
  });
  if (act === "keep") return redirect(`${path}?done=kept`);
  const read = readRequestForm(typed);
  return "problems" in read ? data({ typed, ...read }, 400) : redirect(`${path}?step=check`);
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
      {check ? (
        <CheckRequest {...page} {...check} />
      ) : (
        <IncreaseForm {...page} typed={answer?.typed ?? page.typed} problems={answer?.problems ?? {}} />
      )}
    </div>
  );
}
