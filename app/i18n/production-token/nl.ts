/** Sleutels waarmee een programma van een organisatie productie aanlevert. */
export default {
  title: "Productie aanleveren door een programma",
  say: "Met een sleutel levert uw programma productie aan zonder in te loggen. Alles gaat als bij een bestand: eerst beoordeeld, pas na bevestigen telt het mee.",
  caption: { one: "{count} sleutel van uw organisatie", other: "{count} sleutels van uw organisatie" },
  none: "Uw organisatie heeft geen sleutels.",
  "head.name": "Naam",
  "head.by": "Gemaakt door",
  "head.since": "Sinds",
  "head.revoke": "Intrekken",
  gone: "iemand die hier niet meer werkt: deze sleutel doet niets",
  revoke: "Trek in",
  revokeThis: "Trek de sleutel {name} in",
  name: "Naam van de nieuwe sleutel",
  "name.hint": "Bijvoorbeeld het programma dat hem krijgt. De sleutel handelt op uw naam.",
  make: "Maak een sleutel",
  made: "Dit is de sleutel. Hij wordt alleen nu getoond en nergens bewaard.",
  token: "Sleutel",
  "said.revoked": "De sleutel is ingetrokken en doet niets meer.",
  "said.unknown": "Deze sleutel is er niet (meer).",
  "said.nameless": "Geef de sleutel een naam, zodat u hem herkent.",
  "said.too-many": "Een organisatie heeft ten hoogste {most} sleutels. Trek er eerst een in.",
  how: "Zo levert een programma aan",
  "how.send":
    "Stuur de regels als JSON, CSV of XLSX, met de kolommen van het sjabloon. Het antwoord noemt waar u leest hoe het ermee staat.",
  "how.read":
    "Lees hoe het ermee staat en het retourrapport, en bevestig dan: accept (alles of niets), accept-only (alleen de juiste regels) of discard (toch niet).",
  "how.whose":
    "Een aanbieder levert de eigen opgave aan. Een verzekeraar levert toegekende declaraties aan; met ?provider= (AGB-code of naam) en ?source=statement een opgave van een aanbieder. Zijn er meer verzekeraars, dan zegt ?insurer= (KvK-nummer of naam) voor wie het is. Fouten komen in het Nederlands of met ?lang=en in het Engels.",
  "way.production": "Naar de productie",
};
