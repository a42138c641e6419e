import { Link } from "@remix-run/react";
import { ThreadTable } from "#app/components/thread-table";
import type { Instant } from "#app/domain/calendar";
import type { ThreadSummary } from "#app/domain/thread-shown";
import { useText } from "#app/i18n/use-text";

type ThreadsProps = {
  readonly threads: readonly ThreadSummary[];
  /** The keys of the agreements in sight: what was never asked about can be asked about these. */
  readonly agreements: readonly string[];
  readonly now: Instant;
};

/** What is asked and answered about the agreements of the region, now: whatever day is in sight. */
export function Threads({ threads, agreements, now }: ThreadsProps) {
  const text = useText("thread");
  const untouched = threads.filter(({ blocks, thingId }) => blocks === 0 && agreements.includes(thingId));
  return (
    <section aria-labelledby="threads">
      <h2 id="threads">{text("region.title")}</h2>
      <ThreadTable
        threads={threads.filter(({ blocks }) => blocks > 0)}
        caption={text("region.title")}
        captionHeardOnly
        empty={text("region.empty")}
        now={now}
      />
      {untouched.length > 0 && (
        <>
          <h3>{text("region.begin")}</h3>
          <ul className="thread-begin">
            {untouched.map(({ path, provider }) => (
              <li key={path}>
                <Link to={path}>{text("thing.contract", { provider })}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
