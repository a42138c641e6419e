import type { Day as CivilDay, Instant } from "#app/domain/calendar";
import { formatDay, formatInstant, formatReceipt } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type DateStyle = Parameters<typeof formatDay>[2];

/** A civil day, for readers and for machines. */
export function Day({ day, style }: { day: CivilDay; style?: DateStyle }) {
  return <time dateTime={day}>{formatDay(day, useLanguage(), style)}</time>;
}

/** A moment, in the time of Amsterdam. */
export function Moment({ at, style }: { at: Instant; style?: DateStyle }) {
  return <time dateTime={at}>{formatInstant(at, useLanguage(), style)}</time>;
}

/** A moment of receipt, to the second: in the last minute before a term closes that decides. */
export function ReceivedAt({ at }: { at: Instant }) {
  return <time dateTime={at}>{formatReceipt(at, useLanguage())}</time>;
}

/** The days left to the last day that counts: 0 on that day itself, negative after it. */
export function DaysLeft({ days }: { days: number }) {
  const text = useText("shell");
  if (days < 0) return <span className="soft">{text("daysLeft.passed")}</span>;
  return <span>{days === 0 ? text("daysLeft.today") : text("daysLeft.ahead", { count: days })}</span>;
}
