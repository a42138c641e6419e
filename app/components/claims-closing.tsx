import { Notice } from "#app/components/notice";
import type { ClaimsClosing as Closing } from "#app/domain/ceiling/claims-closing";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

/** Until when claims of a year can be sent, once it is time to say so. Its page has the texts of `settlement`. */
export function ClaimsClosing({ closing }: { readonly closing: readonly Closing[] }) {
  const text = useText("settlement");
  const language = useLanguage();
  return closing.map(({ contractYear: year, claimsThrough, agreements: count }) => (
    <Notice key={`${year}/${claimsThrough}`} kind="warn">
      {text("closing", { year, count, day: formatDay(claimsThrough, language) })}
    </Notice>
  ));
}
