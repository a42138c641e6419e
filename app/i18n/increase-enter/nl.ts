/** A buyer enters a request that came by e-mail or letter. */
export default {
  "enter.title": "Ontvangen verzoek invoeren",
  "enter.above": "{year} · {provider}",
  "enter.ceiling": "Het omzetplafond is {ceiling}; daarvan is tot nu toe {accepted} toegekend.",
  "enter.say":
    "Voer in wat per e-mail of brief binnenkwam, met het moment van ontvangst en het origineel. Dat moment bepaalt of het op tijd was; de zorgaanbieder krijgt de ontvangstbevestiging en ziet het verzoek.",
  "enter.late":
    "De termijn sloot op {at}. U kunt een ontvangen verzoek nog invoeren: het moment van ontvangst dat u opgeeft bepaalt of het op tijd was. Was het te laat, dan bepaalt u daarna of het wordt behandeld, en zegt u waarom.",
  "enter.kept":
    "Het concept is bewaard op {at}. Uw collega’s kunnen ermee verder; de zorgaanbieder ziet er niets van.",
  "enter.changed":
    "Nog niet vastgelegd: een collega wijzigde het concept nadat u het had nagekeken. Hieronder staat wat er nu vastgelegd wordt.",
  "enter.look": "Nakijken en vastleggen",
  "enter.check": "Dit wordt vastgelegd",
  "enter.sent":
    "Het verzoek is vastgelegd, met kenmerk {reference}. De zorgaanbieder krijgt bericht; de ontvangstbevestiging staat hieronder.",
  "enter.running":
    "Op dit plafond loopt al een verzoek: {reference}. Een ander kan worden vastgelegd zodra daarop is besloten of het is ingetrokken; het concept is bewaard.",
};
