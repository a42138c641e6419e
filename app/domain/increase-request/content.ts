import type { LotKey } from "#app/domain/lot";
import { type Cents, sumCents } from "#app/domain/money";
import type { FormFields } from "#app/domain/stale-form";

/** What a provider asks. Two things only are required: the forecast and the explanation (rule 4.77, reading 4). */
export type RequestContent = {
  /** The provider's forecast of the total production of the contract year. */
  readonly forecast: Cents;
  readonly explanation: string;
  /** The forecast by care month, January first, where the provider gives it; a month may be left out. */
  readonly months?: readonly (Cents | undefined)[] | undefined;
  readonly lots?: readonly LotKey[] | undefined;
  /** The increase asked for, where the provider names it. */
  readonly asked?: Cents | undefined;
};

/** What is known of the ceiling when a request is looked at. */
export type RequestGround = {
  /** Undefined while the ceiling is open or absent. */
  readonly ceiling: Cents | undefined;
  /** Accepted by the insurer so far, of the care months of the contract year. */
  readonly accepted: Cents;
};

/** What is worth a second look before sending. It stops nothing: whoever asks may be right. */
export type RequestRemark =
  | { readonly key: "below-accepted"; readonly accepted: Cents }
  | { readonly key: "below-ceiling"; readonly ceiling: Cents }
  | { readonly key: "months-differ"; readonly sum: Cents }
  | { readonly key: "months-exceed"; readonly sum: Cents }
  | { readonly key: "beyond-sense"; readonly ceiling: Cents };

/** So many times the ceiling is hardly what somebody meant. */
const BEYOND = 10;
const MONTHS = 12;

/** The names of the fields in which the twelve months are typed. */
export const monthFields = Array.from({ length: MONTHS }, (_, at) => `month-${at + 1}`);

/** The fields of a draft of one value each, all of them, as forms are compared. */
export const draftFields = (typed: Readonly<Record<string, string>>): FormFields => ({
  ...Object.fromEntries(draftNames.map((name) => [name, [typed[name] ?? ""]])),
  lots: lotsIn(typed.lots),
});

/** The fields of a draft that hold one text each; the first three only where a buyer enters what came otherwise. */
export const draftNames = ["way", "day", "time", "forecast", "explanation", "asked", ...monthFields];

/** The keys of lots in a draft, which holds them as one text. */
export const lotsIn = (text: string | undefined): LotKey[] => (text ?? "").split(",").filter(Boolean);

/** What of a request differs from what is known, in the order in which a reader would meet it. */
export function remarksOn(content: RequestContent, { ceiling, accepted }: RequestGround): RequestRemark[] {
  const { forecast, months, asked } = content;
  const remarks: RequestRemark[] = [];
  if (forecast < accepted) remarks.push({ key: "below-accepted", accepted });
  else if (ceiling !== undefined && forecast <= ceiling) remarks.push({ key: "below-ceiling", ceiling });
  const given = months?.flatMap((month) => month ?? []) ?? [];
  if (given.length === MONTHS && sumCents(given) !== forecast)
    remarks.push({ key: "months-differ", sum: sumCents(given) });
  else if (given.length < MONTHS && sumCents(given) > forecast)
    remarks.push({ key: "months-exceed", sum: sumCents(given) });
  const largest = Math.max(forecast, asked ?? 0);
  if (ceiling !== undefined && ceiling > 0 && largest > BEYOND * ceiling)
    remarks.push({ key: "beyond-sense", ceiling });
  return remarks;
}

/** The increase that granting all of a request means: as asked, else what the forecast lies above the ceiling. */
export const askedIncrease = ({ asked, forecast }: RequestContent, ceiling: Cents | undefined): Cents =>
  asked ?? Math.max(0, forecast - (ceiling ?? 0));
