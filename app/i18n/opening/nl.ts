/** Kavels openstellen: wat de feiten naar de open inschrijving brengen, en waarom. */
export default {
  title: "Kavels openstellen voor {year}",
  say: {
    one: "Op grond van wat op {day} bekend is, gaat {count} kavel naar de open inschrijving. {waiting}",
    other: "Op grond van wat op {day} bekend is, gaan {count} kavels naar de open inschrijving. {waiting}",
  },
  waiting: {
    one: "{count} kavel wacht op gesprekken.",
    other: "{count} kavels wachten op gesprekken.",
  },
  opens: "Opent",
  closes: "Sluit",
  "column.open": "Openstellen",
  "column.lot": "Kavel",
  "column.why": "Waarom",
  "open.title": "Naar de open inschrijving",
  "open.none": "Er is geen kavel dat naar de open inschrijving gaat.",
  "open.choose": "Stel open: {lot}",
  ground: "Aanvulling op de reden",
  "ground.hint": "Niet verplicht. Staat bij elk gekozen kavel, naast wat de feiten zeggen.",
  submit: "Stel de gekozen kavels open",
  "waiting.title": "Wachten op gesprekken",
  opened: { one: "{count} kavel is opengesteld.", other: "{count} kavels zijn opengesteld." },
  back: "Alle kavels",
  "opening.nobody": "Voor {year} is met niemand een overeenkomst",
  "opening.notSelective": "Niet selectief ingekocht bij {provider}",
  "refused.talks-run":
    "De gesprekken lopen nog. Openstellen kan na de laatste dag om overeenstemming te bereiken.",
  "refused.tender-closed": "De open inschrijving is gesloten. Openstellen kan niet meer.",
  "refused.no-tender": "Dit beleid kent geen open inschrijving.",
  "refused.none": "Kies minstens één kavel.",
  "refused.changed":
    "Een gekozen kavel gaat niet meer naar de open inschrijving: een collega stelde het al open, of er kwam een overeenkomst. U ziet nu hoe het staat.",
  "refused.too-long": "De aanvulling is langer dan 4.000 tekens. Kort haar in.",
};
