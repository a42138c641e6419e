/** Wat een pagina zegt als zij niet gegeven kan worden: wat er is, en wat iemand kan doen. */
export default {
  "notFound.title": "Deze pagina bestaat niet",
  "notFound.what": "Op {sought} staat niets, of niets dat u met deze aanmelding kunt zien.",
  "notFound.cure": "Controleer het adres, of ga verder op een van deze pagina's:",

  "badRequest.title": "Dit verzoek klopt niet",
  "badRequest.what": "Wat naar {sought} is gestuurd, kon niet worden gelezen. Er is niets veranderd.",
  "badRequest.cure": "Ga terug, laad de pagina opnieuw en vul het formulier nog eens in.",

  "refused.title": "Dit kan hier niet",
  "refused.what":
    "De server heeft het verzoek aan {sought} niet uitgevoerd (antwoord {status}). Er is niets veranderd.",
  "refused.cure": "Ga terug en begin vanaf een van deze pagina's:",

  "locked.title": "De sleutel van deze verzegeling ontbreekt",
  "locked.what":
    "Deze open inschrijving is verzegeld met een sleutel die niet bij deze server is. Zolang die ontbreekt kan niemand een inschrijving lezen, bewaren of openen.",
  "locked.cure":
    "Meld het wie de server beheert: die zet het sleutelbestand of PLAFONDKAART_SEAL_KEY terug. Wat eerder is verstuurd blijft bewaard; is de sleutel voorgoed weg, dan schrijft iedereen opnieuw in.",
  "full.title": "De schijf van de server is vol",
  "full.what":
    "Wat naar {sought} is gestuurd, is niet bewaard: er is geen ruimte meer. Wat eerder is opgeslagen, staat er nog en blijft te lezen.",
  "full.cure":
    "Ga terug in uw browser: wat u had ingevuld staat daar meestal nog. Meld het aan de beheerder, en probeer het opnieuw als er ruimte is gemaakt. U kunt ook verder lezen:",

  "failed.title": "Deze pagina kon niet worden gemaakt",
  "failed.what":
    "Bij het maken van {sought} is in Plafondkaart een fout opgetreden. Dat ligt niet aan wat u deed. Wat eerder is opgeslagen, staat er nog.",
  "failed.cure":
    "Probeer het over een minuut opnieuw. Blijft het misgaan, meld het dan aan de beheerder met dit nummer:",
  "failed.cureUnknown":
    "Laad de pagina opnieuw. Blijft het misgaan, meld het dan aan de beheerder met het adres en het tijdstip.",
  "failed.number": "Nummer van het verzoek",
  "failed.again": "Opnieuw proberen",
  "nav.map": "Kaart",
  "nav.policy": "Beleid",
  "nav.deadlines": "Termijnen",
  signIn: "Aanmelden",
  start: "Beginpagina",
};
