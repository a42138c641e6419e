import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireSignIn, visit } from "#app/auth/viewer.server";
import { type Column, DataTable } from "#app/components/data-table";
import { PageHead } from "#app/components/page-head";
import { Moment } from "#app/components/time";
import { erasure } from "#app/features/account/erase-person.server";
import { signedDecision } from "#app/features/increase-requests/sign-decision.server";
import { publication } from "#app/features/policy/publish-draft.server";
import { listProposals, type ProposalShown } from "#app/features/signature/read-proposals.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** The acts that wait for a second person, for whoever can give that signature or asked for it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireSignIn(await visit(request, context));
  const texts = textsFor(language, "signature");
  return {
    proposals: await listProposals(viewer, context.store.db, {
      "erase-person": erasure,
      "decide-increase": signedDecision,
      "publish-policy": publication,
    }),
    title: translator(texts.signature ?? {}, language)("title"),
    texts,
  };
}

export default function Proposals() {
  const { proposals } = useLoaderData<typeof loader>();
  const text = useText("signature");
  const columns: Column<ProposalShown>[] = [
    {
      key: "act",
      head: text("column.act"),
      cell: ({ id, act }) => <Link to={`/proposals/${id}`}>{text(`kind.${act}`)}</Link>,
    },
    { key: "reason", head: text("reason"), cell: ({ reason }) => reason },
    { key: "by", head: text("by"), cell: ({ proposedBy }) => proposedBy || text("noName") },
    { key: "state", head: text("column.state"), cell: ({ state }) => text(`state.${state}`) },
    { key: "until", head: text("until"), cell: ({ expiresAt }) => <Moment at={expiresAt} style="dated" /> },
  ];
  const open = proposals.filter(({ state }) => state === "open").length;
  return (
    <div className="page">
      <PageHead title={text("title")}>{text("say", { count: open })}</PageHead>
      <DataTable
        caption={text("title")}
        captionHeardOnly
        columns={columns}
        rows={proposals}
        keyOf={({ id }) => id}
        empty={text("empty")}
      />
      <p className="ways">
        <Link to="/substitutions">{text("substitution.title")}</Link>
      </p>
    </div>
  );
}
