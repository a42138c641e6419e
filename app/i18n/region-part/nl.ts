/** Delen van een regio waarvoor apart wordt ingekocht. */
export default {
  title: "Delen van {region}",
  say: "Een deel is een vaste groep gemeenten waarvoor kavels, kandidaten en overeenkomsten apart kunnen zijn. Delen overlappen elkaar niet; wat voor de hele regio geldt, geldt voor elk deel.",
  none: "Deze regio heeft geen delen: zij wordt als geheel ingekocht.",
  parts: "Delen van de regio",
  open: "loopt",
  done: "Het is vastgelegd.",
  submit: "Vastleggen",
  toOpening: "Kavels openen",
  "add.title": "Een deel toevoegen",
  "add.say":
    "De gemeenten die u niet in een deel zet, blijven samen over als rest van de regio. Vanaf de eerste dag tonen kaart en lijsten de delen apart.",
  "end.title": "{part} beëindigen",
  "end.say":
    "Na de laatste dag telt het deel niet meer. Was het een vergissing, kies dan een dag vóór de eerste: het telt dan nooit.",
  "field.name": "Naam",
  "field.nameHint": "Bijvoorbeeld: Noordoostpolder en Urk.",
  "field.municipalities": "Gemeenten",
  "field.from": "Vanaf",
  "field.until": "Tot en met",
  "refused.form": "Dit formulier klopt niet meer. Laad de pagina opnieuw.",
  "refused.day-missing": "Vul een dag in, bijvoorbeeld 1 september 2022.",
  "refused.name-missing": "Geef het deel een naam.",
  "refused.name-long": "De naam is langer dan 80 tekens. Maak hem korter.",
  "refused.name-taken": "Er is al een deel met deze naam. Kies een andere naam.",
  "refused.municipalities-missing": "Kies ten minste één gemeente van deze regio.",
  "refused.whole-region": "Dit zijn alle gemeenten van de regio. Laat er ten minste één buiten het deel.",
  "refused.overlaps":
    "Een gekozen gemeente hoort op deze dag al bij een ander deel. Laat haar weg, of beëindig eerst het andere deel.",
};
