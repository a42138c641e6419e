import { Link } from "@remix-run/react";
import type { OutlookSum } from "#app/domain/forecast/outlook";
import { formatAbout, formatPercent } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type FiguresProps = {
  readonly sum: OutlookSum;
  readonly change: number | undefined;
  readonly year: number;
};

/** The figures of the year, side by side; each opens what it is made of. */
export function Figures({ sum, change, year }: FiguresProps) {
  const text = useText("outlook");
  const language = useLanguage();
  const about = (cents: number) => formatAbout(cents, language);
  const share = (part: number) => formatPercent(sum.ceiling === 0 ? 0 : part / sum.ceiling, language);
  const { expected } = sum;
  const items = [
    ["ceilings", sum.ceiling, text("figure.ceilings.note", { count: sum.count })],
    ["declared", expected.declared, text("figure.declared.note", { share: share(expected.declared) })],
    ["late", expected.late, text("figure.late.note")],
    ["total", expected.total, sinceThen(change)],
    ["over", sum.over, text("figure.over.note")],
    ["left", sum.left, text("figure.left.note")],
  ] as const;
  function sinceThen(cents: number | undefined): string {
    if (cents === undefined) return text("figure.total.share", { share: share(expected.total) });
    return text(cents >= 0 ? "figure.total.more" : "figure.total.less", {
      ...{ share: share(expected.total), amount: about(Math.abs(cents)) },
    });
  }
  return (
    <dl className="outlook-figures">
      {items.map(([key, cents, note]) => (
        <div key={key}>
          <dt>{text(`figure.${key}`)}</dt>
          <dd>
            <b>
              <Link
                to={`/outlook/made-of?year=${year}&figure=${key}`}
                title={text("made.open", { figure: text(`figure.${key}`) })}
              >
                {about(cents)}
              </Link>
            </b>
            <small className="soft">{note}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
