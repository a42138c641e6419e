/** De klok van een demonstratie. */
export default {
  "bar.label": "Klok van de demonstratie",
  "bar.now": "demonstratie · {now}",
  "bar.hint": "klok verzetten",
  title: "De klok van de demonstratie",
  "say.opening": "De klok staat stil op {now}, het moment waarop de demonstratie opent.",
  "say.moved": "De klok is verzet: het is nu {now}.",
  explain:
    "Zet de klok op een ander moment van het seizoen: wat later gebeurt, ziet u dan niet. Alleen uw eigen klok verandert; berichten over termijnen en herinneringen volgen die klok. Wat u doet, draagt dit moment en het echte.",
  day: "Dag",
  time: "Tijd (Amsterdam)",
  set: "Klok zetten",
  back: "Terug naar het begin",
  jumps: "Of ga naar",
  dayMissing: "Kies een dag, bijvoorbeeld {example}.",
  timeMissing: "Vul een tijd in als uren en minuten, bijvoorbeeld 09:41.",
  outside: "De demonstratie loopt van {earliest} tot en met {latest}. Kies een dag daartussen.",
  unknownJump: "Dit moment kent de demonstratie niet. Kies er een uit de lijst.",
};
