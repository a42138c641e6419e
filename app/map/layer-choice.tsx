import { Tabs } from "#app/components/tabs";
import type { Lot } from "#app/domain/lot";
import type { Layer } from "#app/domain/map-bucket";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { ViewState } from "#app/map/view-state";

type LayerChoiceProps = {
  readonly layers: readonly Layer[];
  readonly lots: readonly Lot[];
  readonly state: ViewState;
};

/** What the map shows, and of which lot; another layer has other statuses, so its filter begins empty. */
export function LayerChoice({ layers, lots, state: { view, addressOf } }: LayerChoiceProps) {
  const text = useText("map");
  const language = useLanguage();
  if (layers.length < 2) return null;
  const layerTabs = layers.map((layer) => ({
    to: addressOf({ layer, lot: layer === "lot" ? lots[0]?.key : undefined, statuses: [] }),
    label: text(`layer.${layer}`),
    current: layer === view.layer,
  }));
  const lotTabs = lots.map((lot) => ({
    to: addressOf({ lot: lot.key }),
    label: lot.short[language],
    current: lot.key === view.lot,
  }));
  return (
    <>
      <Tabs label={text("layers.label")} tabs={layerTabs} />
      {view.layer === "lot" && <Tabs label={text("lots.label")} tabs={lotTabs} />}
    </>
  );
}
