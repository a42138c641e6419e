import { Notice } from "#app/components/notice";
import type { RequestRemark } from "#app/domain/increase-request/content";
import { formatCents } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type RequestRemarksProps = {
  readonly remarks: readonly RequestRemark[];
  /** Whether it was received already, and not still to be sent. */
  readonly received?: boolean;
};

/** What of a request differs from what is known. */
export function RequestRemarks({ remarks, received = false }: RequestRemarksProps) {
  const text = useText("increase");
  const language = useLanguage();
  if (remarks.length === 0) return null;
  const words = (remark: RequestRemark): string => {
    if (remark.key === "below-accepted")
      return text("remark.below-accepted", { accepted: formatCents(remark.accepted, language) });
    if (remark.key === "months-differ")
      return text("remark.months-differ", { sum: formatCents(remark.sum, language) });
    return text(`remark.${remark.key}`, { ceiling: formatCents(remark.ceiling, language) });
  };
  return (
    <Notice kind="warn">
      <p>{text(received ? "remark.received" : "remark.title")}</p>
      <ul>
        {remarks.map((remark) => (
          <li key={remark.key}>{words(remark)}</li>
        ))}
      </ul>
    </Notice>
  );
}
