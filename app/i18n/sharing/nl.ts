/** Wat een zorgaanbieder één keer invoert en naar eigen keuze deelt, per verzekeraar. */
export default {
  title: "Delen met verzekeraars",
  say: {
    one: "U deelt met {count} van de {all} verzekeraars.",
    other: "U deelt met {count} van de {all} verzekeraars.",
  },
  explain:
    "Certificaten en gegevens van uw organisatie voert u één keer in. Per verzekeraar kiest u of die ze ziet. Zolang u niet kiest, ziet een verzekeraar ze bij wie u een overeenkomst hebt of vraagt, en geen andere.",
  caption: "Wat u met wie deelt",
  insurer: "Verzekeraar",
  deals: "u hebt of vraagt hier een overeenkomst",
  dealsNot: "u hebt of vraagt hier geen overeenkomst",
  "what.certificates": "Certificaten",
  "what.organisation": "Gegevens van de organisatie",
  certificates: { one: "{count} eigen certificaat", other: "{count} eigen certificaten" },
  kvk: "KvK-nummer {kvk}",
  agb: "AGB-codes {codes}",
  on: "Gedeeld",
  off: "Niet gedeeld",
  since: "gekozen op",
  neverChosen: "nog niet gekozen: volgt uit of u er een overeenkomst hebt of vraagt",
  begin: "Delen",
  stop: "Niet meer delen",
  "done.on": "De verzekeraar ziet dit vanaf nu.",
  "done.off": "De verzekeraar ziet dit vanaf nu niet meer.",
  consequence:
    "Wat u niet meer deelt, telt bij die verzekeraar niet meer mee voor de voorwaarden: een overeenkomst kan daardoor een voorwaarde missen, en dat wordt u beiden meteen gemeld. Wat eerder gezien of met een inschrijving of aanvraag verstuurd is, blijft in het dossier. Elke keuze staat met dag en naam in het logboek.",
};
