import type { ReactNode } from "react";
import { useText } from "#app/i18n/use-text";

/** A line or surface of a chart with its name. */
export type LegendItem = {
  readonly key: string;
  readonly says: string;
  readonly mark: "line" | "dashed" | "dotted" | "surface" | "hatched" | "dot";
  /** A colour of the styles. */
  readonly colour: "ink" | "talks" | "accent" | "gap" | "judged";
};

type ChartFrameProps = {
  readonly title: ReactNode;
  /** What the chart shows, for somebody to read aloud. */
  readonly say?: ReactNode;
  readonly legend: readonly LegendItem[];
  readonly children: ReactNode;
  /** The same figures as a table. */
  readonly table?: ReactNode;
  readonly source: string;
  /** Where the picture can be fetched, without the ending. */
  readonly picture: string;
};

/** What stands around every chart: title, sentence, legend, table, source and downloads. */
export function ChartFrame({ title, say, legend, children, table, source, picture }: ChartFrameProps) {
  const text = useText("outlook");
  return (
    <figure className="chart-frame">
      <figcaption>
        {title}
        {say && <p className="prose">{say}</p>}
      </figcaption>
      <ul className="chart-legend" aria-label={text("chart.legend")}>
        {legend.map(({ key, says, mark, colour }) => (
          <li key={key}>
            <span className={`chart-mark ${mark} of-${colour}`} aria-hidden="true" />
            {says}
          </li>
        ))}
      </ul>
      {children}
      {table && (
        <details>
          <summary>{text("chart.table")}</summary>
          {table}
        </details>
      )}
      <p className="soft chart-source">
        {source}{" "}
        {(["svg", "png"] as const).map((format) => (
          <a key={format} href={`${picture}.${format}`} download>
            {text(`ways.${format}`)}
          </a>
        ))}
      </p>
    </figure>
  );
}
