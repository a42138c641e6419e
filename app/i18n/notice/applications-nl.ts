/** Berichten over aanvragen van overeenkomsten: aangevuld bij de woorden van berichten. */
export default {
  "application-invited.subject": "Overeenkomst {year} bij {insurer}",
  "application-invited.text":
    "{insurer} benadert u voor een overeenkomst voor {year}, onder {policy}: u hebt er een en declareert. Vraag haar opnieuw aan; uw groepen staan al aangekruist.",
  "policy-move-asked.subject": "Gaat u mee naar een nieuwe versie van {policy}?",
  "policy-move-asked.text":
    "{policy} heeft een nieuwe versie, die geldt vanaf {from}. Wat van u loopt, blijft onder de versie waaronder het begon, tenzij u instemt met de nieuwe.",
  "policy-moved.subject": "Een lopend traject gaat mee naar de nieuwe versie",
  "policy-moved.text":
    "De zorgaanbieder stemt ermee in dat dit traject verdergaat onder de nieuwe versie van het beleid.",
  "policy-not-moved.subject": "Een lopend traject blijft bij zijn versie",
  "policy-not-moved.text": "De zorgaanbieder houdt dit traject onder de versie waaronder het begon.",
  "application-received.subject": "Uw aanvraag {reference} is ontvangen",
  "application-received.text":
    "Uw aanvraag {reference} voor een overeenkomst voor {year} is ontvangen door {insurer}. Bij de aanvraag staat wie aan zet is en uiterlijk wanneer.",
  "application-to-judge.subject": "Aanvraag {reference} van {provider}",
  "application-to-judge.text":
    "{provider} vraagt een overeenkomst voor {year}. Bij de aanvraag staat aan welke voorwaarden al is voldaan, en uiterlijk wanneer u reageert.",
  "application-offered.subject": "Aanbod op aanvraag {reference}",
  "application-offered.text":
    "{insurer} biedt op uw aanvraag {reference} een overeenkomst aan. Toelichting: {reason}",
  "application-refused.subject": "Geen overeenkomst op aanvraag {reference}",
  "application-refused.text": "{insurer} sluit op uw aanvraag {reference} geen overeenkomst. Reden: {reason}",
  "application-withdrawn.subject": "Aanvraag {reference} ingetrokken",
  "application-withdrawn.text": "{provider} trok aanvraag {reference} in. Reden: {reason}",
};
