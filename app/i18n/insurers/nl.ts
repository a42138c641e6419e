/** De zorgverzekeraars van deze installatie, en hoe er een bij komt. */
export default {
  title: "Zorgverzekeraars",
  say: {
    one: "Deze installatie bedient {count} zorgverzekeraar.",
    other: "Deze installatie bedient {count} zorgverzekeraars.",
  },
  name: "Naam",
  "add.title": "Een zorgverzekeraar toevoegen",
  "add.say":
    "De eerste beheerder krijgt een uitnodiging per e-mail en richt daarna zelf alles in. Van wat de zorgverzekeraar vastlegt, ziet u niets.",
  "add.name": "Naam van de zorgverzekeraar",
  "add.email": "E-mailadres van de eerste beheerder",
  "add.language": "Taal van de uitnodiging, en waarin brieven beginnen",
  "add.submit": "Toevoegen en uitnodigen",
  people: "Mensen",
  "people.own": "beheert zijn eigen mensen",
  again: "Nog niemand: opnieuw uitnodigen",
  "added.done": "De zorgverzekeraar is toegevoegd en de uitnodiging is onderweg.",
  "invited.done": "De uitnodiging is opnieuw onderweg; een eerdere werkt niet meer.",
  "language.nl": "Nederlands",
  "language.en": "Engels",
  "refused.name": "Er staat geen naam. Vul de naam van de zorgverzekeraar in.",
  "refused.nameWrong":
    "Deze naam kan niet. Vul een naam van 2 tot 200 tekens in, op één regel, zonder onzichtbare tekens en zonder =, +, - of @ aan het begin.",
  "refused.known": "Er is al een zorgverzekeraar met deze naam. Kies een andere naam.",
  "refused.email": "Dit is geen e-mailadres. Schrijf het als naam@voorbeeld.nl.",
  "refused.language": "Kies een taal voor de uitnodiging.",
};
