/** Opgaven van aanbieders die op hun antwoord wachten. */
export default {
  title: "Nog niet beantwoord",
  say: "Opgaven waarna nog niets van de aanbieder is toegekend, met de laatste werkdag die beleid of overeenkomst noemt.",
  caption: {
    one: "{count} opgave wacht op antwoord",
    other: "{count} opgaven wachten op antwoord",
  },
  due: "Beantwoorden uiterlijk",
  late: "te laat",
  reference: "Levering",
  provider: "Aanbieder",
  received: "Ontvangen",
};
