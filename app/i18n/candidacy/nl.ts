/** Wat verkeerd is vastgelegd van een kandidaat rechtzetten: aangevuld bij de woorden van `contracting`. */
export default {
  "step.annulled": "Een stap rechtzetten",
  "step.annulled.say":
    "Wat verkeerd is vastgelegd telt dan niet meer; het blijft met uw toelichting in de geschiedenis staan. Leg daarna vast wat wel klopt. Een eerdere stap kan nadat de stap die erop rust is rechtgezet.",
  "annul.fact": "Welke stap",
  "annul.option": "{step}, {day}",
};
