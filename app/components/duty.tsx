import type { DutyOn } from "#app/domain/ceiling/contract-terms";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

/** What the agreement says of continuing care above the ceiling, in words and in its own. */
export function DutyWords({ duty }: { readonly duty: DutyOn | undefined }) {
  const text = useText("duty");
  const language = useLanguage();
  if (!duty) return <p>{text("unknown")}</p>;
  return (
    <>
      <p>{text(`duty.${duty.duty}`)}</p>
      <p className="soft">{text("clause", { day: formatDay(duty.from, language), clause: duty.clause })}</p>
    </>
  );
}
