/** Berichten over overeenkomsten: aanbod, antwoord, partijen en rechtzettingen. */
export default {
  "agreement-renewed.subject": "Uw overeenkomst voor {region} gaat door",
  "agreement-renewed.text":
    "Over {year} zijn afspraken gemaakt. Uw overeenkomst voor {region} loopt tot en met {end}.",
  "agreement-offered.subject": "Overeenkomst aangeboden voor {region}",
  "agreement-offered.text":
    "U krijgt voor {year} een overeenkomst aangeboden voor {lots} in {region}: brief {reference}. U kunt aanvaarden tot en met {day}.",
  "agreement-accepted.subject": "Overeenkomst aanvaard voor {region}",
  "agreement-accepted.text":
    "De overeenkomst met {provider} voor {region} in {year} is op {on} aanvaard door {by}.",
  "agreement-declined.subject": "Overeenkomst niet aanvaard voor {region}",
  "agreement-declined.text":
    "Het aanbod aan {provider} voor {region} in {year} is op {on} niet aanvaard. {reason}",
  "offer-extended.subject": "Meer tijd om te aanvaarden voor {region}",
  "offer-extended.text":
    "U kunt de aangeboden overeenkomst voor {region} in {year} aanvaarden tot en met {day}. {reason}",
  "offer-withdrawn.subject": "Aanbod ingetrokken voor {region}",
  "offer-withdrawn.text": "De voor {year} aangeboden overeenkomst voor {region} is ingetrokken. {reason}",
  "party-left.subject": "Partij gaat uit een overeenkomst in {region}",
  "party-left.text":
    "{party} neemt na {until} niet meer deel aan de overeenkomst van {provider} voor {region}. {reason}",
  "agreement-annulled.subject": "Rechtzetting bij uw overeenkomst voor {region}",
  "agreement-annulled.text":
    "Een eerder bericht over uw overeenkomst voor {region} in {year} berustte op een vergissing en telt niet meer. Toelichting: {reason}",
  "duty-recorded.subject": "Doorleverplicht in {region}",
  "duty-recorded.text":
    "Voor uw overeenkomst in {region} is vastgelegd wat vanaf {from} geldt boven het plafond: “{clause}”",
  "party-added.subject": "Nieuwe partij bij een overeenkomst in {region}",
  "party-added.text":
    "{party} neemt vanaf {from} deel aan de overeenkomst van {provider} voor {region}. {reason}",
};
