import { Definitions } from "#app/components/definitions";
import { DutyWords } from "#app/components/duty";
import type { DutyOn } from "#app/domain/ceiling/contract-terms";
import type { FigureAddress } from "#app/domain/ceiling/figure-asked";
import type { CeilingOn } from "#app/domain/ceiling/ledger";
import type { Stand } from "#app/domain/ceiling/stand";
import type { Usage } from "#app/domain/ceiling/usage";
import { formatCents, formatShare } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { FigureLink } from "#app/routes/ceiling/figure-link";

type FiguresProps = { readonly id: string; readonly usage: Usage; readonly on: CeilingOn };

/** The figures of a ceiling, each leading to what it sums; those that do not count against it say so. */
export function Figures({ id, usage, on }: FiguresProps) {
  const text = useText("ceiling");
  const language = useLanguage();
  const money = (cents: number | undefined) =>
    cents === undefined ? text("amount.none") : formatCents(cents, language);
  const sum = (cents: number | undefined, to: FigureAddress) => <FigureLink id={id} to={to} cents={cents} />;
  const share = usage.shareUsed === undefined ? text("amount.none") : formatShare(usage.shareUsed, language);
  const items = [
    {
      key: "ceiling",
      value:
        on.state === "set" ? (
          <a href="#ledger">{money(on.cents)}</a>
        ) : (
          text(on.state === "open" ? "amount.open" : "amount.absent")
        ),
    },
    {
      key: "used",
      value: (
        <>
          {sum(usage.used, { of: "used" })}
          {usage.used < 0 && ` (${text("figure.negative")})`}
        </>
      ),
    },
    { key: "credited", value: sum(usage.credited, { of: "credited" }) },
    { key: "share", value: share },
    { key: "received", value: formatShare(usage.shareReceived, language) },
    { key: "gone", value: formatShare(usage.shareGone, language) },
    { key: "remaining", value: money(usage.remaining) },
    { key: "over", value: money(usage.over) },
    { key: "ceilingFree", value: sum(usage.ceilingFree, { of: "ceilingFree" }) },
    {
      key: "stated",
      value: (
        <>
          {sum(usage.stated, { of: "stated" })} ({text("figure.beside")})
        </>
      ),
    },
    { key: "notYet", value: sum(usage.notYetAccepted, { until: usage.months.at(-1)?.month }) },
  ] as const;
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{text("figures.title")}</h2>
      <Definitions items={items.map(({ key, value }) => ({ key, term: text(`figure.${key}`), value }))} />
    </section>
  );
}

type AnswerProps = { readonly stand: Stand; readonly usage: Usage; readonly duty: DutyOn | undefined };

/** The question that a provider has, answered by how the ceiling stands. */
export function Answer({ stand, usage, duty }: AnswerProps) {
  const text = useText("ceiling");
  const language = useLanguage();
  const money = (cents = 0) => formatCents(cents, language);
  return (
    <section className="ceiling-answer" aria-labelledby="answer">
      <h2 id="answer">{text("answer.title")}</h2>
      <p>{text(`answer.${stand}`, { remaining: money(usage.remaining), over: money(usage.over) })}</p>
      <DutyWords duty={duty} />
    </section>
  );
}
