/** Wat de server zelf antwoordt, voordat er een pagina is. */
export default {
  unreadable:
    "Dit adres bevat tekens die niet te lezen zijn. Controleer het adres, of begin op de beginpagina.",
  foreign:
    "Dit formulier is verstuurd vanaf een andere website en is niet verwerkt. Open de pagina in Plafondkaart en verstuur het daar.",
  tooLarge:
    "Wat u verstuurde is te groot ({most} is het meeste) en is niet verwerkt. Verstuur minder in één keer.",
  lengthMissing: "Uw programma vertelt niet hoeveel het verstuurt. Geef een Content-Length mee.",
  tooMany: "Er komen te veel verzoeken van uw adres. Wacht een minuut en probeer het opnieuw.",
  starting: "Plafondkaart start op. Probeer het over enkele seconden opnieuw.",
  failed:
    "Deze pagina kon niet worden gemaakt. Probeer het opnieuw en noem bij de beheerder nummer {number}.",
};
