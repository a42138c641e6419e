import { parseDay } from "#app/domain/calendar";
import { formatDay } from "#app/i18n/format";
import type { Language, TextValues } from "#app/i18n/text";

/** What a problem names, with days as they are said; what was typed in a field stays as it is. */
export const daysInWords = (values: TextValues, language: Language): TextValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const day = typeof value === "string" && name !== "value" ? parseDay(value) : undefined;
      return [name, day ? formatDay(day, language) : value];
    }),
  );
