import { Link } from "@remix-run/react";
import { type RefObject, useId } from "react";
import { Day } from "#app/components/time";
import type { Instant } from "#app/domain/calendar";
import type { MapSource } from "#app/domain/map-layer";
import type { Mark } from "#app/domain/map-mark";
import type { RegionOnMap } from "#app/domain/map-region";
import type { Municipality, Region } from "#app/domain/region";
import type { RegionFacts } from "#app/domain/region-status";
import { timeline } from "#app/domain/timeline";
import { formatNumber } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { DatesAhead } from "#app/map/dates-ahead";
import { RegionContract } from "#app/map/region-contract";
import { RegionLots } from "#app/map/region-lots";
import type { ViewState } from "#app/map/view-state";
import { useBucketWord, type Wording } from "#app/map/wording";

type RegionPanelProps = {
  readonly region: Region;
  readonly onMap: RegionOnMap;
  readonly municipalities: readonly Municipality[];
  readonly source: MapSource;
  readonly marks: readonly Mark[];
  readonly knownAt: Instant;
  readonly fictional: ReadonlySet<string>;
  readonly wording: Wording;
  readonly state: ViewState;
  /** Takes the focus when the region has just been opened. */
  readonly heading: RefObject<HTMLHeadingElement>;
};

/** One region beside the map: what it is on this day and why, its lots, agreement, history and dates ahead. */
export function RegionPanel(props: RegionPanelProps) {
  const { region, onMap, municipalities, source, marks, wording, state, heading } = props;
  const text = useText("map");
  const language = useLanguage();
  const word = useBucketWord();
  const id = useId();
  const { view, addressOf } = state;
  const facts = source.facts.get(region.code);
  const own = municipalities.filter((each) => each.region === region.code).length;
  const alarming = onMap.bucket === "gap" || onMap.gaps.length > 0;
  const status = word(onMap.bucket);
  const sentence = wording.write(onMap.status?.reasons ?? onMap.reasons);
  const page = `/regions/${region.code}?${new URLSearchParams({ year: String(view.year), day: view.day })}`;
  return (
    <aside className="map-panel" aria-labelledby={id}>
      <p className="above">
        {region.code} · {text("panel.inhabitants", { count: formatNumber(region.population, language) })} ·{" "}
        {text("panel.municipalities", { count: own })}
      </p>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {region.name}
      </h2>
      <Link
        className="panel-close"
        to={addressOf({ region: undefined })}
        aria-label={text("panel.close")}
        preventScrollReset
      >
        ×
      </Link>
      <p className={alarming ? "alarm" : "panel-status"}>{status}</p>
      {sentence !== `${status}.` && <p>{sentence}</p>}
      {onMap.status && <RegionLots lots={onMap.status.lots} year={view.year} wording={wording} />}
      <RegionContract onMap={onMap} day={view.day} fictional={props.fictional} wording={wording} />
      <DatesAhead marks={marks} day={view.day} heading="h3" />
      {facts && <History facts={facts} knownAt={props.knownAt} wording={wording} state={state} />}
      <p>
        <Link className="button" to={page}>
          {text("panel.page", { region: region.name })}
        </Link>
      </p>
    </aside>
  );
}

type HistoryProps = {
  readonly facts: RegionFacts;
  readonly knownAt: Instant;
  readonly wording: Wording;
  readonly state: ViewState;
};

/** How many lines of the history stand in the panel; the page of the region has them all. */
const LINES = 5;

/** The last things that happened, latest first. */
function History({ facts, knownAt, wording, state: { view } }: HistoryProps) {
  const text = useText("map");
  const lines = timeline(facts, view.day, knownAt)
    .filter((entry) => !entry.ahead && !entry.corrected)
    .slice(-LINES)
    .reverse()
    .map(({ day, reason }) => ({ day, sentence: wording.write([reason]) }));
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{text("panel.history")}</h3>
      <ol className="panel-dates">
        {lines.map(({ day, sentence }) => (
          <li key={`${day} ${sentence}`}>
            <Day day={day} />
            <small>{sentence}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}
