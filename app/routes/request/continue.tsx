import { DutyWords } from "#app/components/duty";
import { consentOn, roomUnder } from "#app/domain/increase-request/continuing";
import { formatCents } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { RequestPage } from "#app/routes/request/load.server";

type ContinueProps = { readonly page: RequestPage };

/** The answer to “must I go on, and is it paid?”: what was consented to, what is left or over, and what the agreement says. */
export function Continue({ page: { ceiling, accepted, state, statements, duty } }: ContinueProps) {
  const text = useText("increase");
  const language = useLanguage();
  const granted = formatCents(state.decision?.granted ?? 0, language);
  const room = ceiling === undefined ? undefined : roomUnder(ceiling, accepted);
  return (
    <section aria-labelledby="continue">
      <h2 id="continue">{text("continue.title")}</h2>
      <p className="increase-words">{text(`consent.${consentOn(state)}`, { granted })}</p>
      <p className="increase-words">
        {ceiling === undefined || !room
          ? text("continue.open")
          : text(`continue.${room.kind}`, {
              ceiling: formatCents(ceiling, language),
              amount: formatCents(room.cents, language),
            })}
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
