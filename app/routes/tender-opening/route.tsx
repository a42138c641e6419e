import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { deedOf, requireAct, visit } from "#app/auth/viewer.server";
import { DataTable } from "#app/components/data-table";
import { DeadlineText } from "#app/components/deadline";
import { Definitions } from "#app/components/definitions";
import { LongField } from "#app/components/long-field";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { openingForm } from "#app/features/tender/form";
import { openLots } from "#app/features/tender/open-lots.server";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { openingAtHand, openingPage } from "#app/routes/tender-opening/load.server";
import styles from "#app/styles/season.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** The lots that the facts bring to the open tender, each with its reasons, for the buyer to confirm. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "open-lots");
  const page = await openingPage(visitor, context.store.db, new URL(request.url).searchParams);
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

/** Opens the lots that were chosen. */
export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "open-lots");
  const { searchParams } = new URL(request.url);
  const found = await openingAtHand(visitor, context.store.db, searchParams);
  if (!found) throw new Response(null, { status: 404 });
  const form = await request.formData();
  const chosen = form.getAll("lot").filter((value) => typeof value === "string");
  const read = openingForm.safeParse({ chosen, seen: form.get("seen"), ground: form.get("ground") ?? "" });
  const typed = { chosen, ground: String(form.get("ground") ?? "") };
  if (!read.success) return data({ refused: "too-long" as const, ...typed }, 422);
  const deed = deedOf(visitor, context);
  const answer = await openLots(context.store, deed, visitor.viewer, found.version, read.data);
  if (!answer) throw new Response(null, { status: 404 });
  if ("refused" in answer) return data({ refused: answer.refused, ...typed }, 409);
  const year = found.version.policy.contractYear;
  return redirect(`/tender/opening?year=${year}&opened=${answer.opened}`);
}

export default function TenderOpening() {
  const { title, say, days, open, waiting, year, refusal, now } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = useText("opening");
  const language = useLanguage();
  const [params] = useSearchParams();
  const opened = Number(params.get("opened") ?? 0);
  return (
    <div className="page">
      <PageHead title={title}>{refusal ? text(`refused.${refusal}`) : say}</PageHead>
      {answer && <Notice kind="error">{text(`refused.${answer.refused}`)}</Notice>}
      {!answer && opened > 0 && <Notice kind="info">{text("opened", { count: opened })}</Notice>}
      {days && (
        <Definitions
          items={[
            { key: "opens", term: text("opens"), value: formatDay(days.opensOn, language) },
            {
              key: "closes",
              term: text("closes"),
              value: <DeadlineText deadline={{ day: days.closesOn, limit: "through" }} now={now} />,
            },
          ]}
        />
      )}
      {!refusal && <ToOpen rows={open} typed={answer} />}
      {waiting.length > 0 && <Waiting rows={waiting} />}
      <p className="ways">
        <Link to={`/tender/lots?year=${year}`}>{text("back")}</Link>
      </p>
    </div>
  );
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["open"][number];
type ToOpenProps = {
  readonly rows: readonly Row[];
  readonly typed: { readonly chosen: readonly string[]; readonly ground: string } | undefined;
};

/** The lots to open: all chosen, until the buyer leaves some out. */
function ToOpen({ rows, typed }: ToOpenProps) {
  const { seen } = useLoaderData<typeof loader>();
  const text = useText("opening");
  return (
    <section aria-labelledby="open">
      <h2 id="open">{text("open.title")}</h2>
      {rows.length === 0 ? (
        <p className="soft">{text("open.none")}</p>
      ) : (
        <Form method="post">
          <input type="hidden" name="seen" value={seen} />
          <DataTable
            caption={text("open.title")}
            captionHeardOnly
            rows={rows}
            keyOf={({ key }) => key}
            columns={[
              {
                key: "open",
                head: text("column.open"),
                cell: ({ key, name }) => (
                  <input
                    type="checkbox"
                    name="lot"
                    value={key}
                    aria-label={text("open.choose", { lot: name })}
                    defaultChecked={typed ? typed.chosen.includes(key) : true}
                  />
                ),
              },
              { key: "lot", head: text("column.lot"), cell: ({ name }) => name },
              { key: "why", head: text("column.why"), cell: ({ why }) => why },
            ]}
          />
          <LongField
            name="ground"
            rows={3}
            label={text("ground")}
            hint={text("ground.hint")}
            typed={typed?.ground}
          />
          <button className="button" type="submit">
            {text("submit")}
          </button>
        </Form>
      )}
    </section>
  );
}

function Waiting({ rows }: { readonly rows: readonly Row[] }) {
  const text = useText("opening");
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{text("waiting.title")}</h2>
      <DataTable
        caption={text("waiting.title")}
        captionHeardOnly
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          { key: "lot", head: text("column.lot"), cell: ({ name }) => name },
          { key: "why", head: text("column.why"), cell: ({ why }) => why },
        ]}
      />
    </section>
  );
}
