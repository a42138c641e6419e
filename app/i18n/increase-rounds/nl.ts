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
};
