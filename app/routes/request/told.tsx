import { DataTable } from "#app/components/data-table";
import { Moment } from "#app/components/time";
import { useText } from "#app/i18n/use-text";
import type { RequestPage } from "#app/routes/request/load.server";

/** Who was told of the request, how that went out, and when it was opened: the proof of telling. */
export function Told({ page: { notices } }: { page: RequestPage }) {
  const text = useText("increase");
  return (
    <details className="increase-step">
      <summary>
        <h2>{text("told.title")}</h2>
      </summary>
      <DataTable
        caption={text("told.title")}
        captionHeardOnly
        rows={notices}
        keyOf={({ id }) => id}
        empty={text("told.none")}
        columns={[
          { key: "who", head: text("told.who"), cell: ({ name }) => name },
          { key: "what", head: text("told.what"), cell: ({ subject }) => subject },
          { key: "at", head: text("told.at"), cell: ({ recordedAt }) => <Moment at={recordedAt} /> },
          {
            key: "mail",
            head: text("told.mail"),
            cell: ({ handedOverAt }) => (handedOverAt ? <Moment at={handedOverAt} /> : text("told.waiting")),
          },
          {
            key: "opened",
            head: text("told.opened"),
            cell: ({ openedAt }) => (openedAt ? <Moment at={openedAt} /> : text("told.unopened")),
          },
        ]}
      />
    </details>
  );
}
