import { Day, Moment } from "#app/components/time";
import type { Day as CivilDay } from "#app/domain/calendar";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { HistoryLine } from "#app/routes/region/load.server";

/** All that is known of the region in order of day; what lies after the day in sight is lighter. */
export function History({ lines, day }: { lines: readonly HistoryLine[]; day: CivilDay }) {
  const text = useText("region");
  const language = useLanguage();
  const on = formatDay(day, language);
  const ahead = lines.filter((line) => line.ahead);
  if (lines.length === 0) return <p className="soft">{text("history.empty")}</p>;
  return (
    <>
      <p className="soft">{text("history.say", { count: lines.length, day: on })}</p>
      <ol className="timeline">
        {lines
          .filter((line) => !line.ahead)
          .map((line) => (
            <Line key={`${line.day} ${line.sentence}`} line={line} />
          ))}
        {ahead.length > 0 && (
          <li className="timeline-ahead">
            <h3>{text("history.ahead", { day: on })}</h3>
            <ol>
              {ahead.map((line) => (
                <Line key={`${line.day} ${line.sentence}`} line={line} />
              ))}
            </ol>
          </li>
        )}
      </ol>
    </>
  );
}

function Line({ line: { day, sentence, recordedAt, corrected } }: { line: HistoryLine }) {
  return (
    <li>
      <Day day={day} />
      <div>
        {corrected ? <s>{sentence}</s> : sentence}
        {recordedAt && <Note name="history.recorded" at={recordedAt} />}
        {corrected && <Note name="history.corrected" at={corrected} />}
      </div>
    </li>
  );
}

type NoteProps = {
  readonly name: "history.recorded" | "history.corrected";
  readonly at: Parameters<typeof Moment>[0]["at"];
};

/** When it was recorded or corrected, where that was not the day itself. */
function Note({ name, at }: NoteProps) {
  const text = useText("region");
  const [before, after] = text(name).split("{instant}");
  return (
    <small>
      {before}
      <Moment at={at} />
      {after}
    </small>
  );
}
