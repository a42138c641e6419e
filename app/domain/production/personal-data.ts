import { plain } from "#app/domain/region";

/** What a production file must not hold: it is about totals, never about people (reading 5). */
export type PersonalKind =
  | "bsn"
  | "name"
  | "birth-date"
  | "postcode"
  | "municipality"
  | "address"
  | "care-day"
  | "patient"
  | "contact";

const words: readonly (readonly [PersonalKind, RegExp])[] = [
  ["bsn", /\b(bsn\w*|burgerservice ?nummer|sofi ?nummer|citizen service number)\b/],
  [
    "birth-date",
    /\b(geboorte ?(datum|dag|jaar)?|geb ?datum|(date|year) of birth|birth ?(date|day|year)?|dob)\b/,
  ],
  ["postcode", /\b(post ?codes?\w*|pc[46]|zip( ?code)?|postal( ?code)?)\b/],
  ["municipality", /\b(gemeente(naam|code|s)?|woongemeente|woonplaats|municipality|place of residence)\b/],
  ["address", /\b(adres\w*|straat\w*|huis ?nummer|address|street|house number)\b/],
  [
    "care-day",
    /\b((behandel|verrichtings?|uitvoer|uitvoerings?|prestatie|zorg|afname|consult|order|aanvraag)(datum|dag)|datum (van )?(behandeling|verrichting|uitvoering|prestatie|afname|zorg|consult)|(care|treatment|service|collection|sample|procedure) (date|day)|(date|day) of (care|treatment|service|collection))\b/,
  ],
  [
    "patient",
    /\b(patient\w*|client\w*|verzekerden?(nummer)?|insured( person)?( number)?|geslacht|gender|sex)\b/,
  ],
  ["contact", /\b(e ?mail\w*|telefoon\w*|(tele)?phone\w*|mobiel\w*)\b/],
  [
    "name",
    /\b(achter|voor|roep|geslachts|meisjes)?(naam|namen|letters)\b|\b(sur|last ?|first ?|given ?)?names?\b|\binitials\b/,
  ],
];

/** Names that are of no person. */
const ofNobody =
  /\b(zorgaanbieder|aanbieder|laboratorium|lab|organisatie|instelling|regio|prestatie|verrichting|code|kavel|provider|laboratory|organisation|region|performance|lot|file|bestands?)\b/;

/** What a head says that a column holds of people, or undefined. */
export function personalHead(head: string): PersonalKind | undefined {
  const text = plain(head.replace(/([a-z])([A-Z])/g, "$1 $2"));
  const kind = words.find(([, pattern]) => pattern.test(text))?.[0];
  return kind === "name" && ofNobody.test(text) ? undefined : kind;
}

/** Whether nine figures pass the eleven-test, as every citizen service number does (fact D16). */
export function passesEleven(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < 8; at++) sum += (digits.charCodeAt(at) - 48) * (9 - at);
  sum -= digits.charCodeAt(8) - 48;
  return sum % 11 === 0 && digits !== "000000000";
}

/** What the values of one column look like so far. */
export type ColumnLook = { filled: number; nine: number; eleven: number; postcodes: number };
export const newLook = (): ColumnLook => ({ filled: 0, nine: 0, eleven: 0, postcodes: 0 });

const NINE = /^\d{3}[ .-]?\d{3}[ .-]?\d{3}$|^\d{4}[ .-]\d{2}[ .-]\d{3}$/;
const POSTCODE = /^[1-9]\d{3} ?[A-Z]{2}$/i;

const [ZERO, NINE_FIGURE, LAST_OF_MARKS] = [48, 57, 64];
/** The letters of a citizen service number, with marks between its figures and bytes for spaces around them. */
const SHORTEST = 6;
const LONGEST = 17;

/** Whether a value can be one of people at all, by its length and the codes of its first and its last letter. */
export const mayBePersonal = (length: number, first: number, last: number): boolean =>
  length >= SHORTEST &&
  length <= LONGEST &&
  (length >= 9 || last > LAST_OF_MARKS) &&
  ((first >= ZERO && first <= NINE_FIGURE) || first > 127);

/** Looks at one value that may be one of people. */
export function lookAt(look: ColumnLook, value: string): void {
  const text = value.trim();
  if (POSTCODE.test(text)) look.postcodes++;
  else if (NINE.test(text)) {
    look.nine++;
    if (passesEleven(text.replace(/\D/g, ""))) look.eleven++;
  }
}

const FEW = 5;

/** What the values of a column say that it holds of people: five or more, and over half, of a kind. */
export function personalValues({ filled, nine, eleven, postcodes }: ColumnLook): PersonalKind | undefined {
  if (nine >= FEW && eleven * 2 > nine) return "bsn";
  return postcodes >= FEW && postcodes * 2 > filled ? "postcode" : undefined;
}
