import { Notice } from "#app/components/notice";
import type { ActProblem } from "#app/domain/increase-request/problem";
import { useText } from "#app/i18n/use-text";

type RequestProblemsProps = {
  /** What the address of the form ends with after `#`, so that whoever sent it comes out here, also without scripts. */
  readonly id: string;
  readonly problems: readonly ActProblem[] | undefined;
};

/** Why an act did not happen, beside the form that asked for it. */
export function RequestProblems({ id, problems }: RequestProblemsProps) {
  const text = useText("increase");
  if (!problems || problems.length === 0) return null;
  return (
    <div id={id}>
      <Notice kind="error">
        <ul>
          {problems.map((problem) => (
            <li key={problem}>{text(`refused.${problem}`)}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
