import { Link } from "@remix-run/react";
import { DataTable } from "#app/components/data-table";
import { ReceivedAt } from "#app/components/time";
import type { Instant } from "#app/domain/calendar";
import { useText } from "#app/i18n/use-text";

type ReceiptsProps = {
  readonly rows: readonly {
    readonly id: string;
    readonly reference: string;
    readonly receivedAt: Instant;
    readonly state: "late" | "withdrawn" | "counts" | "earlier";
  }[];
};

/** A receipt for all that was sent, the last first. */
export function Receipts({ rows }: ReceiptsProps) {
  const text = useText("tender");
  return (
    <>
      <h3>{text("receipts")}</h3>
      <DataTable
        caption={text("receipts")}
        captionHeardOnly
        rows={rows}
        keyOf={({ id }) => id}
        empty={text("receipts.none")}
        columns={[
          {
            key: "reference",
            head: text("receipt.reference"),
            cell: ({ id, reference }) => <Link to={`/tender/receipts/${id}`}>{reference}</Link>,
          },
          {
            key: "received",
            head: text("receipt.received"),
            cell: ({ receivedAt }) => <ReceivedAt at={receivedAt} />,
          },
          { key: "state", head: text("receipt.state"), cell: (row) => text(`receipt.${row.state}`) },
        ]}
      />
    </>
  );
}
