/** De pagina waarop een beleid wordt geprobeerd op de vorige inschrijvingen. */
export default {
  title: "Vorige inschrijvingen onder dit beleid",
  faulty: "Aan dit beleid is nog iets mis. Zodra dat is hersteld, kan het worden geprobeerd.",
  nothing: "Onder dit beleid is nog geen open inschrijving gesloten. Er is niets om het op te proberen.",
  fails: {
    one: "{count} van {of} inschrijvingen zou niet meer voldoen.",
    other: "{count} van {of} inschrijvingen zouden niet meer voldoen.",
  },
  judged: {
    one: "{count} zou moeten worden beoordeeld.",
    other: "{count} zouden moeten worden beoordeeld.",
  },
  better: {
    one: "{count} zou er beter uitkomen.",
    other: "{count} zouden er beter uitkomen.",
  },
  how: "Elke inschrijving onder {policy} (versie {version}) is opnieuw beoordeeld met wat er was op {day}, de laatste dag. De dagen van dit beleid zijn op dat jaar gelegd. Er verandert niets door.",
  worse: "Wie er slechter uitkomt",
  betterTitle: "Wie er beter uitkomt",
  withoutLot: {
    one: "{count} inschrijving is voor een kavel dat dit beleid niet heeft.",
    other: "{count} inschrijvingen zijn voor een kavel dat dit beleid niet heeft.",
  },
  provider: "Zorgaanbieder",
  lot: "Kavel",
  before: "Was",
  after: "Wordt",
  because: "Omdat",
  back: "Terug naar het beleid",
  untitled: "zonder naam",
};
