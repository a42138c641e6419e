import { addMonths, firstOfYear, monthOf } from "#app/domain/calendar";
import type { Cents } from "#app/domain/money";
import { formatCents, formatMonth } from "#app/i18n/format";
import { useLanguage } from "#app/i18n/use-text";

type MonthAmountsProps = {
  readonly year: number;
  /** January first; a month may be left out. */
  readonly months: readonly (Cents | null | undefined)[];
};

/** The amounts of the months of a year that have one. */
export function MonthAmounts({ year, months }: MonthAmountsProps) {
  const language = useLanguage();
  const first = monthOf(firstOfYear(year));
  const given = months.flatMap((cents, at) =>
    typeof cents === "number" ? [{ month: addMonths(first, at), cents }] : [],
  );
  return (
    <ul className="increase-months">
      {given.map(({ month, cents }) => (
        <li key={month}>
          {formatMonth(month, language)}: {formatCents(cents, language)}
        </li>
      ))}
    </ul>
  );
}
