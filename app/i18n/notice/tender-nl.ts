/** Wat mensen wordt bericht over de open inschrijving. */
export default {
  "lots-opened.subject": "Open inschrijving {year}: kavels opengesteld",
  "lots-opened.text": {
    one: "In de open inschrijving {year} staat {count} kavel: {lots}. Inschrijven kan van {opens} tot en met {closes}. U krijgt dit bericht omdat u hiervoor een overeenkomst hebt of had; iedere zorgaanbieder die aan de voorwaarden voldoet, kan zich inschrijven.",
    other:
      "In de open inschrijving {year} staan {count} kavels: {lots}. Inschrijven kan van {opens} tot en met {closes}. U krijgt dit bericht omdat u hiervoor een overeenkomst hebt of had; iedere zorgaanbieder die aan de voorwaarden voldoet, kan zich inschrijven.",
  },
  "lot-withdrawn.subject": "Kavel uit de open inschrijving {year} gehaald: {area}",
  "lot-withdrawn.text":
    "In {area} is uit de open inschrijving {year} gehaald: {lots}. Inschrijven kan daar niet meer; wat al is ingediend, wordt niet beoordeeld. Reden: {reason}",
  "tender-question.subject": "Nieuwe vraag over de open inschrijving",
  "tender-question.text": "Op {at} is een vraag over de open inschrijving gesteld. Zij wacht op antwoord.",
  "tender-question-privacy.subject": "Uw vraag blijft niet vertrouwelijk",
  "tender-question-privacy.text":
    "U vroeg om een vertrouwelijk antwoord op een vraag over de open inschrijving. Dat is geweigerd: {reason} U kunt de vraag intrekken tot en met {by}; daarna wordt zij met het antwoord voor iedereen gepubliceerd, zonder dat iemand ziet wie haar stelde.",
  "tender-question-answered.subject": "Antwoord op uw vertrouwelijke vraag",
  "tender-question-answered.text":
    "Op uw vertrouwelijke vraag over de open inschrijving is geantwoord: {answer}",
  "papers-published.subject": "Conceptovereenkomst bekendgemaakt, open inschrijving {year}",
  "papers-published.text":
    "Voor {policy} is de conceptovereenkomst van de open inschrijving {year} bekendgemaakt, of wat daarbij hoort: {files}. Het aanbod is niet onderhandelbaar; vragen kunt u stellen tot de dag die bij de inschrijving staat.",
  "tender-note.subject": "Nota van inlichtingen {number}, open inschrijving {year}",
  "tender-note.text": {
    one: "Nota {number} over de open inschrijving {year} is gepubliceerd, met {count} vraag en antwoord: {policy}. Iedereen met een account voor de open inschrijving krijgt dit bericht tegelijk.",
    other:
      "Nota {number} over de open inschrijving {year} is gepubliceerd, met {count} vragen en antwoorden: {policy}. Iedereen met een account voor de open inschrijving krijgt dit bericht tegelijk.",
  },
};
