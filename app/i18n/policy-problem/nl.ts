/** Wat er mis kan zijn met een beleidsdocument: het onderdeel, de oorzaak en wat eraan te doen is. */
export default {
  notJson: "Het bestand is geen geldige JSON ({why}). Herstel het en probeer het opnieuw.",
  newerSchema:
    "Dit document heeft schemaversie {version}; deze versie van Plafondkaart leest tot en met {known}. Werk Plafondkaart bij.",
  missing: "{path} ontbreekt. Vul het in.",
  unknownField: "{path} heeft onbekende velden: {names}. Haal ze weg of verbeter de naam.",
  wrongKind: "{path} is van de verkeerde soort ({value}); verwacht wordt {expected}.",
  notAllowed: "{path} is {value}; toegestaan is: {allowed}.",
  notAKey:
    "{path} is geen sleutel ({value}). Gebruik kleine letters, cijfers en streepjes, beginnend met een letter.",
  notADay: "{path} is geen dag van de kalender ({value}). Schrijf een dag als 2022-04-15.",
  notARegion: "{path} is geen regiocode ({value}). Een code is VR met twee cijfers.",
  notAnAddress: "{path} is geen e-mailadres of https-adres ({value}).",
  emptyText: "{path} is leeg. Vul een tekst in.",
  emptyList: "{path} is leeg. Er is er minstens één nodig.",
  longText: "{path} is langer dan 4.000 tekens. Kort de tekst in.",
  notATest: "{path} zegt niet wat het antwoord moet zijn. Schrijf één van: equals, among, atLeast, atMost.",
  oneLanguage: "{path} ontbreekt: een tekst staat in het Nederlands (nl) én het Engels (en).",
  duplicateKey: "In {path} komt {name} vaker voor. Geef elk onderdeel een eigen sleutel.",
  unknownPhase: "{path} komt na stap {name}, maar die stap bestaat niet. Verbeter de verwijzing.",
  unknownPart: "{path} verwijst naar deel {name}, maar dat deel bestaat niet. Verbeter de verwijzing.",
  unknownLot: "{path} verwijst naar kavel {name}, maar dat kavel bestaat niet. Verbeter de verwijzing.",
  phaseLoop: "{path} komt via {name} na zichzelf. Laat bij een van de stappen weg waar zij na komt.",
  deadlineBeforeOpening:
    "{path} eindigt op {day}, vóór de dag waarop het begint ({opens}). Verbeter een van beide dagen.",
  deadlineBeforeEarlierPhase:
    "{path} eindigt op {day}, vóór stap {name} waar het op volgt ({before}). Verbeter een van beide dagen.",
  farYear:
    "{path} is {day}; dat ligt te ver van contractjaar {year}. Dagen liggen in dat jaar, het jaar ervoor of het jaar erna.",
  leapDay: "{path} valt op {day}; die dag bestaat niet elk jaar. Kies 28 februari of 1 maart.",
  lotWithoutNorm: "Kavel {name} heeft geen minimumnorm. Neem het op in een normenset.",
  notAKvkNumber:
    "{path} is geen KvK-nummer ({value}). Een KvK-nummer heeft acht cijfers; laat het weg als de bron een ander nummer noemt en leg dat vast als lezing.",
  notACode: "{path} is geen prestatiecode ({value}). Een prestatiecode heeft zes cijfers.",
  noActor:
    "{path} ontbreekt: een stap zonder handelende partij heeft niemand die haar doet. Kies zorgaanbieder (provider), verzekeraar (insurer) of beide (both).",
  unknownDiscipline:
    "{path} verwijst naar discipline {name}, maar die bestaat niet. Voeg haar toe aan disciplines of verbeter de verwijzing.",
  unknownQuestion:
    "{path} steunt op vraag {name}, maar die staat niet in de vragenlijst. Voeg de vraag toe of verbeter de verwijzing.",
  laterQuestion: "{path} steunt op vraag {name}, die pas later wordt gesteld. Zet die vraag ervoor.",
  nobodyAllowed:
    "Voor kavel {name} kan niemand zich inschrijven: elke soort zorgaanbieder is uitgesloten. Sta minstens één soort toe.",
  noEdition:
    "{path} kan niemand halen: geen uitgave van {standard} wordt aanvaard tussen {first} en {last}. Verbeter de dagen of voeg een uitgave toe.",
  noDiscipline:
    "{path} kan niemand halen: kavel {name} heeft geen discipline die in de verrichtingenlijst van {standard} kan staan. Geef het kavel een discipline of vraag geen verrichtingenlijst.",
  impossibleAnswer:
    "{path} kan nooit gelden: vraag {name} laat het gevraagde antwoord niet toe. Verbeter het antwoord of de vraag.",
  contradictingAnswers:
    "{path} kan niemand halen: een andere norm voor hetzelfde kavel vraagt een ander antwoord op vraag {name}. Verbeter een van beide.",
  aimAfterTerm:
    "{path} streeft naar {aim} terwijl de termijn {term} is. Het streven is korter dan de termijn.",
  versionNotLater:
    "De versie zou gelden vanaf {day}, maar versie {version} geldt al vanaf {from}. Kies een latere dag: versies van één contractjaar overlappen niet.",
  versionTooEarly:
    "De versie zou gelden vanaf {day}, vóór de bekendmaking op {published}. Kies die dag of een latere.",
};
