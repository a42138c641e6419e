import { createHash } from "node:crypto";
import { type Day, type Instant, instantAt, parseDay } from "#app/domain/calendar";

/** A day of the story, with the moment where the story names an hour. */
export type Told = { readonly day: Day; readonly at?: Instant | undefined };

/** What `2022-05-27` or `2022-05-27 23:50` (Amsterdam time) says, or undefined when it says neither. */
export function parseTold(text: string): Told | undefined {
  const [date = "", time, ...rest] = text.split(" ");
  const day = parseDay(date);
  if (!day || rest.length > 0) return undefined;
  if (time === undefined) return { day };
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? { day, at: instantAt(day, time) } : undefined;
}

/** A key that is the same in every demonstration: UUID version 8, from the hash of a readable name. */
export function stableId(name: string): string {
  const hex = createHash("sha256").update(`plafondkaart/${name}`).digest("hex");
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(18, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

/** A moment in the morning of `day` at which `owner`'s step number `index` was written down, in the order of steps. */
export function officeMoment(day: Day, owner: string, index: number): Instant {
  const start = Number.parseInt(stableId(owner).slice(0, 4), 16) % 150;
  const minutes = 9 * 60 + start + index * 4;
  const two = (n: number) => String(n).padStart(2, "0");
  return instantAt(day, `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`);
}
