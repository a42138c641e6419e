import { Form, Link } from "@remix-run/react";
import { type FormEvent, useEffect, useRef } from "react";
import { bucketsOf } from "#app/domain/map-bucket";
import type { LegendEntry } from "#app/domain/map-layer";
import { formatNumber } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { BucketSwatch } from "#app/map/bucket-swatch";
import { useHydrated } from "#app/map/hydrated";
import { ViewFields } from "#app/map/view-fields";
import type { ViewState } from "#app/map/view-state";
import { useBucketWord } from "#app/map/wording";

type LegendProps = {
  readonly entries: readonly LegendEntry[];
  /** Regions that the filter leaves where a lot was bought selectively. */
  readonly selective: number;
  readonly state: ViewState;
};

/** What the colours and patterns mean, how many regions are so, and the filter: what is ticked is shown alone. */
export function Legend({ entries, selective, state: { view, addressOf, show } }: LegendProps) {
  const text = useText("map");
  const hydrated = useHydrated();
  const choose = (event: FormEvent<HTMLFormElement>) => {
    const chosen = new FormData(event.currentTarget).getAll("status");
    show({ statuses: bucketsOf(view.layer).filter((bucket) => chosen.includes(bucket)) });
  };
  return (
    <Form method="get" className="map-legend" preventScrollReset onChange={choose}>
      <ViewFields view={view} except="status" />
      <fieldset>
        <legend>{text("legend.label")}</legend>
        <ul>
          {entries.map((entry) => (
            <LegendRow key={entry.bucket} entry={entry} checked={view.statuses.includes(entry.bucket)} />
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
};

function LegendRow({ entry: { bucket, count }, checked }: LegendRowProps) {
  const word = useBucketWord();
  const language = useLanguage();
  const box = useRef<HTMLInputElement>(null);
  // The box answers at once and keeps what a visitor ticked before scripts ran; Back and links set it here.
  useEffect(() => {
    if (box.current) box.current.checked = checked;
  }, [checked]);
  return (
    <li className={count === 0 && !checked ? "soft" : undefined}>
      <label>
        <input type="checkbox" name="status" value={bucket} defaultChecked={checked} ref={box} />
        <BucketSwatch bucket={bucket} />
        <span>{word(bucket)}</span>
        <b>{formatNumber(count, language)}</b>
      </label>
    </li>
  );
}
