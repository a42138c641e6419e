import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { localPath } from "#app/auth/local-path";
import { deedOf, requireSignIn, visit } from "#app/auth/viewer.server";
import { PageHead } from "#app/components/page-head";
import { Tabs } from "#app/components/tabs";
import { Thread } from "#app/components/thread";
import { audiences, threadPath } from "#app/domain/thread";
import { readForm } from "#app/features/threads/form";
import { markThreadRead } from "#app/features/threads/mark-read.server";
import { hasAudience } from "#app/features/threads/place.server";
import { readThread } from "#app/features/threads/read-thread.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import { findPlace } from "#app/routes/thread/find-place.server";
import { givenForm, writeFromForm } from "#app/routes/thread/write-from-form.server";
import styles from "#app/styles/threads.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const { viewer, language } = visitor;
  const { db } = context.store;
  const place = await findPlace(visitor, db, params);
  const audience = new URL(request.url).searchParams.has("internal") ? "internal" : "shared";
  const thread = await readThread(viewer, db, place, audience);
  if (!thread) throw new Response(null, { status: 404 });
  const texts = textsFor(language, "thread", "document", "deadline");
  const say = translator(texts.thread ?? {}, language);
  const { holder, provider, region } = place;
  const names = { holder: holder.name, provider: provider.name, region: region?.name ?? "" };
  return {
    thread,
    names,
    region: region?.code,
    request: place.thing === "increase-request" ? place.thingId : undefined,
    tabs: audiences
      .filter((each) => hasAudience(viewer, place, each))
      .map((each) => ({
        to: threadPath(place, each),
        label: say(`audience.${each}`, { other: each === "internal" ? names.holder : names.provider }),
        current: each === audience,
      })),
    title: say(`thing.${place.thing}In`, names),
    texts,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const { store } = context;
  const place = await findPlace(visitor, store.db, params);
  const form = await givenForm(request);
  const deed = deedOf(visitor, context);
  if (form.get("act") === "read") {
    const asked = readForm.safeParse(Object.fromEntries(form));
    if (!asked.success) throw new Response(null, { status: 400 });
    const read = await markThreadRead(store, deed, visitor.viewer, place, asked.data);
    if (read === undefined) throw new Response(null, { status: 404 });
    return redirect(localPath(form.get("to"), threadPath(place, asked.data.audience)));
  }
  const answer = await writeFromForm(visitor, store, deed, place, form);
  if (!answer) throw new Response(null, { status: 404 });
  if ("refused" in answer) return data(answer.refused, 400);
  return redirect(answer.to);
}

export default function ThreadPage() {
  const { thread, names, region, request, tabs, title } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const text = useText("thread");
  const { blocks, audience, path } = thread;
  const open = blocks.filter(({ state }) => state?.kind === "open").length;
  const say = () => {
    if (blocks.length === 0) return text("say.empty");
    return open === 0
      ? text("say.closed", { count: blocks.length })
      : text("say.open", { count: open, blocks: text("row.blocks", { count: blocks.length }) });
  };
  return (
    <div className="page">
      <PageHead title={title} above={text("title")}>
        {say()}
      </PageHead>
      {tabs.length > 1 && <Tabs label={text("audience.label")} tabs={tabs} />}
      <p className="soft">
        {text(`explain.${audience}`, names)} {text("explain")}
      </p>
      <Thread thread={thread} back={path} refusal={refusal} />
      <p className="ways">
        {request && <Link to={`/requests/${request}`}>{text("back.request")}</Link>}
        <Link to="/threads">{text("back")}</Link>
        {region && <Link to={`/regions/${region}`}>{text("back.region", { region: names.region })}</Link>}
      </p>
    </div>
  );
}
