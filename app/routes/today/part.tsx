import { Link } from "@remix-run/react";
import { DeadlineText } from "#app/components/deadline";
import type { Instant } from "#app/domain/calendar";
import type { Horizon, WorkGroup } from "#app/domain/work/item";
import { useText } from "#app/i18n/use-text";

type Shown = { readonly id: string; readonly to: string; readonly about: string; readonly why: string };
type Group = Omit<WorkGroup, "items"> & { readonly items: readonly Shown[] };

/** How many things of one kind stand in sight; the others fold behind them. */
const IN_SIGHT = 5;

type PartProps = { readonly horizon: Horizon; readonly groups: readonly Group[]; readonly now: Instant };

/** A part of the work list: everything that has to be done equally soon. */
export function Part({ horizon, groups, now }: PartProps) {
  const text = useText("work");
  const id = `horizon-${horizon}`;
  return (
    <section aria-labelledby={id} className={`work-part ${horizon}`}>
      <h2 id={id}>{text(`horizon.${horizon}`)}</h2>
      {groups.map((group) => (
        <Group key={`${group.kind} ${group.deadline?.day ?? ""}`} {...group} now={now} />
      ))}
    </section>
  );
}

/** Things of one kind with one deadline, which is said once. */
function Group({ kind, deadline, items, now }: Group & { readonly now: Instant }) {
  const text = useText("work");
  const rest = items.slice(IN_SIGHT);
  return (
    <section className="work-group">
      <h3>
        {text(`kind.${kind}`)}
        {items.length > 1 && <span className="work-count">{text("count", { count: items.length })}</span>}
      </h3>
      {deadline && (
        <p className="work-deadline">
          <DeadlineText deadline={deadline} now={now} />
        </p>
      )}
      <Items kind={kind} items={items.slice(0, IN_SIGHT)} />
      {rest.length > 0 && (
        <details>
          <summary>{text("fold", { count: rest.length })}</summary>
          <Items kind={kind} items={rest} />
        </details>
      )}
    </section>
  );
}

function Items({ kind, items }: Pick<Group, "kind" | "items">) {
  const text = useText("work");
  return (
    <ul className="work-items">
      {items.map(({ id, to, about, why }) => (
        <li key={id}>
          <span>
            <strong>{about}</strong> {why}
          </span>
          <Link to={to}>
            {text(`act.${kind}`)}
            <span className="only-heard">: {about}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
