import { Notice } from "#app/components/notice";
import type { ActProblem } from "#app/domain/increase-request/problem";
import { useText } from "#app/i18n/use-text";

/** Why an act did not happen, beside the form that asked for it. */
export function RequestProblems({ problems }: { problems: readonly ActProblem[] | undefined }) {
  const text = useText("increase");
  if (!problems || problems.length === 0) return null;
  return (
    <Notice kind="error">
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{text(`refused.${problem}`)}</li>
        ))}
      </ul>
    </Notice>
  );
}
