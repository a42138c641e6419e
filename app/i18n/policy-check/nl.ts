/** Wat het nakijken en vergelijken van een beleidsdocument zegt. */
export default {
  valid: "{path} is een geldig beleidsdocument.",
  invalid: {
    one: "{path} is geen geldig beleidsdocument: {count} fout.",
    other: "{path} is geen geldig beleidsdocument: {count} fouten.",
  },
  summary: "{title}. {publisher} maakte het bekend op {day}; het gaat over contractjaar {year}.",
  part: "Deel {number}: {title}",
  from: "vanaf {day}",
  undated: "geen dag genoemd",
  announcements: "Aankondigingen",
  windows: "Reactietermijnen",
  aim: "gestreefd wordt naar {term}",
  movable: "te verzetten vóór de termijn om is, met reden",
  ceiling: "Omzetplafond",
  "lot.lots": "Kavel {title} ({where})",
  "lot.care-groups": "Zorgsoort {title} ({where})",
  asks: "  {part} vraagt:",
  exclusions: "Uitsluitingsgronden",
  lookBack: "terugkijktermijn {term}",
  rest: "Let op: laatste dagen die geen werkdag zijn",
  open: "Open in de bron",
  same: "De twee documenten zeggen hetzelfde.",
  differences: {
    one: "{after} verschilt op {count} onderdeel van {before}.",
    other: "{after} verschilt op {count} onderdelen van {before}.",
  },
};
