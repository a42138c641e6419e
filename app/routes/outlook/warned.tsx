import { Form } from "@remix-run/react";
import { DataTable } from "#app/components/data-table";
import { Field } from "#app/components/field";
import { SavedViews } from "#app/components/saved-views";
import type { OutlookRow } from "#app/domain/forecast/outlook";
import type { Thresholds } from "#app/domain/forecast/risk";
import type { ThresholdField } from "#app/domain/forecast/threshold-form";
import type { SavedView } from "#app/domain/saved-view";
import { formatNumber } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { useRowColumns } from "#app/routes/outlook/columns";

/** How many stand in sight; the others open behind them. */
const AT_ONCE = 10;

type WarnedProps = {
  readonly rows: readonly OutlookRow[];
  readonly thresholds: Thresholds;
  /** The fields that were typed and hold no threshold. */
  readonly wrong: readonly ThresholdField[];
  /** Whether these are the thresholds that stand unasked. */
  readonly isOwn: boolean;
  readonly year: number;
  readonly search: string;
  readonly views: readonly SavedView[];
};

/** The early warnings by the reader's own thresholds, which the account keeps, and others of which a saved view. */
export function Warned({ rows, thresholds, wrong, isOwn, year, search, views }: WarnedProps) {
  const text = useText("outlook");
  const language = useLanguage();
  const { provider, crossing, over, chance } = useRowColumns(({ id }) => `/ceilings/${id}#forecast`);
  const columns = [provider, crossing, over, chance];
  return (
    <section aria-labelledby="warned">
      <h2 id="warned">{text("warned.title")}</h2>
      <Form method="get" action="/outlook" className="outlook-thresholds" preventScrollReset>
        <input type="hidden" name="year" value={year} />
        <Field
          {...{ label: text("warned.chance"), name: "chance", type: "number", min: 0, max: 100 }}
          key={`chance ${thresholds.chance}`}
          defaultValue={Math.round(thresholds.chance * 100)}
          problem={wrong.includes("chance") ? text("warned.chance.problem") : undefined}
        />
        <Field
          {...{ label: text("warned.over"), name: "over", inputMode: "decimal" }}
          key={`over ${thresholds.over}`}
          defaultValue={formatNumber(thresholds.over / 100, language)}
          problem={wrong.includes("over") ? text("warned.over.problem") : undefined}
        />
        <button className="button" type="submit">
          {text("warned.submit")}
        </button>
        {isOwn ? (
          <small className="soft">{text("warned.own")}</small>
        ) : (
          <button
            className="button quiet"
            {...{ type: "submit", name: "act", value: "thresholds", formMethod: "post" }}
          >
            {text("warned.keep")}
          </button>
        )}
      </Form>
      <SavedViews list="/outlook" search={search} views={views} />
      <DataTable
        caption={text("warned.caption", { count: rows.length })}
        columns={columns}
        rows={rows.slice(0, AT_ONCE)}
        keyOf={({ id }) => id}
        empty={text("warned.none")}
      />
      {rows.length > AT_ONCE && (
        <details>
          <summary>{text("warned.rest", { count: rows.length - AT_ONCE })}</summary>
          <DataTable
            caption={text("warned.rest", { count: rows.length - AT_ONCE })}
            captionHeardOnly
            columns={columns}
            rows={rows.slice(AT_ONCE)}
            keyOf={({ id }) => id}
          />
        </details>
      )}
    </section>
  );
}
