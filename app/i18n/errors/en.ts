import type nl from "#app/i18n/errors/nl";
import type { Translation } from "#app/i18n/text";

export default {
  "notFound.title": "This page does not exist",
  "notFound.what": "There is nothing at {sought}, or nothing that you can see with this sign-in.",
  "notFound.cure": "Check the address, or go on from one of these pages:",

  "badRequest.title": "This request is not right",
  "badRequest.what": "What was sent to {sought} could not be read. Nothing has changed.",
  "badRequest.cure": "Go back, reload the page and fill in the form once more.",

  "refused.title": "This cannot be done here",
  "refused.what":
    "The server did not carry out the request to {sought} (answer {status}). Nothing has changed.",
  "refused.cure": "Go back and start from one of these pages:",

  "locked.title": "The key of this seal is missing",
  "locked.what":
    "This open tender was sealed with a key that is not at this server. While it is missing nobody can read, keep or open a registration.",
  "locked.cure":
    "Tell whoever runs the server: they put back the key file or PLAFONDKAART_SEAL_KEY. What was sent before is still kept; where the key is gone for good, everybody registers anew.",
  "full.title": "The disk of the server is full",
  "full.what":
    "What was sent to {sought} has not been kept: there is no room left. What was saved before is still there and can be read.",
  "full.cure":
    "Go back in your browser: what you had filled in is usually still there. Report it to the administrator, and try again once room has been made. You can also read on:",

  "failed.title": "This page could not be made",
  "failed.what":
    "An error occurred in Plafondkaart while making {sought}. It was nothing you did. What was saved before is still there.",
  "failed.cure":
    "Try again in a minute. If it keeps failing, report it to the administrator with this number:",
  "failed.cureUnknown":
    "Reload the page. If it keeps failing, report it to the administrator with the address and the time.",
  "failed.number": "Number of the request",
  "failed.again": "Try again",
  "nav.map": "Map",
  "nav.policy": "Policy",
  "nav.deadlines": "Deadlines",
  signIn: "Sign in",
  start: "Start page",
} satisfies Translation<typeof nl>;
