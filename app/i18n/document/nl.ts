/** Documenten: toevoegen, bekijken, delen. */
export default {
  "policy.title": "Bijlagen",
  "policy.say":
    "Wat met het beleid wordt bekendgemaakt, zoals de conceptovereenkomst. Wie tekent, tekent ook voor deze bestanden.",
  "policy.choose": "Bestanden",
  "policy.add": "Bijlagen toevoegen",
  "policy.remove": "{name} weghalen",
  title: "Documenten",
  say: {
    one: "{count} document bij overeenkomsten, voor u en uw collega's.",
    other: "{count} documenten bij overeenkomsten, voor u en uw collega's.",
  },
  empty: "Er zijn nog geen documenten. U voegt ze toe bij een overeenkomst, op haar bladzijde.",
  emptyProvider: "Er zijn nog geen documenten met uw organisatie gedeeld.",
  emptyRegion: "Er zijn nog geen documenten bij de overeenkomsten van deze regio.",
  back: "Terug",

  "column.name": "Document",
  "column.region": "Regio",
  "column.contract": "Overeenkomst met",
  "column.type": "Soort",
  "column.size": "Grootte",
  "column.added": "Toegevoegd",
  "column.shared": "Zichtbaar voor",
  "column.acts": "Doen",
  "row.file": "{type}, {size}",
  "row.open": "Bekijk",
  "row.openLabel": "Bekijk {name}",
  "row.addedBy": "{name}, {instant}",
  "row.ownOnly": "alleen uw organisatie",
  "row.opened": "{name} opende het bericht erover op {instant}",
  "row.notOpened": "{name} kreeg er bericht van en opende dat nog niet",
  "row.sharedWith": "uw organisatie, {names}",
  "row.fromHolder": "gedeeld met uw organisatie",
  "row.share": "Deel",
  "row.shareLabel": "Deel {name} met {provider}",
  "row.remove": "Haal weg",
  "row.removeLabel": "Haal {name} weg",

  "size.kB": "{size} kB",
  "size.MB": "{size} MB",

  "add.title": "Documenten toevoegen",
  "add.contract": "Bij de overeenkomst met",
  "add.share": "Ook zichtbaar voor de aanbieder; dat is niet terug te draaien",
  "add.leave":
    "Er zijn bestanden gekozen die nog niet zijn toegevoegd. Gaat u nu weg, dan blijven zij achter. Toch weggaan?",
  "add.legend": "Bestanden",
  "add.rules": "PDF, PNG, JPEG, XLSX, CSV of DOCX; per bestand ten hoogste {most} MB.",
  "add.choose": "Kies bestanden",
  "add.drop": "of sleep ze hierheen",
  "add.submit": "Voeg toe",
  "add.waiting": {
    one: "{count} bestand is gekozen, maar nog niet toegevoegd.",
    other: "{count} bestanden zijn gekozen, maar nog niet toegevoegd.",
  },
  "add.blocked":
    "Dit formulier is nog niet verstuurd. Gekozen en niet toegevoegd: {names}. Voeg toe of haal uit de lijst.",
  "file.chosen": "gekozen, nog niet toegevoegd",
  "file.sending": "{share} % verstuurd",
  "file.added": "toegevoegd",
  "file.addedAs":
    "toegevoegd onder de naam ‘{name}’: in de eigen naam stonden tekens die niet te zien zijn of die niet in een bestandsnaam horen, of hij was te lang",
  "file.drop": "Uit de lijst",
  "file.dropLabel": "Haal {name} uit de lijst",
  "file.stop": "Breek af",
  "file.stopLabel": "Breek het versturen van {name} af",
  "file.stopped": "Afgebroken; er is niets bewaard. Voeg het opnieuw toe of haal het uit de lijst.",
  "file.failed":
    "Niet aangekomen; er is niets bewaard. Kijk of u verbinding hebt en nog bent ingelogd, en voeg het opnieuw toe.",

  "done.added": { one: "{names} is toegevoegd.", other: "{names} zijn toegevoegd." },
  "done.renamed":
    "Let op: een bestand heet nu ‘{name}’. In de eigen naam stonden tekens die niet te zien zijn of die niet in een bestandsnaam horen, of hij was te lang.",
  "done.shared": "{names} is gedeeld.",
  "done.removed": "{names} is weggehaald.",
  "refused.title": "Niet toegevoegd",
  "refused.file": "{name}: {why}",
  "refused.none": "Er was geen bestand gekozen. Kies er een en voeg het toe.",
  "refused.notAdded":
    "Er is niets gebeurd: {names} was gekozen, maar niet toegevoegd. Voeg het toe of haal het uit het formulier.",
  "refused.shared":
    "{names} is al gedeeld en blijft daarom staan. Voeg een verbeterd document toe en zeg erbij wat het vervangt.",
  "refused.double": "Dit bestand is al toegevoegd: dezelfde naam en dezelfde inhoud.",
  "refused.empty": "Het bestand is leeg. Kijk of het goed is opgeslagen.",
  "refused.tooLarge": "Het bestand is groter dan {most} MB. Maak het kleiner of deel het op.",
  "refused.cutOff": "Het bestand kwam niet heel aan; er is niets bewaard. Verstuur het opnieuw.",
  "refused.busy": "Er worden op dit moment te veel bestanden verstuurd. Probeer het over een minuut opnieuw.",
  "refused.name": "Het bestand heeft geen leesbare naam. Geef het een naam met letters of cijfers.",
  "refused.ending":
    "De naam eindigt op {now}, maar het is een {type}-bestand. Laat de naam eindigen op .{ending}, of sla het op als wat het heet.",
  "refused.type":
    "Het is geen PDF, PNG, JPEG, XLSX, CSV of DOCX, of het is beschadigd. Sla het op als een van deze soorten.",
  "refused.typeOff": "Een {type}-bestand kan hier niet. Sla het op als {allowed}.",
  "refused.oldOffice":
    "Het is een Office-bestand van het oude soort (.doc, .xls), waar macro's in kunnen zitten. Sla het op als DOCX, XLSX of PDF.",
  "refused.encrypted": "Het bestand is versleuteld of heeft een wachtwoord. Sla het op zonder wachtwoord.",
  "refused.script":
    "In deze PDF zit een script, een formulier dat kan rekenen, of een opdracht die iets start. Druk hem af naar een nieuwe PDF en voeg die toe.",
  "refused.embedded":
    "In deze PDF zit een ander bestand als bijlage. Voeg dat bestand apart toe, en druk de PDF af naar een nieuwe zonder bijlagen.",
  "refused.macro":
    "In het bestand zitten macro's of besturingselementen. Sla het op zonder macro's, als XLSX of DOCX.",
  "refused.damaged": "Het bestand is beschadigd of niet heel. Open het, sla het opnieuw op en voeg dat toe.",
  "refused.unreadable":
    "Deze PDF is zo ingepakt dat niet te zien is wat erin zit. Druk hem af naar een nieuwe PDF en voeg die toe.",
  "refused.twoKinds":
    "Achter of in dit bestand zit nog een bestand van een andere soort. Open het, sla het opnieuw op en voeg dat toe.",
  "refused.bomb":
    "Het bestand pakt uit tot veel meer dan het groot is en is daarom niet geopend. Sla het opnieuw op of deel het op.",
};
