import { Link } from "@remix-run/react";
import type { ListTableColumn } from "#app/components/list-table";
import { UseBar } from "#app/components/use-bar";
import type { CeilingRow } from "#app/domain/ceiling/ceiling-list";
import { stands } from "#app/domain/ceiling/stand";
import { formatCents, formatShare } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

/** The columns of the list of ceilings. */
export function useCeilingColumns(years: readonly number[]): ListTableColumn<CeilingRow>[] {
  const text = useText("ceiling");
  const language = useLanguage();
  const amount = (cents: number | undefined) =>
    cents === undefined ? text("amount.none") : formatCents(cents, language);
  return [
    {
      key: "provider",
      head: text("column.provider"),
      cell: ({ id, provider, part, agb }) => (
        <>
          <Link to={`/ceilings/${id}`}>{provider}</Link>
          {part && <small className="soft"> {text("part.of")}</small>}
          {agb && <small className="soft"> {text("part.agb", { agb })}</small>}
        </>
      ),
    },
    { key: "region", head: text("column.region"), cell: ({ region }) => region },
    { key: "lots", head: text("column.lots"), cell: ({ lots }) => lots.join(" · ") },
    { key: "form", head: text("column.form"), cell: ({ form }) => text(formKey(form)) },
    {
      key: "ceiling",
      head: text("column.ceiling"),
      numeric: true,
      cell: ({ ceiling, stand }) =>
        ceiling === undefined
          ? text(stand === "open" ? "amount.open" : "amount.absent")
          : formatCents(ceiling, language),
    },
    { key: "used", head: text("column.used"), numeric: true, cell: ({ used }) => amount(used) },
    {
      key: "share",
      head: text("column.share"),
      numeric: true,
      cell: ({ share }) => (
        <>
          {share === undefined ? text("amount.none") : formatShare(share / 10_000, language)}
          <UseBar share={share === undefined ? undefined : share / 10_000} />
        </>
      ),
    },
    { key: "over", head: text("column.over"), numeric: true, cell: ({ over }) => amount(over) },
    {
      key: "remaining",
      head: text("column.remaining"),
      numeric: true,
      cell: ({ remaining }) => amount(remaining),
    },
    {
      key: "ceilingFree",
      head: text("column.ceilingFree"),
      numeric: true,
      cell: ({ ceilingFree }) => amount(ceilingFree),
    },
    { key: "stated", head: text("column.stated"), numeric: true, cell: ({ stated }) => amount(stated) },
    {
      key: "stand",
      head: text("column.stand"),
      choices: stands.map((value) => ({ value, label: text(`stand.${value}`) })),
      cell: ({ stand }) => (
        <span className={stand === "over" ? "alarm" : undefined}>{text(`stand.${stand}`)}</span>
      ),
    },
    {
      key: "year",
      head: text("column.year"),
      choices: years.map((year) => ({ value: String(year), label: String(year) })),
      cell: () => null,
    },
  ];
}

/** The words of a form of agreement. */
export const formKey = (form: string) =>
  form === "idd"
    ? "form.idd"
    : form === "private"
      ? "form.private"
      : form === "msz"
        ? "form.msz"
        : "form.tender";
