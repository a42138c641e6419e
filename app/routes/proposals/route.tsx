import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireSignIn, visit } from "#app/auth/viewer.server";
import { ListTable, type ListTableColumn } from "#app/components/list-table";
import { PageHead } from "#app/components/page-head";
import { Moment } from "#app/components/time";
import { parseListView } from "#app/domain/list-view";
import { proposableActs } from "#app/domain/proposal";
import {
  type ProposalListed,
  pageOfProposals,
  proposalStates,
  proposalsShape,
} from "#app/domain/proposal-list";
import { acts } from "#app/features/proposable-acts.server";
import { listProposals } from "#app/features/signature/read-proposals.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import listStyles from "#app/styles/list.css?url";
import { readSavedViews } from "#db/queries/saved-view.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: listStyles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** The acts that wait for a second person, for whoever can give that signature or asked for it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireSignIn(await visit(request, context));
  const { db } = context.store;
  const texts = textsFor(language, "signature", "list");
  const proposals = await listProposals(viewer, db, acts);
  const { view, problems } = parseListView(new URL(request.url).searchParams, proposalsShape);
  return {
    list: {
      ...{ shape: proposalsShape, view, problems, ...pageOfProposals(proposals, view) },
      saved: await readSavedViews(viewer, db, "/proposals"),
    },
    open: proposals.filter(({ state }) => state === "open").length,
    title: translator(texts.signature ?? {}, language)("title"),
    texts,
  };
}

export default function Proposals() {
  const { list, open } = useLoaderData<typeof loader>();
  const text = useText("signature");
  const columns: ListTableColumn<ProposalListed>[] = [
    {
      key: "act",
      head: text("column.act"),
      choices: proposableActs.map((value) => ({ value, label: text(`kind.${value}`) })),
      cell: ({ id, act }) => <Link to={`/proposals/${id}`}>{text(`kind.${act}`)}</Link>,
    },
    { key: "reason", head: text("reason"), cell: ({ reason }) => reason },
    { key: "by", head: text("by"), cell: ({ proposedBy }) => proposedBy || text("noName") },
    {
      key: "state",
      head: text("column.state"),
      choices: proposalStates.map((value) => ({ value, label: text(`state.${value}`) })),
      cell: ({ state }) => text(`state.${state}`),
    },
    { key: "at", head: text("at"), cell: ({ proposedAt }) => <Moment at={proposedAt} style="dated" /> },
    { key: "until", head: text("until"), cell: ({ expiresAt }) => <Moment at={expiresAt} style="dated" /> },
  ];
  return (
    <div className="page">
      <PageHead title={text("title")}>{text("say", { count: open })}</PageHead>
      <ListTable
        caption={text("title")}
        path="/proposals"
        files="/lists/proposals"
        {...list}
        columns={columns}
        keyOf={({ id }) => id}
        empty={list.view.filters.length > 0 ? undefined : text("empty")}
      />
      <p className="ways">
        <Link to="/substitutions">{text("substitution.title")}</Link>
      </p>
    </div>
  );
}
