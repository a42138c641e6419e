/** Vragen om informatie bij een verzoek om een hoger plafond: aangevuld bij de woorden van verzoeken. */
export default {
  "rounds.title": "Aanvullende informatie",
  "rounds.say": {
    one: "{count} vraag in dit gesprek.",
    other: "{count} vragen in dit gesprek.",
  },
  "rounds.provider":
    "Zolang een vraag aan u openstaat, is uw verzoek niet compleet. Antwoordt u later dan gevraagd of niet, dan kan de zorgverzekeraar besluiten op wat er ligt; het plafond blijft tot een besluit zoals het is.",
  "rounds.insurer":
    "Noem bij elke vraag de laatste dag voor het antwoord. Zolang een vraag openstaat, wacht het verzoek op de zorgaanbieder; de dag van uitsluitsel verschuift niet.",
  "rounds.internal": "Overleg zonder de zorgaanbieder",
  "step.move": "Termijn verschuiven",
  "step.moveSay":
    "De termijn om te antwoorden kan één keer worden verschoven, voordat hij voorbij is en met een reden.",
  "step.moveTo": "Nieuwe laatste dag",
  "step.said.answer-moved": "termijn voor het antwoord verschoven: ",
  "answer.due": "Antwoord op de reactie",
  "answer.aim": "(streven: {day})",
  "letter.sent": "Brief {reference} met het besluit (PDF)",
  "refused.day-missing": "Kies de nieuwe laatste dag.",
  "refused.not-movable": "Deze termijn kan niet worden verschoven: het beleid kent dat niet.",
  "refused.moved-already": "Deze termijn is al een keer verschoven.",
  "refused.term-over": "De termijn is al voorbij en kan niet meer worden verschoven.",
  "refused.not-later": "De nieuwe laatste dag ligt niet later dan de oude. Kies een latere.",
  "told.title": "Wie bericht kreeg",
  "told.none": "Nog niemand.",
  "told.who": "Wie",
  "told.what": "Bericht",
  "told.at": "Verstuurd",
  "told.mail": "E-mail aangenomen door de mailserver",
  "told.waiting": "niet of nog niet",
  "told.opened": "Geopend in Plafondkaart",
  "told.unopened": "nog niet",
};
