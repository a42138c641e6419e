/** Wat het logboek zegt over het schrijven en bekendmaken van beleid. */
export default {
  "act.began-draft": "beleid in voorbereiding genomen",
  "act.wrote-draft": "beleid in voorbereiding gewijzigd",
  "act.confirmed-days": "dagen bevestigd",
  "verb.began-draft": "{who} begon {what}",
  "verb.wrote-draft": "{who} wijzigde {what}",
  "verb.confirmed-days": "{who} bevestigde opgeschoven dagen van {what}",
  "thing.policy-draft": "beleid in voorbereiding",
  "field.begunFrom": "begonnen met",
  "field.place": "onderdeel",
  "field.revision": "keer bewaard",
  "field.days": "dagen",
  "value.json": "een bestand",
};
