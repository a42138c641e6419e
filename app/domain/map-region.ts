import type { LotKey } from "#app/domain/lot";
import { type BucketKey, gapBucket, providerBucket } from "#app/domain/map-bucket";
import type { MapView } from "#app/domain/map-view";
import type { Publication } from "#app/domain/publication";
import { type Reason, reason } from "#app/domain/reason";
import type { Region, RegionCode } from "#app/domain/region";
import type { RegionStatus } from "#app/domain/region-status";
import { isCovered } from "#app/domain/status";

/** The day and layer that a map shows. */
export type Shown = Pick<MapView, "day" | "layer" | "lot">;

/** A region as a layer shows it. */
export type RegionOnMap = {
  readonly code: RegionCode;
  readonly name: string;
  readonly bucket: BucketKey;
  /** The number shown in the region, on the layers that count. */
  readonly value?: number | undefined;
  /** The sentence that explains it. */
  readonly reasons: readonly Reason[];
  /** The lead party first, then every other organisation with an agreement. */
  readonly parties: readonly string[];
  readonly selective: readonly LotKey[];
  readonly gaps: readonly LotKey[];
  /** Absent for the public. */
  readonly status?: RegionStatus | undefined;
  readonly publication?: Publication | undefined;
};

/** A region as the public sees it (reading 20). */
export function publishedRegion(
  { code, name }: Region,
  publication: Publication | undefined,
  perLot: readonly Publication[],
): RegionOnMap {
  const common = { code, name, selective: [], gaps: [], publication };
  const parties = [...new Set(perLot.map(({ provider }) => provider))];
  if (!publication && perLot.length > 0) {
    const lots = [...new Set(perLot.flatMap((each) => each.lots))];
    const reasons = [reason("region.contracted-per-lot", { lots: { lots } })];
    return { ...common, bucket: "contracted-per-lot", parties, reasons };
  }
  if (!publication)
    return { ...common, bucket: "not-published", parties: [], reasons: [reason("not-published")] };
  const { provider, publishedOn, startsOn, endsOn } = publication;
  const reasons = [
    reason("region.published", { provider: { organisation: provider } }),
    reason("lead.starts", { day: { day: startsOn } }),
    reason(publication.extends ? "lead.extended" : "lead.made-known", {
      day: { day: publishedOn },
      end: { day: endsOn },
    }),
  ];
  return { ...common, bucket: "contracted", parties: [...new Set([provider, ...parties])], reasons };
}

/** A region as a buyer sees it on a layer. */
export function seasonRegion({ code, name }: Region, status: RegionStatus, shown: Shown): RegionOnMap {
  const lead = status.lead?.contract.provider;
  return {
    code,
    name,
    status,
    parties: [...new Set([...(lead ? [lead] : []), ...status.providers])],
    selective: status.selectiveLots,
    gaps: status.gaps,
    ...filedUnder(status, shown),
  };
}

type Filed = Pick<RegionOnMap, "bucket" | "value" | "reasons">;

function filedUnder(status: RegionStatus, { layer, lot }: Shown): Filed {
  const { providers, gaps } = status;
  switch (layer) {
    case "lot":
      return filedByLot(status, lot);
    case "providers": {
      const reasons = [reason("region.providers", { count: providers.length })];
      return { bucket: providerBucket(providers.length), value: providers.length, reasons };
    }
    case "gaps": {
      const reasons = [
        gaps.length > 0 ? reason("region.gap", { lots: { lots: gaps } }) : reason("region.noGap"),
      ];
      return { bucket: gapBucket(gaps.length), value: gaps.length, reasons };
    }
    default:
      return { bucket: status.status, reasons: status.reasons };
  }
}

function filedByLot(status: RegionStatus, key: LotKey | undefined): Filed {
  const lot = status.lots.find((each) => each.lot === key);
  if (!lot) return { bucket: "no-idd", reasons: [reason("region.no-idd")] };
  const agreed = isCovered(lot.status) || lot.status === "extension-in-talks";
  const standing = reason(`region.${lot.status}`, { lots: { lots: [lot.lot] } });
  return { bucket: lot.status, reasons: agreed ? lot.reasons : [standing, ...lot.reasons] };
}
