/** De lijsten die mensen onder een naam bewaren. */
export default {
  title: "Bewaarde lijsten",
  say: { one: "{count} bewaarde lijst.", other: "{count} bewaarde lijsten." },
  empty:
    "U hebt nog geen lijst bewaard. Boven elke lijst staat ‘Deze lijst bewaren’: filter, volgorde en kolommen blijven dan onder een naam staan.",
  "column.name": "Naam",
  "column.list": "Lijst",
  "column.who": "Voor wie",
  "column.act": "Doen",
  "list./people": "Mensen",
  "list./invitations": "Uitnodigingen",
  "list./documents": "Documenten",
  "list./jobs": "Achtergrondtaken",
  "list./notices": "Berichten",
  "list./mail": "E-mail",
  "list./audit": "Logboek",
  "who.own": "alleen u",
  "who.shared": "iedereen van uw organisatie",
  "who.others": "bewaard door een collega, voor iedereen",
  remove: "Weghalen",
  removeOf: "Haal ‘{name}’ weg",
  refused: "De lijst is nog niet bewaard.",
  again: "Bewaren",
  "problem.name":
    "Geef een naam van ten hoogste {long} tekens, met letters of cijfers en zonder tekens die niemand ziet.",
  "problem.long": "Dit filter is te lang om te bewaren. Maak het korter.",
  "problem.full": "U hebt al {most} lijsten bewaard. Haal er eerst een weg.",
};
