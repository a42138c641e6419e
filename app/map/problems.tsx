import { Notice } from "#app/components/notice";
import type { Reason } from "#app/domain/reason";
import { useText } from "#app/i18n/use-text";
import type { Wording } from "#app/map/wording";

/** What the address asks for and does not exist, and what is shown in its place. */
export function Problems({ problems, wording }: { problems: readonly Reason[]; wording: Wording }) {
  const text = useText("map");
  if (problems.length === 0) return null;
  return (
    <Notice kind="warn">
      <p>{text("problems.label")}</p>
      <ul>
        {problems.map((problem) => (
          <li key={problem.key}>{wording.write([problem])}</li>
        ))}
      </ul>
    </Notice>
  );
}
