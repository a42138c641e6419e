import { type Day, type Instant, type Month, msOf, ZONE } from "#app/domain/calendar";
import type { Language } from "#app/i18n/text";

const locales: Readonly<Record<Language, string>> = { nl: "nl-NL", en: "en-GB" };

type DateStyle = "long" | "short" | "dated" | "weekday";
const dateStyles: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  /** 12 september 2022 */
  long: { day: "numeric", month: "long", year: "numeric" },
  /** 12 sep */
  short: { day: "numeric", month: "short" },
  /** 12 sep 2022 */
  dated: { day: "numeric", month: "short", year: "numeric" },
  /** maandag 12 september 2022 */
  weekday: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
};

const made = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();
function dates(language: Language, key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language} ${key}`;
  const known = made.get(name);
  if (known instanceof Intl.DateTimeFormat) return known;
  const format = new Intl.DateTimeFormat(locales[language], options);
  made.set(name, format);
  return format;
}
function numbers(language: Language, key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const name = `${language} ${key}`;
  const known = made.get(name);
  if (known instanceof Intl.NumberFormat) return known;
  const format = new Intl.NumberFormat(locales[language], options);
  made.set(name, format);
  return format;
}

/** A civil day as a reader of the language writes it. */
export const formatDay = (day: Day, language: Language, style: DateStyle = "long"): string =>
  dates(language, `day ${style}`, { ...dateStyles[style], timeZone: "UTC" })
    .format(Date.parse(`${day}T00:00:00Z`))
    .replace(".", "");

/** A month: `juli 2023`. */
export const formatMonth = (month: Month, language: Language): string =>
  dates(language, "month", { month: "long", year: "numeric", timeZone: "UTC" }).format(
    Date.parse(`${month}-01T00:00:00Z`),
  );

/** A moment in Amsterdam: `12 juli 2023, 09:41`. */
export const formatInstant = (instant: Instant, language: Language, style: DateStyle = "long"): string =>
  `${dates(language, `instant ${style}`, { ...dateStyles[style], timeZone: ZONE }).format(msOf(instant))}, ${formatTime(instant, language)}`;

/** A moment of receipt in Amsterdam, to the second: `31 juli 2023, 23:59:58`. */
export function formatReceipt(instant: Instant, language: Language): string {
  const clock = { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" } as const;
  const day = dates(language, "instant long", { ...dateStyles.long, timeZone: ZONE }).format(msOf(instant));
  return `${day}, ${dates(language, "receipt", { ...clock, timeZone: ZONE }).format(msOf(instant))}`;
}

/** The clock in Amsterdam: `09:41`. */
export const formatTime = (instant: Instant, language: Language): string =>
  dates(language, "time", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: ZONE }).format(
    msOf(instant),
  );

export const formatNumber = (value: number, language: Language): string =>
  numbers(language, "number", {}).format(value);

/** Whole cents as euros and cents: `€ 1.234,50`. */
export const formatCents = (cents: number, language: Language): string =>
  numbers(language, "cents", { style: "currency", currency: "EUR" }).format(cents / 100);

const lists: Readonly<Record<Language, Intl.ListFormat>> = {
  nl: new Intl.ListFormat(locales.nl, { type: "conjunction" }),
  en: new Intl.ListFormat(locales.en, { type: "conjunction" }),
};

const choices: Readonly<Record<Language, Intl.ListFormat>> = {
  nl: new Intl.ListFormat(locales.nl, { type: "disjunction" }),
  en: new Intl.ListFormat(locales.en, { type: "disjunction" }),
};

/** `a, b of c`. */
export const formatChoice = (items: readonly string[], language: Language): string =>
  choices[language].format(items);

/** `a, b en c`. */
export const formatList = (items: readonly string[], language: Language): string =>
  lists[language].format(items);

/** A share of the whole: 0.4567 as `45,7%`. */
export const formatShare = (share: number, language: Language): string =>
  numbers(language, "share", { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    share,
  );

/** A chance or an estimated share, in whole per cents: 0.861 as `86%`. */
export const formatPercent = (share: number, language: Language): string =>
  numbers(language, "percent", { style: "percent", maximumFractionDigits: 0 }).format(share);

const MILLION = 100_000_000;
/** What is nearer to nothing than this is told as nothing, without a sign. */
const HALF_STEP = 5_000;

/** An estimated amount no more exactly than it is known: `€ 6,80 mln`, below a million in whole hundreds of euros. */
export function formatAbout(cents: number, language: Language): string {
  if (cents <= -HALF_STEP) return `-${formatAbout(-cents, language)}`;
  if (cents < MILLION) {
    const whole = { style: "currency", currency: "EUR", maximumFractionDigits: 0 } as const;
    return numbers(language, "about", whole).format(Math.max(0, Math.round(cents / 10_000)) * 100);
  }
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  const style = { style: "currency", currency: "EUR", notation: "compact" } as const;
  // Compact notation steps on to thousands of millions, which nobody here speaks in.
  const millions = numbers(language, "millions", { ...digits }).format(cents / MILLION);
  const parts = numbers(language, "compact", style).formatToParts(1_000_000);
  const written = parts.map(({ type, value }) => (type === "integer" ? millions : value)).join("");
  // Without the full stop of an abbreviation: in a sentence it would end it.
  return written.replace(/\.$/, "");
}

/** The name of a month without its year, short: `jul`. */
export const formatMonthShort = (month: Month, language: Language): string =>
  dates(language, "month short", { month: "short", timeZone: "UTC" })
    .format(Date.parse(`${month}-01T00:00:00Z`))
    .replace(".", "");

/** The name of a month without its year: `juli`. */
export const formatMonthName = (month: Month, language: Language): string =>
  dates(language, "month name", { month: "long", timeZone: "UTC" }).format(
    Date.parse(`${month}-01T00:00:00Z`),
  );
