/** Een zorgaanbieder die nog niet in de lijst staat. */
export default {
  choose: "Maak een keuze",
  unknown: "Staat niet in de lijst: hieronder invullen",
  name: "Naam van een zorgaanbieder die niet in de lijst staat",
  "name.hint":
    "Deze naam en de drie velden hierna alleen als u hierboven ‘staat niet in de lijst’ koos. Is de zorgaanbieder aan KvK-nummer of AGB-code bekend, dan wordt die genomen.",
  kind: "Soort",
  "kind.laboratory": "laboratorium",
  "kind.hospital": "ziekenhuis",
  "kind.thrombosis-service": "trombosedienst",
  "kind.diagnostic-centre": "diagnostisch centrum",
  "kind.other-provider": "andere zorgaanbieder",
  kvk: "KvK-nummer",
  "kvk.hint": "Acht cijfers, met de nullen vooraan.",
  agb: "AGB-code",
  "agb.hint": "Acht cijfers, met de nullen vooraan. Mag leeg blijven.",
  "refused.unknown-name": "Vul de naam van de zorgaanbieder in, ten hoogste 200 tekens.",
  "refused.unknown-kind": "Kies de soort zorgaanbieder.",
  "refused.unknown-kvk":
    "Het KvK-nummer heeft acht cijfers. Negen cijfers is een ander nummer, zoals het RSIN.",
  "refused.unknown-agb": "De AGB-code heeft acht cijfers. Laat het veld leeg als u haar niet kent.",
  "refused.alike":
    "Er is al een zorgaanbieder met deze naam, met andere nummers. Kies die uit de lijst, of controleer de nummers.",
};
