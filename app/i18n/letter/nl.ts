/** Brieven, notities en rapporten op papier. */
export default {
  reference: "Kenmerk",
  date: "Datum",
  page: "Bladzijde {page} van {pages}",
  fictional: "Demonstratie: alle organisaties zijn fictief.",

  "report.title": "Stand van {region} voor contractjaar {year}",
  "report.reference": "{code} · {year} · stand op {day}",
  "report.file": "stand-{code}-{year}-op-{day}",
  "report.link": "Deze stand als PDF",
  "report.history": "Wat er gebeurde tot en met {day}",
  "report.line": "{day}: {sentence}",
  "report.phase": "{title} ({rule}): {when}",
  "report.source": "Bron: Plafondkaart, zoals bekend op {instant} uur.",
  "report.unknown": "Er is geen regio ‘{sought}’ om een stand van te geven.",

  "send.title": "De stand als brief",
  "send.say":
    "Wat op {day} openbaar is over deze regio gaat als brief naar de aanbieder, komt bij de documenten te staan en verandert daarna niet meer.",
  "send.submit": "Verstuur de brief",
  "letter.opening": "Hierbij ontvangt u de stand van de regio {region} zoals die bij ons bekend is.",
  "refused.sent":
    "Deze brief is al verstuurd op {day}, met kenmerk {reference}, en verandert niet meer. Schrijf een nieuwe brief.",
  contacts: "Vragen",
};
