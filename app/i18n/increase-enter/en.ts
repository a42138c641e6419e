import type nl from "#app/i18n/increase-enter/nl";
import type { Translation } from "#app/i18n/text";

export default {
  "enter.title": "Enter a request that was received",
  "enter.above": "{year} · {provider}",
  "enter.ceiling": "The revenue ceiling is {ceiling}; {accepted} of it has been accepted so far.",
  "enter.say":
    "Enter what came in by e-mail or letter, with the moment of receipt and the original. That moment decides whether it was in time; the provider gets the receipt and sees the request.",
  "enter.late":
    "The term closed on {at}. You can still enter a request that was received: the moment of receipt that you give decides whether it was in time. If it was late, you then decide whether it is taken up, and say why.",
  "enter.kept":
    "The draft was kept on {at}. Your colleagues can go on with it; the provider sees nothing of it.",
  "enter.changed":
    "Not recorded yet: a colleague changed the draft after you had looked it over. Below stands what will now be recorded.",
  "enter.look": "Check and record",
  "enter.check": "This will be recorded",
  "enter.sent":
    "The request was recorded, with reference {reference}. The provider is told; the receipt stands below.",
  "enter.running":
    "A request on this ceiling is running already: {reference}. Another can be recorded once it is decided on or withdrawn; the draft is kept.",
} satisfies Translation<typeof nl>;
