import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { deedOf, requireAct, visit } from "#app/auth/viewer.server";
import { ActForm } from "#app/components/act-form";
import { DataTable } from "#app/components/data-table";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { ReceivedAt } from "#app/components/time";
import { useProviderFields } from "#app/components/unknown-provider";
import { useText } from "#app/i18n/use-text";
import { actOnInterests } from "#app/routes/tender-interests/act.server";
import { interestsPage, tenderVersion } from "#app/routes/tender-interests/load.server";
import styles from "#app/styles/contracting.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** Who showed interest in the open tender by e-mail or letter, and whether each has a log-in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "see-season");
  const page = await interestsPage(visitor, context.store.db, new URL(request.url).searchParams);
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "judge-registrations");
  const { store, mode } = context;
  const version = await tenderVersion(visitor, store.db, new URL(request.url).searchParams);
  const form = await request.formData();
  const acting = {
    visitor,
    store,
    deed: deedOf(visitor, context),
    form,
    fictional: mode === "demonstration",
  };
  const answer = version && (await actOnInterests({ ...acting, version }));
  if (!answer) throw new Response(null, { status: 404 });
  if ("refused" in answer) return data(answer, 422);
  return redirect(`/tender/interests?year=${version.policy.contractYear}&done`);
}

export default function TenderInterests() {
  const { title, year, rows, invites } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const text = useText("tender-interest");
  const [params] = useSearchParams();
  return (
    <div className="page contracting">
      <PageHead title={title}>{text("say", { count: rows.length })}</PageHead>
      {!refused && params.has("done") && <Notice kind="info">{text("done")}</Notice>}
      <Enter />
      <DataTable
        caption={title}
        captionHeardOnly
        rows={rows}
        keyOf={({ id }) => id}
        empty={text("none")}
        columns={[
          { key: "provider", head: text("column.provider"), cell: ({ name }) => name },
          {
            ...{ key: "received", head: text("column.received") },
            cell: ({ receivedAt }) => <ReceivedAt at={receivedAt} />,
          },
          {
            ...{ key: "original", head: text("column.original") },
            cell: ({ files }) =>
              files.map(({ id, name }) => (
                <a key={id} href={`/documents/${id}`}>
                  {name}{" "}
                </a>
              )),
          },
          {
            ...{ key: "logIn", head: text("column.logIn") },
            cell: ({ provider, staff }) => (
              <>
                {text(`staff.${staff}`)}{" "}
                {invites && (staff === "nobody" || staff === "unreached") && (
                  <Link to={`/providers?invite=${provider}`}>{text("invite")}</Link>
                )}
              </>
            ),
          },
        ]}
      />
      <p className="ways">
        <Link to={`/tender/lots?year=${year}`}>{text("back")}</Link>
      </p>
    </div>
  );
}

function Enter() {
  const { entry, today, rows } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const text = useText("tender-interest");
  const provider = useProviderFields(text("column.provider"), entry?.providers ?? []);
  if (!entry) return null;
  return (
    <ActForm
      key={rows.length}
      title={text("enter.title")}
      say={text("enter.say")}
      hidden={{ id: String(refused?.typed.id ?? entry.id) }}
      refused={refused}
      submit={text("enter.submit")}
      fields={[
        ...provider,
        { name: "day", kind: "day", label: text("enter.day"), value: today },
        { name: "time", kind: "time", label: text("enter.time"), hint: text("enter.time.hint") },
        { name: "files", kind: "files", label: text("column.original"), hint: text("enter.files.hint") },
      ]}
    />
  );
}
