import { type Column, DataTable } from "#app/components/data-table";
import { Day, Moment } from "#app/components/time";
import type { SettlementPage } from "#app/features/ceiling/read-settlement.server";
import { formatCents, formatDay, formatInstant } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type Page = SettlementPage;
type Fact = Page["facts"][number];

/** Contacts and steps in order of day: what each side did about the settlement. */
export function Log({ facts }: Pick<Page, "facts">) {
  const text = useText("settlement");
  const language = useLanguage();
  const columns: Column<Fact>[] = [
    { key: "day", head: text("log.day"), cell: ({ day }) => <Day day={day} style="dated" /> },
    { key: "what", head: text("log.what"), cell: (fact) => <What fact={fact} /> },
    { key: "text", head: text("log.text"), cell: ({ text: said }) => said },
    {
      key: "by",
      head: text("log.by"),
      cell: ({ recordedAt, by }) =>
        text("log.byOf", {
          moment: formatInstant(recordedAt, language, "dated"),
          name: by || text("log.otherSide"),
        }),
    },
  ];
  return (
    <section aria-labelledby="log">
      <h2 id="log">{text("log.title")}</h2>
      <DataTable
        caption={text("log.title")}
        captionHeardOnly
        columns={columns}
        rows={facts}
        keyOf={({ id }) => id}
        empty={text("log.none")}
      />
    </section>
  );
}

function What({ fact }: { readonly fact: Fact }) {
  const text = useText("settlement");
  const language = useLanguage();
  if (fact.kind === "contact")
    return text("what.contact", { way: text(`way.${fact.way}`), side: text(`side.${fact.side}`) });
  if (fact.kind === "arranged") return text("what.arranged", { until: formatDay(fact.until, language) });
  if (fact.kind === "answered") return text(fact.agrees ? "what.answered.yes" : "what.answered.no");
  if (fact.kind === "proposed")
    return text("what.proposed", { reclaim: formatCents(fact.amounts.reclaim, language) });
  const reclaim = formatCents(fact.reclaim, language);
  return text("what.settled", { reclaim, paid: text(`paid.${fact.paid}`) });
}

/** Every notice about the settlement and its ceilings: to whom, when, and when it was opened. */
export function Told({ told }: Pick<Page, "told">) {
  const text = useText("settlement");
  return (
    <section aria-labelledby="told">
      <h2 id="told">{text("told.title")}</h2>
      <DataTable
        caption={text("told.title")}
        captionHeardOnly
        rows={told}
        keyOf={({ id }) => id}
        empty={text("told.none")}
        columns={[
          { key: "who", head: text("told.who"), cell: ({ name }) => name },
          { key: "what", head: text("told.what"), cell: ({ subject }) => subject },
          { key: "at", head: text("told.at"), cell: ({ recordedAt }) => <Moment at={recordedAt} /> },
          {
            key: "opened",
            head: text("told.opened"),
            cell: ({ openedAt }) => (openedAt ? <Moment at={openedAt} /> : text("told.unopened")),
          },
        ]}
      />
    </section>
  );
}
