import type { Day } from "#app/domain/calendar";
import { type Municipality, type RegionCode, type RegionPart, sameName } from "#app/domain/region";

/** Whether an insurer buys by a part: its own, or one that is everybody's. */
export const isPartOf = ({ insurer }: Pick<RegionPart, "insurer">, of: string): boolean =>
  insurer === undefined || insurer === of;

/** Whether a part counts still on a day, or will later. */
export const isPartFrom = ({ until }: Pick<RegionPart, "until">, day: Day): boolean =>
  until === undefined || day <= until;

/** A part of a region that somebody wants to buy by. */
export type NewPart = {
  readonly region: RegionCode;
  readonly name: string;
  readonly municipalities: readonly string[];
  readonly from: Day;
};

export type PartRefusal =
  | "name-missing"
  | "name-taken"
  | "municipalities-missing"
  | "whole-region"
  | "overlaps";

/**
 * Why a part cannot be made, or undefined where it can: it has a name of its own, some municipalities of its region and
 * not all, and none of another part that counts from its first day on (reading 9).
 */
export function partRefusal(
  { region, name, municipalities: chosen, from }: NewPart,
  all: readonly Municipality[],
  parts: readonly RegionPart[],
): PartRefusal | undefined {
  const here = all.filter((each) => each.region === region).map(({ code }) => code);
  const beside = parts.filter((part) => part.region === region && isPartFrom(part, from));
  if (name === "") return "name-missing";
  if (beside.some((part) => sameName(part.name, name))) return "name-taken";
  if (chosen.length === 0 || chosen.some((code) => !here.includes(code))) return "municipalities-missing";
  if (here.every((code) => chosen.includes(code))) return "whole-region";
  return beside.some((part) => part.municipalities.some((code) => chosen.includes(code)))
    ? "overlaps"
    : undefined;
}
