/** Berichten over voorwaarden van overeenkomsten en over termijnen van voorstellen. */
export default {
  "condition-lapses.subject": "{provider} voldoet vanaf {from} niet meer: {lot}",
  "condition-lapses.text":
    "Voor {lot} voldoet {provider} vanaf {from} niet meer aan de voorwaarden om de overeenkomst voor {year} te behouden. Bij de overeenkomst staat welke voorwaarde het is, wat er is gezien en wat het herstelt.",
  "own-condition-lapses.subject": "Uw overeenkomst voldoet vanaf {from} niet meer: {lot}",
  "own-condition-lapses.text":
    "Voor {lot} voldoet u vanaf {from} niet meer aan de voorwaarden om uw overeenkomst met {insurer} voor {year} te behouden. Bij de overeenkomst staat welke voorwaarde het is en wat u kunt doen.",
  "thread-proposal.subject": "Voorstel {number} van {from}",
  "thread-proposal.text":
    "{from} deed voorstel {number} over de overeenkomst van {provider}. Lees de toelichting en reageer uiterlijk {by}: aanvaard het, doe een tegenvoorstel of geef antwoord.",
  "thread-accepted.subject": "Voorstel {number} is aanvaard",
  "thread-accepted.text":
    "{from} aanvaardde voorstel {number} over de overeenkomst van {provider}. De overeenkomst zelf wordt gesloten door wie daartoe bevoegd is.",
  "thread-moved.subject": "Termijn verplaatst naar {by}",
  "thread-moved.text":
    "{from} verplaatste de termijn van nr. {number} over de overeenkomst van {provider} naar {by}, met de reden erbij.",
  "thread-overdue.subject": "Termijn voorbij: nr. {number}, {provider}",
  "thread-overdue.text":
    "Op nr. {number} over de overeenkomst van {provider} is niet gereageerd; de laatste dag was {by}. Wie aan zet was, is {name}.",
};
