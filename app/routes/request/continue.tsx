import { DutyWords } from "#app/components/duty";
import { formatCents } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { RequestPage } from "#app/routes/request/load.server";

/** The answer to “must I go on, and is it paid?”: what the ceiling is, what was consented, and what lies above it. */
export function Continue({ page: { ceiling, accepted, state, statements, duty } }: { page: RequestPage }) {
  const text = useText("increase");
  const language = useLanguage();
  const granted = state.decision?.granted ?? 0;
  const over = ceiling === undefined ? 0 : Math.max(0, accepted - ceiling);
  return (
    <section aria-labelledby="continue">
      <h2 id="continue">{text("continue.title")}</h2>
      <p className="increase-words">
        {ceiling === undefined
          ? text("continue.open")
          : text("continue.ceiling", {
              ceiling: formatCents(ceiling, language),
              granted: formatCents(granted, language),
            })}{" "}
        {over > 0 ? text("continue.over", { over: formatCents(over, language) }) : text("continue.within")}
      </p>
      <DutyWords duty={duty} />
      <ul>
        {statements.map(({ key, text: words, source }) => (
          <li key={key}>
            {words[language]} <small className="soft">{text("rule", { rule: source.rule })}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
