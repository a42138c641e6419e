import { ThreadTable } from "#app/components/thread-table";
import type { Instant } from "#app/domain/calendar";
import type { ThreadSummary } from "#app/domain/thread-shown";
import { useText } from "#app/i18n/use-text";

type ThreadsProps = { readonly threads: readonly ThreadSummary[]; readonly now: Instant };

/** What is asked and answered about the agreements of the region, now: whatever day is in sight. */
export function Threads({ threads, now }: ThreadsProps) {
  const text = useText("thread");
  return (
    <section aria-labelledby="threads">
      <h2 id="threads">{text("region.title")}</h2>
      <ThreadTable
        threads={threads}
        caption={text("region.title")}
        captionHeardOnly
        empty={text("region.empty")}
        now={now}
      />
    </section>
  );
}
