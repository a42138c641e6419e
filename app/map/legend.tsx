import { Form, Link } from "@remix-run/react";
import type { BucketKey } from "#app/domain/map-bucket";
import type { LegendEntry } from "#app/domain/map-layer";
import type { MapView } from "#app/domain/map-view";
import { formatNumber } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { BucketSwatch } from "#app/map/bucket-swatch";
import { useHydrated } from "#app/map/hydrated";
import { ViewFields } from "#app/map/view-fields";
import type { ViewState } from "#app/map/view-state";
import { useBucketWord } from "#app/map/wording";

type LegendProps = {
  readonly entries: readonly LegendEntry[];
  /** Regions on the map where a lot was bought selectively. */
  readonly selective: number;
  readonly state: ViewState;
};

/** What the colours and patterns mean, how many regions are so, and the filter: what is ticked is shown alone. */
export function Legend({ entries, selective, state: { view, addressOf, show } }: LegendProps) {
  const text = useText("map");
  const hydrated = useHydrated();
  const toggle = (bucket: BucketKey) => show({ statuses: toggled(view, bucket) });
  return (
    <Form method="get" className="map-legend" preventScrollReset>
      <ViewFields view={view} except="status" />
      <fieldset>
        <legend>{text("legend.label")}</legend>
        <ul>
          {entries.map((entry) => (
            <LegendRow
              key={entry.bucket}
              entry={entry}
              checked={view.statuses.includes(entry.bucket)}
              onToggle={() => toggle(entry.bucket)}
            />
          ))}
        </ul>
      </fieldset>
      {selective > 0 && (
        <p className="small soft">
          <span className="selective-mark" aria-hidden="true" />
          {text("legend.selective", { count: selective })}
        </p>
      )}
      {view.statuses.length > 0 && (
        <Link to={addressOf({ statuses: [] })} preventScrollReset>
          {text("legend.all")}
        </Link>
      )}
      {!hydrated && (
        <button type="submit" className="button quiet">
          {text("legend.apply")}
        </button>
      )}
    </Form>
  );
}

type LegendRowProps = {
  readonly entry: LegendEntry;
  readonly checked: boolean;
  readonly onToggle: () => void;
};

function LegendRow({ entry: { bucket, count }, checked, onToggle }: LegendRowProps) {
  const word = useBucketWord();
  const language = useLanguage();
  return (
    <li className={count === 0 && !checked ? "soft" : undefined}>
      <label>
        <input type="checkbox" name="status" value={bucket} checked={checked} onChange={onToggle} />
        <BucketSwatch bucket={bucket} />
        <span>{word(bucket)}</span>
        <b>{formatNumber(count, language)}</b>
      </label>
    </li>
  );
}

const toggled = ({ statuses }: MapView, bucket: BucketKey): readonly BucketKey[] =>
  statuses.includes(bucket) ? statuses.filter((each) => each !== bucket) : [...statuses, bucket];
