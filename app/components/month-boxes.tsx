import { Field } from "#app/components/field";
import { addMonths, firstOfYear, monthOf } from "#app/domain/calendar";
import { monthFields } from "#app/domain/increase-request/content";
import { formatMonth } from "#app/i18n/format";
import { useLanguage } from "#app/i18n/use-text";

type MonthBoxesProps = {
  readonly year: number;
  readonly title: string;
  readonly hint: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly problem: (name: string) => string | undefined;
};

/** An amount for each month of a year; folded up while none is typed. */
export function MonthBoxes({ year, title, hint, typed, problem }: MonthBoxesProps) {
  const language = useLanguage();
  return (
    <details open={monthFields.some((name) => typed[name] || problem(name))}>
      <summary>{title}</summary>
      <p className="soft">{hint}</p>
      <div className="increase-months">
        {monthFields.map((name, at) => (
          <Field
            key={name}
            label={formatMonth(addMonths(monthOf(firstOfYear(year)), at), language)}
            name={name}
            inputMode="decimal"
            autoComplete="off"
            defaultValue={typed[name]}
            problem={problem(name)}
          />
        ))}
      </div>
    </details>
  );
}
