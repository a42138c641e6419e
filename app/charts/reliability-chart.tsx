import { useId } from "react";
import { ResponsiveContainer } from "recharts";
import { ReliabilityDrawing, type ReliabilityDrawn, squareSize } from "#app/charts/reliability-drawing";
import { useLanguage, useText } from "#app/i18n/use-text";

/** Whether chances were right. Drawn on the server first, like every chart. */
export function ReliabilityChart(drawn: ReliabilityDrawn) {
  const say = useText("outlook");
  const language = useLanguage();
  const id = useId();
  return (
    <div className="chart square">
      <ResponsiveContainer width="100%" height={squareSize.height} initialDimension={squareSize}>
        <ReliabilityDrawing {...drawn} id={id} say={say} language={language} />
      </ResponsiveContainer>
    </div>
  );
}
