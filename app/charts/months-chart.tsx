import { useId } from "react";
import { ResponsiveContainer } from "recharts";
import { MonthsDrawing, type MonthsDrawn, monthsSize } from "#app/charts/months-drawing";
import { useLanguage, useText } from "#app/i18n/use-text";

/** The months of a year one by one. Drawn on the server first, like every chart. */
export function MonthsChart(drawn: MonthsDrawn) {
  const say = useText("outlook");
  const language = useLanguage();
  const id = useId();
  return (
    <div className="chart">
      <ResponsiveContainer width="100%" height={monthsSize.height} initialDimension={monthsSize}>
        <MonthsDrawing {...drawn} id={id} say={say} language={language} />
      </ResponsiveContainer>
    </div>
  );
}
