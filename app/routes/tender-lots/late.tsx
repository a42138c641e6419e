import { DataTable } from "#app/components/data-table";
import { ReceivedAt } from "#app/components/time";
import type { Instant } from "#app/domain/calendar";
import { useText } from "#app/i18n/use-text";

type LateProps = {
  readonly rows: readonly {
    readonly id: string;
    readonly provider: string;
    readonly receivedAt: Instant;
    readonly message: string;
    readonly files: readonly { readonly id: string; readonly name: string }[];
  }[];
};

/** What came after closing, each with its moment of receipt; nothing where nothing came. */
export function Late({ rows }: LateProps) {
  const text = useText("judging");
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="late">
      <h2 id="late">{text("late.title")}</h2>
      <p>{text("late.say")}</p>
      <DataTable
        caption={text("late.title")}
        captionHeardOnly
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          { key: "provider", head: text("late.provider"), cell: ({ provider }) => provider },
          {
            ...{ key: "received", head: text("late.received") },
            cell: ({ receivedAt }) => <ReceivedAt at={receivedAt} />,
          },
          {
            ...{ key: "message", head: text("late.message") },
            cell: ({ message }) => <span className="wraps">{message}</span>,
          },
          {
            ...{ key: "files", head: text("late.files") },
            cell: ({ files }) => (
              <ul>
                {files.map(({ id, name }) => (
                  <li key={id}>
                    <a href={`/documents/${id}`}>{name}</a>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </section>
  );
}
