import { useId } from "react";
import { ResponsiveContainer } from "recharts";
import { drawnSize, OutlookDrawing, type OutlookDrawn } from "#app/charts/outlook-drawing";
import { useLanguage, useText } from "#app/i18n/use-text";

/**
 * The chart of a year against its ceiling. The server draws it at a fixed size, so that it is there without scripts and in
 * print; in the browser it takes the room there is, and tells each month to whoever points at it or moves by the arrows.
 */
export function OutlookChart(drawn: OutlookDrawn) {
  const say = useText("outlook");
  const language = useLanguage();
  const id = useId();
  return (
    <div className="chart">
      <ResponsiveContainer width="100%" height={drawnSize.height} initialDimension={drawnSize}>
        <OutlookDrawing {...drawn} id={id} say={say} language={language} />
      </ResponsiveContainer>
    </div>
  );
}
