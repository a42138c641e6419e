/** De vooruitblik: prognoses van plafonds, en wat zij samen worden. */
export default {
  title: "Prognose",
  "say.year":
    "Naar verwachting wordt over {year} {total} gedeclareerd, met 80% kans tussen {low} en {high}. Daarvan is {declared} toegekend; van zorg die al is geleverd wordt nog {late} verwacht.",
  "say.likely":
    "Dat is {share} van het plafond van {ceiling}. De kans dat het wordt overschreden is {chance}, dan waarschijnlijk in {month}.",
  "say.unlikely":
    "Dat is {share} van het plafond van {ceiling}. De kans dat het wordt overschreden is {chance}.",
  "say.zero": "Het plafond is nul: alles wat wordt gedeclareerd ligt erboven.",
  "say.noCeiling": "Er is geen plafond vastgesteld om dit tegen te houden.",
  "say.rights": "Aan deze schatting kunt u geen rechten ontlenen.",
  "say.known": "Berekend uit wat is toegekend tot en met {cutOff}; ontvangen tot en met {month}.",
  "say.more": "Dat is {amount} meer dan een maand eerder werd verwacht.",
  "say.less": "Dat is {amount} minder dan een maand eerder werd verwacht.",
  "say.same": "Een maand eerder werd hetzelfde verwacht.",
  none: "Van dit plafond is nog geen prognose gemaakt.",
  "none.asked": "De prognose wordt gemaakt.",
  stale: "Sindsdien is er toegekend; de prognose wordt bijgewerkt zodra u dat vraagt of vannacht.",
  ask: "Maak de prognose nu",
  "chart.label":
    "Declaraties van {year} opgeteld tegen het plafond: toegekend, nog te verwachten en prognose. De tabel eronder geeft dezelfde cijfers.",
  "chart.ceiling": "plafond {amount}",
  "chart.crossing": "{month}, {chance} kans",
  "chart.declared": "toegekend",
  "chart.late": "nog te verwachten",
  "chart.forecast": "prognose",
  "chart.unit": "miljoen euro",
  "chart.unit.thousand": "duizend euro",
  "chart.month": "{month}: {middle} opgeteld, met 80% kans tussen {low} en {high}",
  "table.caption": "Prognose per behandelmaand, in hele centen; opgeteld is vanaf januari",
  "table.open": "Cijfers per maand",
  "table.month": "Behandelmaand",
  "table.declared": "Toegekend",
  "table.late": "Nog te verwachten",
  "table.ahead": "Prognose",
  "table.through": "Opgeteld, midden",
  "table.low": "80%: van",
  "table.high": "tot",
  "table.ceiling": "Plafond",
  "table.chance": "Kans erboven",
  "why.title": "Waarom dit cijfer",
  "why.data": "Gegevens",
  "why.data.value": "toegekend tot {cutOff}, uit {batches} batches; ontvangen tot en met {month}",
  "why.history": "Historie",
  "why.history.value":
    "behandelmaanden vanaf {from}, ook van eerdere overeenkomsten van deze aanbieder in dit gebied",
  "why.known": "Waarop geleund",
  "why.known.value":
    "maanden tot en met {month}; jongere maanden zijn geschat omdat er te weinig van binnen is",
  "why.developed": "Van de jongste maanden binnen",
  "why.models": "Modellen",
  "why.models.value":
    "gemiddelde zonder uitersten van exponentiële effening ({models}), theta, dynamische theta, dezelfde maand van vorig jaar en een autoregressie",
  "why.models.short":
    "effening zonder seizoen ({models}) en theta, samen met dezelfde maand van vorig jaar zodra er een jaar is",
  "why.bands": "Bandbreedte",
  "why.bands.value":
    "zo breed als prognoses uit het verleden ernaast bleken te zitten, geleerd van reeksen van {months} maanden of meer",
  "why.courses": "Kansen",
  "why.courses.value": "geteld over {count} gelijkwaardige verlopen van het jaar",
  "why.engine": "Na te rekenen",
  "why.engine.value": "rekenmodel {engine}, beginwaarde {seed}, gemaakt {moment}",
  "why.leftOut": "Weggelaten of aangevuld",
  "why.outlier":
    "{month} ({amount}) valt zo ver buiten de andere maanden dat de modellen die maand overslaan.",
  "why.leftOut.none": "niets",
};
