import { parseDay } from "#app/domain/calendar";
import { turnForm } from "#app/features/certificates/form";

/** What a form tells of a certificate; undefined when a day or a reason that is needed is not there. */
export function takeTurn(form: FormData) {
  const asked = turnForm.safeParse(Object.fromEntries(form));
  const day = asked.success ? parseDay(asked.data.day) : undefined;
  if (!asked.success || !day) return undefined;
  const { act: kind, reason } = asked.data;
  if (kind === "reinstated") return { day, fact: { kind } };
  return reason === "" ? undefined : { day, fact: { kind, reason } };
}
