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
    // Its dots would each be a picture without a name; the sentence above and the table below say what they show.
    <div className="chart square" aria-hidden="true">
      <ResponsiveContainer width="100%" height={squareSize.height} initialDimension={squareSize}>
        <ReliabilityDrawing {...drawn} id={id} say={say} language={language} />
      </ResponsiveContainer>
    </div>
  );
}
