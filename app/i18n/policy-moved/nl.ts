/** Wat met het jaar opschuift in een beleid dat wordt geschreven: dagen en teksten. */
export default {
  title: "Dagen en teksten die een jaar opschuiven",
  say: {
    one: "{count} dag of tekst moet nog worden bevestigd.",
    other: "{count} dagen en teksten moeten nog worden bevestigd.",
  },
  step: "Stap",
  what: "Welke dag of tekst",
  from: "Was",
  to: "Wordt",
  look: "Let op",
  confirm: "Bevestigd",
  confirmOne: "{step}, {what}: bevestigen",
  submit: "Keuzes bevestigen",
  choose: "nog kiezen",
  take: "voorstel overnemen",
  keep: "laten staan",
  stays: "blijft staan",
  namesYear: "noemt een jaar",
  publication: "bekendmaking",
  opens: "eerste dag",
  deadline: "laatste dag",
};
