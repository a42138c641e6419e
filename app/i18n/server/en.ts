import type nl from "#app/i18n/server/nl";
import type { Translation } from "#app/i18n/text";

export default {
  unreadable: "This address holds signs that cannot be read. Check the address, or begin at the home page.",
  foreign:
    "This form was sent from another website and was not processed. Open the page in Plafondkaart and send it there.",
  tooLarge: "What you sent is too large ({most} is the most) and was not processed. Send less at a time.",
  lengthMissing: "Your program does not tell how much it sends. Add a Content-Length.",
  tooMany: "Too many requests come from your address. Wait a minute and try again.",
  starting: "Plafondkaart is starting. Try again in a few seconds.",
  failed: "This page could not be made. Try again, and give number {number} to the administrator.",
} satisfies Translation<typeof nl>;
