/** Each fact and date of a region's history as one sentence. */
export default {
  "timeline.candidacy.interest-shown":
    "{provider} toont belangstelling voor een IDD-overeenkomst, ontvangen op {received}",
  "timeline.candidacy.documents-sent": "Documenten gestuurd aan {provider}",
  "timeline.candidacy.offer-received.no": "Aanbod van {provider} ontvangen op {received}",
  "timeline.candidacy.offer-received.yes": "Aanbod van {provider} te laat ontvangen, op {received}",
  "timeline.candidacy.norm-judged.yes": {
    one: "{count} minimumnorm beoordeeld voor {provider}: voldoet",
    other: "{count} minimumnormen beoordeeld voor {provider}: voldoet",
  },
  "timeline.candidacy.norm-judged.no": {
    one: "{count} minimumnorm beoordeeld voor {provider}: voldoet niet",
    other: "{count} minimumnormen beoordeeld voor {provider}: voldoet niet",
  },
  "timeline.candidacy.judged.yes": "Aanbod van {provider} voldoet aan de minimumnormen. {reason}",
  "timeline.candidacy.judged.no": "Aanbod van {provider} voldoet niet aan de minimumnormen. {reason}",
  "timeline.candidacy.late-considered":
    "Te laat ontvangen aanbod van {provider} toch in behandeling. {reason}",
  "timeline.candidacy.party-named": {
    one: "{count} partij bij het aanbod van {provider} vastgelegd",
    other: "{count} partijen bij het aanbod van {provider} vastgelegd",
  },
  "timeline.candidacy.support-shown": "Steun van aanvragers voor {provider} vastgelegd",
  "timeline.candidacy.ceiling-accepted": "{provider} gaat akkoord met het omzetplafond",
  "timeline.candidacy.talks-opened": "Inkoopgesprekken met {provider} begonnen",
  "timeline.candidacy.agreed": "Overeenstemming met {provider}",
  "timeline.candidacy.not-agreed": "Geen overeenstemming met {provider}. {reason}",
  "timeline.candidacy.refused": "Aanvraag van {provider} niet in behandeling genomen. {reason}",
  "timeline.candidacy.annulled": "Rechtgezet: een stap van {provider} telt niet meer. {reason}",
  "timeline.candidacy.withdrawn": "{provider} trekt zich terug. {reason}",

  "timeline.contract.offered": "Overeenkomst aangeboden aan {provider}",
  "timeline.contract.agreed.idd":
    "IDD-overeenkomst met {provider} gesloten voor {lots}, van {start} tot en met {end}",
  "timeline.contract.agreed.tender":
    "Overeenkomst met {provider} gesloten voor {lots}, van {start} tot en met {end}",
  "timeline.contract.agreed.private":
    "{provider} onderhands bijgecontracteerd voor {lots}, van {start} tot en met {end}",
  "timeline.contract.agreed.private.ground":
    "{provider} onderhands bijgecontracteerd voor {lots}, van {start} tot en met {end}. {reason}",
  "timeline.contract.agreed.msz":
    "{provider} gecontracteerd via medisch-specialistische zorg, ook voor {lots}, van {start} tot en met {end}",
  "timeline.contract.agreed.direct":
    "Overeenkomst met {provider} gesloten voor {lots}, van {start} tot en met {end}",
  "timeline.contract.accepted": "Overeenkomst aanvaard door {by} namens {provider}",
  "timeline.contract.declined": "Aanbod aan {provider} niet aanvaard. {reason}",
  "timeline.contract.offer-extended": "{provider} krijgt meer tijd om te aanvaarden. {reason}",
  "timeline.contract.offer-withdrawn": "Aanbod aan {provider} ingetrokken. {reason}",
  "timeline.contract.selective-declined":
    "Aanbod van {provider} voor {year} niet selectief ingekocht. {reason}",
  "timeline.contract.reopening-decided.yes":
    "De kavels van {provider} gaan voor {year} ook opnieuw open. {reason}",
  "timeline.contract.reopening-decided.no":
    "De kavels van {provider} gaan voor {year} niet opnieuw open. {reason}",
  "timeline.contract.result-agreed": "Resultaatafspraak met {provider} voor {year}: {reason}",
  "timeline.contract.consulted": "Overleg met {provider}: {reason}",
  "timeline.contract.action-agreed": "Actie afgesproken met {provider}, uiterlijk {due}: {reason}",
  "timeline.contract.action-done": "Actie gedaan, afgesproken met {provider}: {reason}",
  "timeline.contract.party-left": "Een partij bij {provider} neemt na {end} niet meer deel. {reason}",
  "timeline.contract.ground-judged": "Uitsluitingsgrond voor {provider} beoordeeld. {reason}",
  "timeline.contract.annulled":
    "Rechtgezet: een stap van de overeenkomst met {provider} telt niet meer. {reason}",
  "timeline.contract.published": "Overeenkomst met {provider} bekendgemaakt",
  "timeline.contract.talks-opened": "Gesprekken met {provider} over {year} begonnen",
  "timeline.contract.integral-offer": "{provider} biedt {lots} integraal aan voor {year}",
  "timeline.contract.bought-selectively": "{lots} voor {year} selectief ingekocht bij {provider}",
  "timeline.contract.renewed":
    "Afspraken met {provider} over {year} gemaakt; de overeenkomst loopt tot en met {end}",
  "timeline.contract.talks-failed": "Geen overeenstemming met {provider} over {year}. {reason}",
  "timeline.contract.option-told.yes":
    "{provider} gehoord: de overeenkomst wordt met een jaar verlengd, tot en met {end}",
  "timeline.contract.option-told.no": "{provider} gehoord: de overeenkomst wordt voor {year} niet verlengd",
  "timeline.contract.ended": "Overeenkomst met {provider} beëindigd per {end}. {reason}",
  "timeline.contract.starts": "Overeenkomst met {provider} gaat in",
  "timeline.contract.ends": "Laatste dag van de overeenkomst met {provider}",

  "timeline.tender.announced": "Open inschrijving aangekondigd voor {lots}. {reason}",
  "timeline.tender.withdrawn": "Open inschrijving ingetrokken voor {lots}. {reason}",
  "timeline.tender.unsealed": "Inschrijvingen voor {lots} geopend, door twee mensen",
  "timeline.tender.outcome": {
    one: "Uitslag voor {lots}: {count} aanbieder komt in aanmerking",
    other: "Uitslag voor {lots}: {count} aanbieders komen in aanmerking",
  },
  "timeline.tender.outcome-drafted": "Uitslag voor {lots} voorgesteld",
  "timeline.tender.outcome-signed": "Uitslag voor {lots} door een tweede persoon getekend",
  "timeline.tender.opens": "Open inschrijving begint voor {lots}",
  "timeline.tender.questions-end": "Laatste dag voor vragen over {lots}",
  "timeline.tender.closes": "Open inschrijving sluit voor {lots}",
  "timeline.tender.outcome-due": "Laatste dag voor de uitslag van {lots}",

  "timeline.registration.started": "{provider} begint een inschrijving voor {lots}",
  "timeline.registration.submitted": "{provider} schrijft in voor {lots}",
  "timeline.registration.withdrawn": "{provider} trekt de inschrijving voor {lots} in",
  "timeline.registration.judged.yes": "Inschrijving van {provider} voor {lots} komt in aanmerking. {reason}",
  "timeline.registration.judged.no":
    "Inschrijving van {provider} voor {lots} komt niet in aanmerking. {reason}",
  "timeline.registration.ground-judged": "Uitsluitingsgrond voor {provider} beoordeeld. {reason}",
  "timeline.registration.repair-asked": "Herstel gevraagd aan {provider} voor {lots}",
  "timeline.registration.repaired": "{provider} beantwoordt de vraag om herstel voor {lots}",
  "timeline.registration.response": "Reactie van {provider} op de uitslag voor {lots}",
  "timeline.registration.answered": "Reactie van {provider} over {lots} beantwoord",
  "timeline.registration.annulled": "Rechtgezet: de vraag om herstel aan {provider} telt niet meer. {reason}",
  "timeline.registration.informed": "{provider} hoort de uitslag voor {lots}",

  "timeline.publication.published": "IDD-overeenkomst met {provider} bekendgemaakt",
  "timeline.publication.lots": "Overeenkomst met {provider} bekendgemaakt voor {lots}",
  "timeline.publication.extended":
    "IDD-overeenkomst met {provider} opnieuw bekendgemaakt, met haar verlenging tot en met {end}",
};
