import { Notice } from "#app/components/notice";
import type { RequestRemark } from "#app/domain/increase-request/content";
import { formatCents } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type RequestRemarksProps = {
  readonly remarks: readonly RequestRemark[];
  /** Whether it is still to be sent, is entered for who sent it otherwise, or was received already. */
  readonly stage?: "title" | "entered" | "received";
};

/** What of a request differs from what is known. */
export function RequestRemarks({ remarks, stage = "title" }: RequestRemarksProps) {
  const text = useText("increase");
  const language = useLanguage();
  if (remarks.length === 0) return null;
  const words = (remark: RequestRemark): string => {
    if (remark.key === "below-accepted")
      return text("remark.below-accepted", { accepted: formatCents(remark.accepted, language) });
    if ("sum" in remark) return text(`remark.${remark.key}`, { sum: formatCents(remark.sum, language) });
    return text(`remark.${remark.key}`, { ceiling: formatCents(remark.ceiling, language) });
  };
  return (
    <Notice kind="warn">
      <p>{text(`remark.${stage}`)}</p>
      <ul>
        {remarks.map((remark) => (
          <li key={remark.key}>{words(remark)}</li>
        ))}
      </ul>
    </Notice>
  );
}
