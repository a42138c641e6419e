/** Kandidaten voor een IDD-overeenkomst: van belangstelling tot overeenstemming. */
export default {
  "candidacies.title": "Kandidaten",
  "candidacies.say": {
    one: "{count} zorgaanbieder wil regievoerder worden of zich bij een regievoerder aansluiten.",
    other: "{count} keer wil een zorgaanbieder regievoerder worden of zich bij een regievoerder aansluiten.",
  },
  "candidacies.empty":
    "Er zijn nog geen kandidaten. Belangstelling die per e-mail of brief binnenkomt, legt u hier vast.",
  "candidacies.emptyOwn":
    "Van u is geen belangstelling vastgelegd. Het beleid zegt hoe u die kenbaar maakt, en tot wanneer.",
  "column.provider": "Zorgaanbieder",
  "column.region": "Regio",
  "column.year": "Contractjaar",
  "column.way": "Wil",
  "column.stage": "Stand",
  "column.since": "Sinds",
  "column.party": "Organisatie",
  "column.role": "Rol",
  "column.signed": "Ondertekende overeenkomst",
  "column.contracted": "Eigen overeenkomst",
  "way.whole": "regievoerder van de regio worden",
  "way.join": "aansluiten bij de regievoerder",
  "stage.interest-shown": "belangstelling getoond",
  "stage.documents-sent": "documenten verstuurd",
  "stage.offer-received": "aanbod ontvangen",
  "stage.meets": "voldoet aan de minimumnormen",
  "stage.does-not-meet": "voldoet niet aan de minimumnormen",
  "stage.talks-opened": "in gesprek",
  "stage.agreed": "overeenstemming",
  "stage.not-agreed": "geen overeenstemming",
  "stage.refused": "niet in behandeling genomen",
  "stage.withdrawn": "teruggetrokken",

  "interest.title": "Belangstelling vastleggen",
  "interest.say":
    "Leg vast wat per e-mail of brief is binnengekomen, met het origineel en het moment van ontvangst. Wat te laat is, wordt ontvangen en zo gemerkt.",
  "interest.region.open": "{region}: open voor een nieuwe regievoerder",
  "interest.region.joinable": "{region}: heeft een regievoerder",
  "interest.region.closed": "{region}: niet open volgens het beleid",
  "interest.reason": "Waarom de belangstelling niet in behandeling komt",
  "interest.reasonHint":
    "Alleen nodig als de regio niet open is: de belangstelling wordt dan vastgelegd en met deze uitleg afgewezen.",
  "interest.submit": "Belangstelling vastleggen",

  "candidacy.title": "{provider}, {region}",
  "candidacy.above": "Kandidaat · {region} · {year}",
  "candidacy.toRegion": "Naar {region}",
  "say.interest-shown":
    "{provider} toonde belangstelling voor een IDD-overeenkomst in {region}; de documenten zijn nog niet verstuurd.",
  "say.documents-sent": "{provider} kreeg de documenten; het aanbod is nog niet ontvangen.",
  "say.offer-received": "Het aanbod van {provider} is ontvangen en wordt norm voor norm beoordeeld.",
  "say.meets":
    "Het aanbod van {provider} voldoet aan de minimumnormen; de gesprekken zijn nog niet begonnen.",
  "say.does-not-meet": "Het aanbod van {provider} voldoet niet aan de minimumnormen.",
  "say.talks-opened": "Met {provider} wordt gesproken over een IDD-overeenkomst in {region} voor {year}.",
  "say.agreed": "Met {provider} is overeenstemming over een IDD-overeenkomst in {region} voor {year}.",
  "say.joined": "{provider} sluit zich vanaf {year} aan bij de regievoerder van {region}.",
  "say.not-agreed": "De gesprekken met {provider} over {region} leidden niet tot overeenstemming.",
  "say.refused": "De belangstelling van {provider} voor {region} is niet in behandeling genomen.",
  "say.withdrawn": "{provider} trok zich terug voor {region}.",
  "done.entered": "De belangstelling is vastgelegd.",
  "done.step": "De stap is vastgelegd.",
  "fact.joins": "aansluiten bij {lead}",
  "fact.interest": "Belangstelling ontvangen",
  "fact.offer": "Aanbod ontvangen",
  "fact.due": "Volgende stap",
  choose: "Maak een keuze",
  late: "te laat ontvangen",
  "parties.title": "Partijen bij het aanbod",
  "role.hospital": "ziekenhuis",
  "role.partner": "samenwerkingspartner",
  "role.subcontractor": "onderaannemer",
  "signed.yes": "gezien",
  "signed.no": "niet gezien",
  "contracted.yes": "gecontracteerd",
  "contracted.no": "niet gecontracteerd",

  "steps.title": "Wat u nu kunt doen",
  "step.submit": "Vastleggen",
  "step.interest-shown": "Belangstelling vastleggen",
  "step.interest-shown.say": "De belangstelling van de zorgaanbieder, zoals ontvangen.",
  "step.documents-sent": "Documenten verstuurd",
  "step.documents-sent.say":
    "De informatie, formats en documenten die de kandidaat voor zijn aanbod nodig heeft.",
  "step.offer-received": "Aanbod ontvangen",
  "step.offer-received.say":
    "Het aanbod zoals het per e-mail binnenkwam. Na de laatste dag wordt het ontvangen en gemerkt als te laat.",
  "step.late-considered": "Te laat aanbod toch behandelen",
  "step.late-considered.say":
    "Dit aanbod is te laat ontvangen. Pas na dit besluit kan het worden beoordeeld; de reden blijft erbij staan.",
  "step.norm-judged": "Norm beoordelen",
  "step.norm-judged.say": "Elke norm apart, met de reden en waarin u het zag.",
  "step.judged": "Oordeel over het aanbod",
  "step.judged.say": "Het oordeel volgt uit de normen.",
  "step.judged.open":
    "Nog niet alle normen zijn beoordeeld. Het oordeel volgt uit de normen: één die niet voldoet is genoeg, en alleen alle samen voldoen.",
  "step.judged.meets":
    "Alle normen voldoen: vastgelegd wordt dat het aanbod voldoet. De zorgaanbieder krijgt bericht met uw toelichting.",
  "step.judged.fails":
    "Een norm voldoet niet: vastgelegd wordt dat het aanbod niet voldoet. De zorgaanbieder krijgt bericht met uw toelichting.",
  "step.party-named": "Partij bij het aanbod vastleggen",
  "step.party-named.say":
    "Een ziekenhuis dat meedoet, een samenwerkingspartner of een onderaannemer, en of de ondertekende overeenkomst is gezien.",
  "step.support-shown": "Steun van aanvragers vastleggen",
  "step.support-shown.say":
    "Welke aanvragers of gemandateerde vertegenwoordigers het aanbod steunen, en waaruit dat blijkt.",
  "step.ceiling-accepted": "Akkoord met het omzetplafond vastleggen",
  "step.ceiling-accepted.say": "Hoe de kandidaat akkoord ging met het omzetplafond voor de regio.",
  "step.talks-opened": "Inkoopgesprekken begonnen",
  "step.talks-opened.say": "Vanaf deze dag wordt over de overeenkomst gesproken.",
  "step.agreed": "Overeenstemming bereikt",
  "step.agreed.say":
    "Hiermee ontstaat de overeenkomst, met de vastgelegde partijen; wie aansluit wordt partij bij de bestaande. De kaart volgt, en de zorgaanbieder krijgt bericht.",
  "step.not-agreed": "Geen overeenstemming",
  "step.not-agreed.say": "De zorgaanbieder krijgt bericht met uw toelichting.",
  "step.refused": "Niet in behandeling nemen",
  "step.refused.say": "De zorgaanbieder krijgt bericht met uw toelichting.",
  "step.withdrawn": "Kandidaat trekt zich terug",
  "step.withdrawn.say": "Wat de zorgaanbieder daarover liet weten.",

  "field.day": "Dag",
  "field.reason": "Toelichting",
  "field.receivedDay": "Dag van ontvangst",
  "field.receivedTime": "Tijd van ontvangst",
  "field.receivedTimeHint": "In Nederlandse tijd, zoals de e-mail of de stempel zegt. Bijvoorbeeld 16:48.",
  "field.originals": "Originelen",
  "field.originalsHint":
    "De e-mail als pdf, met de bijlagen. Mag leeg blijven; het origineel is het bewijs van ontvangst.",
  "field.outcome": "Oordeel",
  "field.evidence": "Waarin gezien",
  "field.evidenceHint": "Welk stuk, welke bladzijde. Bijvoorbeeld: samenwerkingsovereenkomst, blz. 3.",
  "field.judgedDay": "Dag van het oordeel",
  "field.startsOn": "Gaat in op",
  "field.endsOn": "Loopt tot en met",
  "field.lots": "Kavels",

  "norms.title": "Minimumnormen",
  "norms.say": {
    one: "{judged} van {count} norm is beoordeeld. Het oordeel is dat van de verzekeraar.",
    other: "{judged} van {count} normen zijn beoordeeld. Elk oordeel is dat van de verzekeraar.",
  },
  "norms.rule": "regel {rule}",
  "norms.open": "nog niet beoordeeld",
  "norm.judge": "Beoordeel deze norm",
  "norm.again": "Beoordeel opnieuw",
  "norm.submit": "Oordeel vastleggen",
  "norm.meets": "voldoet",
  "norm.fails": "voldoet niet",
  "norm.judgedOn": "{judge}, {day}",
  "norm.seen": "Gezien in: {evidence}",

  "files.title": "Originelen",
  "files.none": "Er is niets bijgevoegd.",
  "history.title": "Geschiedenis",
  "history.recorded": "vastgelegd op",

  "refused.not-now":
    "Deze stap kan nu niet meer: de kandidatuur staat er intussen anders voor. Bekijk de geschiedenis onderaan.",
  "refused.reason-short": "Licht dit toe in ten minste tien tekens.",
  "refused.text-long": "Deze tekst is langer dan 10.000 tekens. Kort hem in.",
  "refused.day-missing": "Vul bij elke datum een bestaande dag in.",
  "refused.day-ahead":
    "Deze dag moet nog komen. Leg de stap vast op de dag waarop hij is gezet, of later vandaag.",
  "refused.day-before": "Deze dag ligt voor een stap die al is vastgelegd. Kies die dag of een latere.",
  "refused.time-wrong": "Vul de tijd in als uren en minuten, bijvoorbeeld 16:48.",
  "refused.not-yet":
    "Dit moment van ontvangst moet nog komen. Vul het moment in dat op de e-mail of brief staat.",
  "refused.norm-unknown": "Het beleid kent deze norm niet. Laad de pagina opnieuw.",
  "refused.norms-open":
    "Het oordeel volgt uit de normen, en die zeggen nu iets anders. Beoordeel eerst elke norm, of laad de pagina opnieuw.",
  "refused.late-first": "Dit aanbod is te laat ontvangen. Leg eerst vast dat het toch wordt behandeld.",
  "refused.term-wrong": "De laatste dag ligt voor de eerste. Draai ze om.",
  "refused.lots-missing": "Kies ten minste één kavel van dit beleid.",
  "refused.party-missing": "Kies een organisatie uit de lijst.",
  "refused.choice-missing": "Maak de keuze die nog openstaat.",
  "refused.form-wrong":
    "Niet alle velden zijn goed aangekomen. Laad de pagina opnieuw en probeer het nog eens.",
  "refused.files-again": "Uw browser bewaart gekozen bestanden niet: kies ze opnieuw.",
  "refused.file": "{name}: {why}",
  "refused.provider-missing": "Kies een zorgaanbieder uit de lijst.",
  "refused.region-missing": "Kies een regio uit de lijst.",
  "refused.year-missing":
    "Voor dit contractjaar is geen beleid met regievoerders bekendgemaakt. Kies een ander jaar.",
  "refused.no-lead":
    "Deze regio heeft geen regievoerder om bij aan te sluiten. Kies ‘regievoerder van de regio worden’.",
  "refused.running":
    "Van deze zorgaanbieder loopt in deze regio al een kandidatuur. Ga daar verder, of beëindig haar eerst.",
  "refused.contracted":
    "Deze regio heeft al een regievoerder voor dit jaar en kan niet worden aangeboden. Leg uit waarom de belangstelling niet in behandeling komt; dan wordt zij vastgelegd en afgewezen.",
  "refused.not-named":
    "Het beleid noemt deze regio niet als open voor een nieuwe regievoerder. Leg uit waarom de belangstelling niet in behandeling komt; dan wordt zij vastgelegd en afgewezen.",
};
