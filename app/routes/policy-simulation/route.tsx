import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireAct, visit } from "#app/auth/viewer.server";
import { type Column, DataTable } from "#app/components/data-table";
import { PageHead } from "#app/components/page-head";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { loadSimulation, type StepShown, type TurnedShown } from "#app/routes/policy-simulation/load.server";
import styles from "#app/styles/policy.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "write-policy");
  const page = await loadSimulation(context.store.db, visitor, params.id ?? "");
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

/** How the last registrations would come out under a policy that is being written. */
export default function SimulationPage() {
  const { id, policy, tried, calendar, worse, better, withoutLot, title } = useLoaderData<typeof loader>();
  const text = useText("policy-simulation");
  const language = useLanguage();
  const of = typeof tried !== "string" && tried.of === "agreements" ? ".agreements" : "";
  return (
    <article className="page policy">
      <PageHead above={<Link to={`/policies/drafts/${id}`}>{policy}</Link>} title={title}>
        {typeof tried === "string"
          ? text(tried)
          : `${text(`fails${of}`, { count: tried.fails, of: tried.count })} ${text("judged", { count: tried.judged })} ${text("better", { count: better.length })}`}
      </PageHead>
      {typeof tried !== "string" && (
        <>
          <p className="policy-words">
            {text(`how${of}`, {
              ...{ day: formatDay(tried.day, language), policy: tried.against, version: tried.version },
            })}
          </p>
          <Turned rows={worse} caption={text("worse")} lot={text(`lot${of}`)} />
          <Turned rows={better} caption={text("betterTitle")} lot={text(`lot${of}`)} />
          {withoutLot > 0 && <p>{text(`withoutLot${of}`, { count: withoutLot })}</p>}
        </>
      )}
      {calendar.length > 0 && <OnCalendar steps={calendar} />}
      <p className="ways">
        <Link to={`/policies/drafts/${id}`}>{text("back")}</Link>
      </p>
    </article>
  );
}

/** Every step with its last day, how long it is open, and what of last year would have come too late. */
function OnCalendar({ steps }: { readonly steps: readonly StepShown[] }) {
  const text = useText("policy-simulation");
  const columns: Column<StepShown>[] = [
    { key: "title", head: text("calendar.step"), cell: ({ title }) => title },
    { key: "last", head: text("calendar.last"), cell: ({ last }) => last },
    { key: "working", head: text("calendar.open"), cell: ({ working }) => working },
    { key: "differs", head: text("calendar.differs"), cell: ({ differs }) => differs },
    { key: "came", head: text("calendar.late"), cell: ({ came }) => came },
  ];
  return (
    <section>
      <h2>{text("calendar.title")}</h2>
      <p className="policy-words">{text("calendar.say")}</p>
      <DataTable
        caption={text("calendar.title")}
        captionHeardOnly
        columns={columns}
        rows={steps}
        keyOf={({ key }) => key}
      />
    </section>
  );
}

type TurnedProps = {
  readonly rows: readonly TurnedShown[];
  readonly caption: string;
  /** What a lot is called. */
  readonly lot: string;
};

function Turned({ rows, caption, lot: head }: TurnedProps) {
  const text = useText("policy-simulation");
  const columns: Column<TurnedShown>[] = [
    { key: "provider", head: text("provider"), cell: ({ provider }) => provider },
    { key: "lot", head, cell: ({ lot }) => lot },
    { key: "before", head: text("before"), cell: ({ before }) => before },
    { key: "after", head: text("after"), cell: ({ after }) => after },
    {
      key: "because",
      head: text("because"),
      cell: ({ because }) => (
        <ul className="policy-lines">
          {because.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ),
    },
  ];
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{caption}</h2>
      <DataTable caption={caption} captionHeardOnly columns={columns} rows={rows} keyOf={({ key }) => key} />
    </section>
  );
}
