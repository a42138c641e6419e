import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireAct, visit } from "#app/auth/viewer.server";
import { DataTable } from "#app/components/data-table";
import { Definitions } from "#app/components/definitions";
import { PageHead } from "#app/components/page-head";
import { ReceivedAt } from "#app/components/time";
import { tenderPath } from "#app/domain/tender/tender-path";
import { textsFor } from "#app/i18n/areas.server";
import { formatReceipt } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import styles from "#app/styles/season.css?url";
import { publishedPolicy } from "#db/queries/policy.server";
import { ownSubmission } from "#db/queries/registering.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** What the viewer's organisation sent, as it was received; that of another does not exist. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "register");
  const found = await ownSubmission(viewer, context.store.db, params.id ?? "");
  if (!found) throw new Response(null, { status: 404 });
  const { reference, receivedAt, late, hash, files, receipt, message } = found;
  const version = await publishedPolicy(viewer, context.store.db, found.policy);
  const texts = textsFor(language, "tender");
  return {
    ...{ reference, receivedAt, late, hash, files, receipt, message },
    tender: version
      ? tenderPath("", { year: version.policy.contractYear, insurer: found.insurer })
      : "/tender",
    title: translator(texts.tender ?? {}, language)("receipt.title", { reference }),
    texts,
  };
}

export default function Receipt() {
  const { reference, receivedAt, late, hash, files, receipt, message, title, tender } =
    useLoaderData<typeof loader>();
  const text = useText("tender");
  const at = formatReceipt(receivedAt, useLanguage());
  return (
    <div className="page">
      <PageHead title={title}>{text(late ? "receipt.lateSay" : "receipt.say", { at })}</PageHead>
      <Definitions
        items={[
          { key: "reference", term: text("receipt.reference"), value: reference },
          { key: "received", term: text("receipt.received"), value: <ReceivedAt at={receivedAt} /> },
          ...(message ? [{ key: "message", term: text("receipt.message"), value: message }] : []),
          { key: "hash", term: text("receipt.hash"), value: <code className="hash">{hash}</code> },
        ]}
      />
      <section aria-labelledby="files">
        <h2 id="files">{text("receipt.files")}</h2>
        <DataTable
          caption={text("receipt.files")}
          captionHeardOnly
          rows={files}
          keyOf={({ name, sha256 }) => name + sha256}
          empty={text("receipt.noFiles")}
          columns={[
            { key: "name", head: text("receipt.file"), cell: ({ name }) => name },
            {
              key: "sha",
              head: text("receipt.sha"),
              cell: ({ sha256 }) => <code className="hash">{sha256}</code>,
            },
          ]}
        />
      </section>
      <p className="ways">
        {receipt && <a href={`/documents/${receipt}`}>{text("receipt.pdf")}</a>}
        <Link to={tender}>{text("back")}</Link>
      </p>
    </div>
  );
}
