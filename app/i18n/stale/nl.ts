/** Een formulier dat iets zou terugdraaien wat een ander intussen bewaarde. */
export default {
  title: "Intussen gewijzigd",
  "say.other":
    "Nog niet bewaard. {by} wijzigde dit op {at}, nadat u deze pagina opende. Kies per regel wat geldt.",
  "say.self":
    "Nog niet bewaard. U wijzigde dit zelf op {at}, in een ander venster. Kies per regel wat geldt.",
  "say.unknown": "Nog niet bewaard. Dit is gewijzigd nadat u deze pagina opende. Kies per regel wat geldt.",
  someone: "Een collega",
  "column.field": "Wat",
  "column.before": "Was",
  "column.theirs": "Nu bewaard",
  "column.mine": "Door u getypt",
  "mine.untouched": "zoals het was",
  nothing: "leeg",
  submit: "Bewaar wat u koos",
};
