import { Form, Link } from "@remix-run/react";
import { DataTable } from "#app/components/data-table";
import { formatDay, formatList } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { Round } from "#app/routes/applications/load.server";

/** How each group stands for a contract year, and whom the insurer approaches by its renewal rule. */
export function RoundShown({ round, contracts }: { round: Round; contracts: boolean }) {
  const text = useText("application");
  const { year, title, groups, approached, contractedIn, claimingIn } = round;
  const counted = approached.some(({ months }) => months !== undefined);
  const say = counted ? "approach.open" : "approach.uncounted";
  const empty = groups.filter(({ contracted }) => contracted === 0).length;
  const open = approached.some(({ approachedOn, application }) => !approachedOn && !application);
  return (
    <>
      {contractedIn !== undefined && (
        <section aria-label={text("approach.title", { policy: title, year })}>
          <h2>{text("approach.title", { policy: title, year })}</h2>
          {approached.length === 0 ? (
            <p className="soft">{text("approach.none", { year: contractedIn })}</p>
          ) : (
            <Form method="post">
              <p className="soft">
                {text(claimingIn === undefined ? "approach.all" : say, {
                  year: claimingIn ?? "",
                })}
              </p>
              <input type="hidden" name="policy" value={round.id} />
              <Approached round={round} contracts={contracts} />
              {contracts && open && (
                <button className="button" type="submit">
                  {text("approach.submit")}
                </button>
              )}
            </Form>
          )}
        </section>
      )}
      <section aria-label={text("groups.title")}>
        <h2>{text("groups.title")}</h2>
        <p>{text("groups.say", { count: empty, year })}</p>
        <DataTable
          caption={text("groups.title")}
          captionHeardOnly
          rows={groups}
          keyOf={({ key }) => key}
          columns={[
            { key: "lot", head: text("groups.lot"), cell: (group) => group.title },
            ...(["contracted", "lapsing", "asked"] as const).map((key) => ({
              ...{ key, head: text(`groups.${key}`), numeric: true },
              cell: (group: Round["groups"][number]) => group[key],
            })),
          ]}
        />
      </section>
    </>
  );
}

type Row = Round["approached"][number];

function Approached({ round, contracts }: { round: Round; contracts: boolean }) {
  const text = useText("application");
  const language = useLanguage();
  const { approached, title, year } = round;
  const stand = ({ application, approachedOn, provider, name, claims }: Row) => {
    if (application)
      return (
        <Link to={`/applications/${application.id}`}>
          {text("approach.asked")}: {application.reference}, {text(`stage.${application.stage}`)}
        </Link>
      );
    if (approachedOn) return text("approach.approached", { day: formatDay(approachedOn, language) });
    if (!contracts) return text("approach.waits");
    return (
      <label>
        <input type="checkbox" name="provider" value={provider} defaultChecked={claims} />{" "}
        {text("approach.pick", { provider: name })}
      </label>
    );
  };
  return (
    <DataTable
      caption={text("approach.title", { policy: title, year })}
      captionHeardOnly
      rows={approached}
      keyOf={({ provider }) => provider}
      columns={[
        { key: "provider", head: text("approach.column.provider"), cell: ({ name }) => name },
        { key: "lots", head: text("approach.column.lots"), cell: ({ lots }) => formatList(lots, language) },
        ...(approached.some(({ months }) => months !== undefined)
          ? [
              {
                ...{ key: "months", head: text("approach.column.months"), numeric: true },
                cell: ({ months, passed, claims }: Row) => (
                  <span className={claims ? undefined : "alarm"}>
                    {text("approach.months", { months: months ?? 0, passed: passed ?? 0 })}
                  </span>
                ),
              },
            ]
          : []),
        {
          ...{ key: "fails", head: text("approach.column.fails") },
          cell: ({ fails }) => (fails.length > 0 ? formatList(fails, language) : text("approach.meets")),
        },
        { key: "stand", head: text("approach.column.stand"), cell: stand },
      ]}
    />
  );
}
