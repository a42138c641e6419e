import { Day, Moment } from "#app/components/time";
import type { Day as CivilDay, Instant } from "#app/domain/calendar";
import { useText } from "#app/i18n/use-text";

export type DatedLine = {
  readonly day: CivilDay;
  readonly sentence: string;
  /** Absent for a date that follows from a fact. */
  readonly recordedAt?: Instant | undefined;
  /** The moment a correction of it was recorded; it no longer counts. */
  readonly corrected?: Instant | undefined;
};

/** All that happened with a candidacy or an agreement, by day; what was corrected stands there struck through. */
export function DatedHistory({ lines }: { lines: readonly DatedLine[] }) {
  const text = useText("contracting");
  return (
    <section aria-labelledby="history">
      <h2 id="history">{text("history.title")}</h2>
      <ol className="contracting-history">
        {lines.map(({ day, sentence, recordedAt, corrected }) => (
          <li key={`${day} ${sentence} ${recordedAt}`}>
            <Day day={day} style="dated" />
            <div>
              {corrected ? <s>{sentence}</s> : sentence}
              {recordedAt && (
                <small className="soft">
                  {text("history.recorded")} <Moment at={recordedAt} style="dated" />
                </small>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
