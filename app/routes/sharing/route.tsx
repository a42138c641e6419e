import {
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { deedOf, requireSignIn, visit } from "#app/auth/viewer.server";
import { DataTable } from "#app/components/data-table";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { Moment } from "#app/components/time";
import { chooseSharing, readSharing } from "#app/features/certificates/choose-sharing.server";
import { shareForm } from "#app/features/certificates/form";
import { textsFor } from "#app/i18n/areas.server";
import { formatList } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import styles from "#app/styles/season.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** What a provider enters once, and with which insurers it shares that: its own choice for each. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireSignIn(await visit(request, context));
  const page = await readSharing(viewer, context.store.db);
  if (!page) throw new Response(null, { status: 404 });
  const texts = textsFor(language, "sharing");
  return { ...page, title: translator(texts.sharing ?? {}, language)("title"), texts };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const asked = shareForm.safeParse(Object.fromEntries(await request.formData()));
  const deed = deedOf(visitor, context);
  const done = asked.success && (await chooseSharing(context.store, deed, visitor.viewer, asked.data));
  if (!asked.success || !done) throw new Response(null, { status: 404 });
  return redirect(`/sharing?done=${asked.data.shared ? "on" : "off"}`);
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["insurers"][number];

export default function Sharing() {
  const { title, insurers, certificates, organisation, chooses } = useLoaderData<typeof loader>();
  const text = useText("sharing");
  const language = useLanguage();
  const done = useSearchParams()[0].get("done");
  const shows = insurers.filter(({ things }) => things.some(({ shared }) => shared)).length;
  return (
    <div className="page">
      <PageHead title={title}>{text("say", { count: shows, all: insurers.length })}</PageHead>
      {(done === "on" || done === "off") && <Notice kind="info">{text(`done.${done}`)}</Notice>}
      <p>{text("explain")}</p>
      <ul>
        <li>
          {text("what.certificates")}:{" "}
          <Link to="/certificates">{text("certificates", { count: certificates })}</Link>
        </li>
        <li>
          {text("what.organisation")}: {text("kvk", { kvk: organisation.kvk ?? "–" })},{" "}
          {text("agb", { codes: formatList(organisation.agb, language) || "–" })}
        </li>
      </ul>
      <DataTable
        caption={text("caption")}
        rows={insurers}
        keyOf={({ id }) => id}
        columns={[
          {
            key: "insurer",
            head: text("insurer"),
            cell: ({ name, deals }) => (
              <>
                {name}
                <small className="outcome-later">{text(deals ? "deals" : "dealsNot")}</small>
              </>
            ),
          },
          ...(["certificates", "organisation"] as const).map((what) => ({
            key: what,
            head: text(`what.${what}`),
            cell: (row: Row) => <Shared row={row} what={what} chooses={chooses} />,
          })),
        ]}
      />
      <p className="soft">{text("consequence")}</p>
    </div>
  );
}

function Shared({ row, what, chooses }: { row: Row; what: Row["things"][number]["what"]; chooses: boolean }) {
  const text = useText("sharing");
  const thing = row.things.find((each) => each.what === what);
  if (!thing) return null;
  const { shared, chosenAt, by } = thing;
  return (
    <>
      {text(shared ? "on" : "off")}
      <small className="outcome-later">
        {chosenAt ? (
          <>
            {text("since")} <Moment at={chosenAt} style="dated" />
            {by && `, ${by}`}
          </>
        ) : (
          text("neverChosen")
        )}
      </small>
      {chooses && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="insurer" value={row.id} />
          <input type="hidden" name="what" value={what} />
          <button className="button quiet" type="submit" name="shared" value={shared ? "no" : "yes"}>
            {text(shared ? "stop" : "begin")}
            <span className="only-heard">
              {" "}
              {text(`what.${what}`)}, {row.name}
            </span>
          </button>
        </Form>
      )}
    </>
  );
}
