/** Wat een verzoek betekent voor doorgaan en betaald worden. */
export default {
  "continue.title": "Moet ik doorgaan, en wordt het betaald?",
  "continue.open": "Er is nog geen plafond afgesproken: vraag de zorgverzekeraar wat geldt.",
  "consent.asked":
    "Op dit verzoek is nog niet besloten. Zolang er geen uitdrukkelijk akkoord is, blijft het plafond zoals het is.",
  "consent.undecided":
    "De dag van uitsluitsel is voorbij zonder besluit. Er is niets ingewilligd: uit het uitblijven van een besluit volgt nooit toestemming, en het plafond blijft zoals het is.",
  "consent.refused": "Het verzoek is afgewezen: op dit verzoek is het plafond niet verhoogd.",
  "consent.part":
    "Een deel is ingewilligd: met {granted} is het plafond verhoogd. Voor wat u meer vroeg, is er geen akkoord.",
  "consent.all": "Het verzoek is ingewilligd: met {granted} is het plafond verhoogd.",
  "consent.not-considered":
    "Het verzoek kwam te laat en wordt niet behandeld: op dit verzoek wordt het plafond niet verhoogd.",
  "consent.withdrawn": "Het verzoek is ingetrokken: op dit verzoek wordt het plafond niet verhoogd.",
  "continue.within":
    "Het plafond is nu {ceiling}. Daarvan is nog {amount} over: wat daarbinnen wordt toegekend, wordt betaald, en de zorg gaat door.",
  "continue.full":
    "Het plafond is nu {ceiling} en is precies benut: wat er boven komt, wordt zonder uitdrukkelijk akkoord niet vergoed.",
  "continue.over":
    "Het plafond is nu {ceiling}. Er is {amount} meer toegekend: dat wordt zonder uitdrukkelijk akkoord niet vergoed en kan worden teruggevorderd.",
};
