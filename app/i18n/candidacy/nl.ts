/** Wat verkeerd is vastgelegd van een kandidaat rechtzetten: aangevuld bij de woorden van `contracting`. */
export default {
  "step.annulled": "Een stap rechtzetten",
  "step.annulled.say":
    "Wat verkeerd is vastgelegd telt dan niet meer; het blijft met uw toelichting in de geschiedenis staan. Leg daarna vast wat wel klopt. Een eerdere stap kan nadat de stap die erop rust is rechtgezet.",
  "annul.say":
    "Wat onjuist is vastgelegd, telt niet meer; het blijft met uw toelichting in de geschiedenis staan. Leg daarna vast wat juist is. Kavels die door de stap al openstaan, haalt u zo nodig zelf uit de open inschrijving. Een eerdere stap kan worden rechtgezet na de stap die erop rust.",
  "annul.fact": "Welke stap",
  "annul.option": "{step}, {day}",
  "stage.annulled": "bij vergissing vastgelegd",
  "say.annulled": "De belangstelling van {provider} voor {region} is bij vergissing vastgelegd en telt niet.",
  "refused.own-answer":
    "Dit antwoord gaf de zorgaanbieder zelf en blijft staan. Neem contact met de zorgaanbieder op.",
  "act.party-left": "Vertrek van een partij vastleggen",
  "act.party-left.say":
    "Tot en met welke dag de partij nog deelneemt, en waarom zij vertrekt. Zij en de regievoerder krijgen bericht.",
};
