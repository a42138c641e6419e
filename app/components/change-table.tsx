import { type Column, DataTable } from "#app/components/data-table";
import { type ChangeValue, changeFields, type ProposedChange } from "#app/domain/proposal";
import { formatCents, formatDay, formatNumber } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type ChangeTableProps = {
  readonly changes: readonly ProposedChange[];
  /** Names of people by their keys. */
  readonly people: Readonly<Record<string, string>>;
};

/** What an act changes, before beside after, in words. */
export function ChangeTable({ changes, people }: ChangeTableProps) {
  const text = useText("signature");
  const language = useLanguage();
  const written = (value: ChangeValue) => {
    if (value === null) return <span className="soft">{text("change.nothing")}</span>;
    if (typeof value === "number") return formatNumber(value, language);
    if (typeof value === "string") return value;
    if ("day" in value) return formatDay(value.day, language);
    return "cents" in value ? formatCents(value.cents, language) : people[value.person] || text("noName");
  };
  const columns: Column<ProposedChange>[] = [
    { key: "field", head: text("change.field"), cell: ({ field }) => text(fieldKey(field)) },
    { key: "before", head: text("change.before"), cell: ({ before }) => written(before) },
    { key: "after", head: text("change.after"), cell: ({ after }) => written(after) },
  ];
  return (
    <DataTable
      caption={text("change.title")}
      columns={columns}
      rows={changes}
      keyOf={({ field, after }) => `${field} ${JSON.stringify(after)}`}
    />
  );
}

const fieldKey = (field: string) => {
  const known = changeFields.find((each) => each === field);
  return known ? (`field.${known}` as const) : "field.other";
};
