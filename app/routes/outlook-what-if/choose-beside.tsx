import { Form } from "@remix-run/react";
import { besideValue, MOST_BESIDE, savedOfYear } from "#app/domain/forecast/scenarios-beside";
import type { SavedView } from "#app/domain/saved-view";
import { useText } from "#app/i18n/use-text";

type ChooseBesideProps = {
  readonly year: number;
  readonly search: string;
  readonly views: readonly SavedView[];
};

/** Chooses saved scenarios of the year to stand beside one another, with the one on the page where that is no saved one. */
export function ChooseBeside({ year, search, views }: ChooseBesideProps) {
  const text = useText("what-if");
  const saved = savedOfYear(views, year);
  if (saved.length === 0) return null;
  const isSaved = saved.some((view) => view.search === search);
  return (
    <details>
      <summary>{text("beside.choose")}</summary>
      <Form method="get" action="/outlook/scenarios">
        <input type="hidden" name="year" value={year} />
        <fieldset className="outlook-beside-choice">
          <legend>{text("beside.pick", { most: MOST_BESIDE })}</legend>
          {!isSaved && search !== "" && (
            <label className="outlook-tick">
              <input
                {...{ type: "checkbox", name: "scenario", value: besideValue(text("beside.this"), search) }}
                defaultChecked
              />
              <span>{text("beside.with")}</span>
            </label>
          )}
          {saved.map((view) => (
            <label key={view.id} className="outlook-tick">
              <input
                {...{ type: "checkbox", name: "scenario", value: besideValue(view.name, view.search) }}
              />
              <span>{view.name}</span>
            </label>
          ))}
        </fieldset>
        <p className="ways">
          <button className="button" type="submit">
            {text("beside.submit")}
          </button>
        </p>
      </Form>
    </details>
  );
}
