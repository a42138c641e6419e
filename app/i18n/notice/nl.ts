import agreements from "#app/i18n/notice/agreements-nl";
import applications from "#app/i18n/notice/applications-nl";
import tender from "#app/i18n/notice/tender-nl";
import terms from "#app/i18n/notice/terms-nl";

/** Wat mensen wordt bericht: per soort een onderwerp en de tekst, in het product en per e-mail dezelfde woorden. */
export default {
  ...agreements,
  ...applications,
  ...tender,
  ...terms,
  "new-device.subject": "Nieuwe aanmelding met uw account",
  "new-device.text":
    "Op {at} is met uw account aangemeld vanaf een apparaat dat wij nog niet kenden. Browser: {browser}; systeem: {system}. Was u dit niet, wijzig dan uw wachtwoord en meld u overal af.",
  "password-changed.subject": "Uw wachtwoord is gewijzigd",
  "password-changed.text":
    "Op {at} is het wachtwoord van uw account gewijzigd. Overal elders bent u afgemeld. Was u dit niet, vraag uw beheerder dan direct om uw account te sluiten.",
  "password-reset.subject": "Uw wachtwoord is opnieuw ingesteld",
  "password-reset.text":
    "Op {at} is het wachtwoord van uw account opnieuw ingesteld met een link die naar uw e-mailadres was gestuurd. Overal bent u afgemeld. Was u dit niet, vraag uw beheerder dan direct om uw account te sluiten.",
  "address-changed.subject": "Uw e-mailadres is gewijzigd",
  "address-changed.text":
    "Sinds {at} hoort dit e-mailadres bij uw account; u meldt zich ermee aan en krijgt uw berichten hier.",
  "roles-changed.subject": "Uw rollen zijn gewijzigd",
  "roles-changed.text":
    "Op {at} heeft een beheerder van uw organisatie uw rollen gewijzigd. Bij uw account ziet u welke u nu hebt. Klopt dat niet, vraag het uw beheerder.",
  "account-closed.subject": "Uw account is gesloten",
  "account-closed.text":
    "Op {at} heeft een beheerder van uw organisatie uw account gesloten. U bent overal afgemeld. Klopt dat niet, vraag uw beheerder dan om het weer te openen.",
  "work-handed-over.subject": "Uw openstaand werk is overgedragen",
  "work-handed-over.text": {
    one: "Op {at} is bij het sluiten van uw account {count} zaak overgedragen aan {person}.",
    other: "Op {at} zijn bij het sluiten van uw account {count} zaken overgedragen aan {person}.",
  },
  "work-taken-over.subject": "U neemt werk over",
  "work-taken-over.text": {
    one: "Het account van {person} is op {at} gesloten. U neemt {count} zaak over die nog open was; bij Vandaag ziet u wat er van u wordt gevraagd.",
    other:
      "Het account van {person} is op {at} gesloten. U neemt {count} zaken over die nog open waren; bij Vandaag ziet u wat er van u wordt gevraagd.",
  },
  "invitation.subject": "Uitnodiging van {organisation}",
  "invitation.text":
    "{person} nodigt u uit om voor {organisation} met Plafondkaart te werken. Met de link maakt u uw account; de link werkt eenmaal, tot {until}.",
  "reset-link.subject": "Kies een nieuw wachtwoord",
  "reset-link.text":
    "Er is gevraagd om een nieuw wachtwoord voor uw account. Met de link kiest u het; de link werkt eenmaal, tot {until}. Vroeg u dit niet, dan hoeft u niets te doen: uw wachtwoord blijft zoals het is.",
  "old-address.subject": "Bevestig dat uw e-mailadres verandert",
  "old-address.text":
    "Er is gevraagd om uw account naar {address} te verplaatsen. Bevestig het met de link, voor {until}; het verandert pas als ook het nieuwe adres het bevestigt. Vroeg u dit niet, wijzig dan uw wachtwoord.",
  "new-address.subject": "Bevestig uw nieuwe e-mailadres",
  "new-address.text":
    "Er is gevraagd om dit adres bij een account van Plafondkaart te zetten. Bevestig het met de link, voor {until}; het verandert pas als ook het oude adres het bevestigt.",
  "audit-chain-broken.subject": "Het logboek klopt niet meer",
  "audit-chain-broken.text":
    "Bij de controle van {at} bleek het logboek niet ongeschonden: bij gebeurtenis {event} gaat het mis. Bewaar een kopie van de database en laat dit onderzoeken.",
  "certificate-ends.subject": "{certificate} loopt af op {through}",
  "certificate-ends.text":
    "Dit certificaat telt nog {days} dagen, tot en met {through}. Leg de verlenging vast zodra u die hebt; een kavel waarvoor het nodig is voldoet daarna niet meer.",
  "deadline-near.subject": "{what}: laatste dag {day}",
  "deadline-near.text": {
    one: "Op uw lijst staat {count} zaak die u nog kunt doen: {what}. De laatste dag is {day}, tot 24.00 uur Nederlandse tijd; dagen te gaan: {days}. Laatste werkdag: {workday}.",
    other:
      "Op uw lijst staan {count} zaken die u nog kunt doen: {what}. De laatste dag is {day}, tot 24.00 uur Nederlandse tijd; dagen te gaan: {days}. Laatste werkdag: {workday}.",
  },
  "deadline-missed.subject": "Te late herinnering: {what}, laatste dag {day}",
  "deadline-missed.text": {
    one: "Plafondkaart stond stil. Daardoor krijgt u deze herinnering van {due} nu pas. Het gaat om {count} zaak: {what}. De laatste dag is of was {day}, tot 24.00 uur Nederlandse tijd. Hebt u het al gedaan, dan hoeft u niets te doen.",
    other:
      "Plafondkaart stond stil. Daardoor krijgt u deze herinnering van {due} nu pas. Het gaat om {count} zaken: {what}. De laatste dag is of was {day}, tot 24.00 uur Nederlandse tijd. Hebt u het al gedaan, dan hoeft u niets te doen.",
  },
  "ceiling-agreed.subject": "Omzetplafond {year} voor {region} vastgelegd",
  "ceiling-agreed.text":
    "Voor {region} is het omzetplafond {year} vastgelegd op {after}, geldig vanaf {from}. Grond: {ground}",
  "ceiling-changed.subject": "Omzetplafond {year} voor {region} gewijzigd",
  "ceiling-changed.text":
    "Voor {region} is het omzetplafond {year} gewijzigd van {before} naar {after}, geldig vanaf {from}. Grond: {ground}",
  "registration-received.subject": "Uw inschrijving {reference} is ontvangen",
  "registration-received.text":
    "Uw inschrijving is ontvangen op {received}, Nederlandse tijd, onder nummer {reference}. SHA-256 van antwoorden en bestanden: {hash}. U kunt haar tot de sluiting wijzigen of intrekken; wat u het laatst stuurt, telt.",
  "registration-late.subject": "Uw bericht {reference} is te laat ontvangen",
  "registration-late.text":
    "Uw bericht is ontvangen op {received}, Nederlandse tijd, na de sluiting van de open inschrijving. Het is bewaard onder nummer {reference}, met SHA-256 {hash}, en gemerkt als te laat ontvangen.",
  "late-message.subject": "Te laat bericht {reference} van {provider}",
  "late-message.text":
    "Na de sluiting van de open inschrijving {year} kwam op {received}, Nederlandse tijd, een bericht van {provider} binnen. Het is gemerkt als te laat ontvangen en schrijft voor niets in.",
  "registration-repair.subject": "Herstel gevraagd bij uw inschrijving",
  "registration-repair.text":
    "Bij uw inschrijving is herstel gevraagd, tot en met {by}. Wat ontbreekt of onduidelijk is: {what}",
  "registration-repair-annulled.subject": "Vraag om herstel van uw inschrijving ingetrokken",
  "registration-repair-annulled.text":
    "De vraag om herstel berustte op een vergissing en vervalt; u hoeft er niets voor te doen. Toelichting: {reason}",
  "registration-repaired.subject": "Antwoord op een vraag om herstel",
  "registration-repaired.text":
    "Een inschrijver heeft op {at} geantwoord op de vraag om herstel. De inschrijving kan weer worden beoordeeld.",
  "registration-outcome.subject": "Uitslag van uw inschrijving",
  "registration-outcome.text": "De uitslag van uw inschrijving staat in brief {reference}, met de reden.",
  "registration-response.subject": "Reactie op een uitslag",
  "registration-response.text":
    "Een inschrijver heeft op {at} gereageerd op de uitslag. De reactie wacht op antwoord met redenen.",
  "registration-answered.subject": "Antwoord op uw reactie op de uitslag",
  "registration-answered.text": "Op uw reactie op de uitslag is geantwoord: {text}",
  "policy-published.subject": "Nieuw beleid: {policy}",
  "policy-published.text": "{policy} is vastgesteld. Het geldt vanaf {from}. Reden: {reason}",
  "policy-changed.subject": "Beleid gewijzigd: {policy}",
  "policy-changed.text":
    "{policy} is gewijzigd, met ingang van {from}. Reden: {reason} Wat al loopt, blijft onder de versie waaronder het begon; wat daarna begint, valt onder de nieuwe.",
  "proposal-made.subject": "Uw tweede handtekening wordt gevraagd",
  "proposal-made.text":
    "Een collega stelt iets voor dat een tweede handtekening vraagt. Bekijk wat er verandert en onderteken of stuur het terug, voor {until}.",
  "proposal-closed.subject": "Uw voorstel is beantwoord",
  "proposal-closed.text":
    "Op {at} heeft een collega geantwoord op uw voorstel, dat een tweede handtekening vroeg. Bij het voorstel ziet u hoe het is afgelopen.",
  "substitution-granted.subject": "U vervangt een collega",
  "substitution-granted.text":
    "Van {from} tot en met {through} kunt u ondertekenen in de plaats van een collega. Overal komt te staan dat u het deed, en in wiens plaats.",
  "substitution-ended.subject": "U vervangt een collega niet meer",
  "substitution-ended.text": "Sinds {at} vervangt u {person} niet meer. Wat u al deed, blijft gelden.",
  "substitute-gone.subject": "Uw vervanger is er niet meer",
  "substitute-gone.text": "{person} vervangt u niet meer: het account is op {at} gesloten.",
  "thread-question.subject": "Vraag {number} van {from}",
  "thread-question.text":
    "{from} stelt u vraag {number} bij de zaak van {provider} in {region}. Antwoord wordt gevraagd uiterlijk op: {by}.",
  "thread-answer.subject": "{from} heeft vraag {number} beantwoord",
  "thread-answer.text":
    "Op uw vraag {number} bij de zaak van {provider} in {region} is geantwoord door {from}.",
  "thread-news.subject": "{from} laat iets weten bij een overeenkomst",
  "thread-news.text":
    "{from} heeft iets laten weten bij de zaak van {provider} in {region}. U hoeft niet te antwoorden.",
  "letter-sent.subject": "Brief {reference} van {from}",
  "letter-sent.text":
    "{from} stuurde uw organisatie brief {reference}: {subject}. De brief blijft zoals hij is en staat bij de documenten van uw overeenkomst in {region}.",
  "document-shared.subject": "{from} deelt een document met u",
  "document-shared.text": "{from} deelt {name} met uw organisatie, bij uw overeenkomst in {region}.",
  "increase-received.subject": "Verzoek {reference} is ontvangen",
  "increase-received.text":
    "Uw verzoek om het omzetplafond te verhogen is ontvangen op {at}, met een prognose van {forecast}. Het kenmerk is {reference}. Zolang er geen toestemming is, blijft het plafond zoals het is.",
  "increase-to-judge.subject": "Verzoek {reference} om een hoger omzetplafond",
  "increase-to-judge.text":
    "Op {at} is verzoek {reference} ontvangen, met een prognose van {forecast}. Het wacht op uw beoordeling.",
  "increase-withdrawn.subject": "Verzoek {reference} is ingetrokken",
  "increase-withdrawn.text": "De zorgaanbieder heeft verzoek {reference} op {at} ingetrokken.",
  "increase-taken-up.subject": "Te laat ontvangen verzoek {reference} wordt behandeld",
  "increase-taken-up.text":
    "Verzoek {reference} is te laat ontvangen, maar wordt toch behandeld. Toelichting: {reason}",
  "increase-not-taken-up.subject": "Te laat ontvangen verzoek {reference} wordt niet behandeld",
  "increase-not-taken-up.text":
    "Verzoek {reference} is te laat ontvangen en wordt niet behandeld. Toelichting: {reason}",
  "increase-complete.subject": "Verzoek {reference} is compleet",
  "increase-complete.text":
    "Op {at} is vastgesteld dat er bij verzoek {reference} niets meer ontbreekt. Het uitsluitsel volgt.",
  "increase-decided.subject": "Uitsluitsel over verzoek {reference}",
  "increase-decided.text":
    "Op verzoek {reference} is besloten. Het omzetplafond wordt verhoogd met {granted}, vanaf {from}. Toelichting: {reason}",
  "increase-undecided.subject": "Geen uitsluitsel over verzoek {reference}",
  "increase-undecided.text":
    "Uiterlijk op {by} had op verzoek {reference} besloten moeten zijn; dat is niet gebeurd. Het plafond is niet verhoogd: uit het uitblijven van een besluit volgt nooit toestemming.",
  "increase-condition.subject": "De voorwaarde bij verzoek {reference}",
  "increase-condition.text":
    "Over de voorwaarde bij het besluit op verzoek {reference} is vastgelegd: {reason}",
  "increase-response.subject": "Reactie op het besluit over verzoek {reference}",
  "increase-response.text": "De zorgaanbieder reageert op het besluit over verzoek {reference}: {reason}",
  "increase-answer-moved.subject": "Later antwoord op uw reactie bij verzoek {reference}",
  "increase-answer-moved.text":
    "Het antwoord op uw reactie op het besluit over verzoek {reference} komt later dan de termijn. De nieuwe laatste dag staat bij het verzoek. Toelichting: {reason}",
  "increase-answered.subject": "Antwoord op uw reactie bij verzoek {reference}",
  "increase-answered.text": "Op uw reactie op het besluit over verzoek {reference} is geantwoord: {reason}",
  "candidacy-meets.subject": "Uw aanbod voor {region} voldoet aan de minimumnormen",
  "candidacy-meets.text":
    "Uw aanbod voor een IDD-overeenkomst in {region} voor {year} voldoet aan de minimumnormen. Toelichting: {reason}",
  "candidacy-fails.subject": "Uw aanbod voor {region} voldoet niet aan de minimumnormen",
  "candidacy-fails.text":
    "Uw aanbod voor een IDD-overeenkomst in {region} voor {year} voldoet niet aan de minimumnormen. Toelichting: {reason}",
  "candidacy-agreed.subject": "Overeenstemming over {region}",
  "candidacy-agreed.text":
    "Met u is overeenstemming bereikt over een IDD-overeenkomst in {region} voor {year}. De overeenkomst wordt u aangeboden.",
  "candidacy-not-agreed.subject": "Geen overeenstemming over {region}",
  "candidacy-not-agreed.text":
    "De gesprekken over een IDD-overeenkomst in {region} voor {year} leidden niet tot overeenstemming. Toelichting: {reason}",
  "candidacy-refused.subject": "Uw belangstelling voor {region} is niet in behandeling genomen",
  "candidacy-refused.text":
    "Uw belangstelling voor een IDD-overeenkomst in {region} voor {year} is niet in behandeling genomen. Toelichting: {reason}",
  "candidacy-annulled.subject": "Rechtzetting bij uw aanvraag voor {region}",
  "candidacy-annulled.text":
    "Een eerder bericht over uw aanvraag voor een IDD-overeenkomst in {region} voor {year} berustte op een vergissing en telt niet meer. Toelichting: {reason}",
  "region-to-tender.subject": "{region} gaat naar de open inschrijving voor {year}",
  "region-to-tender.text":
    "Voor {region} is er over {year} geen overeenstemming met een regievoerder. Deze kavels gaan naar de open inschrijving: {lots}. De open inschrijving begint op {opens} en sluit na {closes}. Toelichting: {reason}",
  "bought-selectively.subject": "Selectieve inkoop in {region} voor {year}",
  "bought-selectively.text":
    "In {region} is voor {year} selectief bij de regievoerder ingekocht: {lots}. Daarvoor is er in deze regio geen open inschrijving. Dat kan het volume van andere zorgaanbieders in {year} en daarna veranderen.",
  "option-used.subject": "Uw overeenkomst voor {region} wordt met een jaar verlengd",
  "option-used.text":
    "Van de mogelijkheid tot verlenging wordt gebruikgemaakt. Uw overeenkomst voor {region} loopt tot en met {end}.",
  "option-unused.subject": "Uw overeenkomst voor {region} wordt niet verlengd",
  "option-unused.text":
    "Van de mogelijkheid tot verlenging wordt voor {year} geen gebruikgemaakt. Uw overeenkomst voor {region} eindigt op {end}.",
  "daily-digest.subject": { one: "{count} nieuw bericht", other: "{count} nieuwe berichten" },
  "daily-digest.text": "Dit is er sinds het vorige overzicht voor u bijgekomen:",
  unknown: "onbekend",
  erased: "iemand van wie de gegevens zijn gewist",
  "mail.open": "Bekijk in Plafondkaart",
  "mail.foot":
    "U krijgt dit bericht omdat u een account bij Plafondkaart hebt. Bij uw account kiest u welke berichten u per e-mail krijgt.",
  "mail.footLink":
    "U krijgt dit bericht omdat iemand dit adres bij Plafondkaart opgaf. Verwachtte u het niet, dan hoeft u niets te doen. Geef de link aan niemand door.",
  "page.title": "Berichten",
  "page.say": {
    one: "U hebt {count} ongelezen bericht.",
    other: "U hebt {count} ongelezen berichten.",
  },
  "page.none":
    "U hebt nog geen berichten. Wat u moet weten komt hier te staan, en als u dat kiest ook per e-mail.",
  "page.subject": "Onderwerp",
  "page.recorded": "Ontvangen",
  "page.opened": "Geopend",
  "page.unread": "ongelezen",
  "page.unread.no": "geopend",
  "page.unread.show": "Toon wat u nog niet las",
  "page.effect": "Gevolg",
  "page.effect.none": "geen rechtsgevolg",
  "page.legal": "met rechtsgevolg",
  "page.toThing": "Ga naar waar dit over gaat",
  "page.back": "Alle berichten",
  "page.openedAt": "Geopend op {at}; dit moment is vastgelegd.",
  "mail.waiting": "De kopie per e-mail wacht op verzending.",
  "mail.held": "De kopie per e-mail blijft in de demonstratie.",
  "mail.handedOver": "De kopie per e-mail is op {at} aan de mailserver overgedragen.",
  "mail.returned": "De kopie per e-mail is verzonden en kwam terug: zij is niet aangekomen.",
  "mail.givenUp": "De kopie per e-mail kon niet worden bezorgd.",
  "mail.daily": "Dit bericht komt in het dagelijkse overzicht per e-mail.",
  "mail.never": "Van dit bericht ging geen kopie per e-mail uit.",
  "choice.title": "Berichten per e-mail",
  "choice.say":
    "Alle berichten staan in Plafondkaart. Kies hier wat u ook per e-mail krijgt. Berichten met rechtsgevolg krijgt u altijd direct.",
  "choice.kind.new-device": "Aanmelding vanaf een nieuw apparaat",
  "choice.kind.password-changed": "Wijziging van uw wachtwoord",
  "choice.kind.thread-question": "Vraag waarop u of uw collega's moeten antwoorden",
  "choice.kind.thread-answer": "Antwoord op uw vraag",
  "choice.kind.thread-news": "Mededeling, of een vraag die is ingetrokken",
  "choice.kind.tender-question": "Nieuwe vraag over de open inschrijving",
  "choice.kind.document-shared": "Document dat met u is gedeeld",
  "choice.kind.deadline-near": "Herinnering aan een termijn",
  "choice.kind.deadline-missed": "Herinnering die door stilstand te laat komt",
  "choice.at-once": "Direct",
  "choice.daily": "Eenmaal per dag",
  "choice.never": "Niet",
  "choice.submit": "Keuzes bewaren",
  "choice.kept": "Uw keuzes zijn bewaard.",
  "agb-change-asked.subject": "{provider} vraagt om een wijziging van AGB-code per {from}",
  "agb-change-asked.text":
    "{provider} vraagt om een wijziging in de AGB-codes van een overeenkomst, per {from}. Zij telt pas na uw instemming en een addendum; geef uw antwoord op tijd.",
  "agb-change-consented.subject": "Ingestemd met AGB-code {code} per {from}",
  "agb-change-consented.text":
    "Met de wijziging naar AGB-code {code} per {from} is ingestemd. Zij telt zodra het addendum is ondertekend en vastgelegd; declareer tot dan onder de oude code.",
  "agb-change-refused.subject": "De wijziging naar AGB-code {code} gaat niet door",
  "agb-change-refused.text":
    "De wijziging naar AGB-code {code} per {from} gaat niet door. Toelichting: {reason}",
  "agb-change-confirmed.subject": "AGB-code {code} geldt vanaf {from}",
  "agb-change-confirmed.text":
    "Het addendum is vastgelegd. Zorg van voor {from} declareert u onder de oude AGB-code, ook daarna nog; zorg vanaf {from} onder {code}. Declaraties op de verkeerde code worden afgewezen.",
  "settlement-arranged.subject": "Declaraties over {year}, {region}: mogelijk tot en met {until}",
  "settlement-arranged.text":
    "Afgesproken is dat declaraties over {year} voor {region} kunnen komen tot en met {until}. Toelichting: {words}",
  "settlement-proposed.subject": "Voorstel voor de afrekening {year}, {region}: {reclaim}",
  "settlement-proposed.text":
    "Over {year} is {accepted} toegekend bij een plafond van {ceiling}. De verzekeraar stelt voor {reclaim} terug te vorderen. Toelichting: {words} Bekijk de cijfers en laat weten of u ermee instemt.",
  "settlement-answered.subject": "{provider} antwoordde op de afrekening {year}",
  "settlement-answered.text":
    "{provider} antwoordde op het voorstel voor de afrekening {year} van {region}. Toelichting: {words}",
  "settlement-settled.subject": "De afrekening {year}, {region} is afgerond: {reclaim}",
  "settlement-settled.text":
    "De afrekening over {year} voor {region} is afgerond. Terugvordering: {reclaim}. Toelichting: {words}",
  "code-asked.subject": "Verzoek aan de codelijst van {organisation}",
  "code-asked.text": "{organisation} vraagt iets van de codelijst. Toelichting: {reason}",
  "code-granted.subject": "Uw verzoek aan de codelijst is toegekend",
  "code-granted.text":
    "De expertgroep heeft besloten: de codelijst wijzigt. Motivering: {reason} Het besluit is bindend.",
  "code-declined.subject": "Uw verzoek aan de codelijst leidt niet tot een wijziging",
  "code-declined.text":
    "De expertgroep heeft besloten: de codelijst blijft zoals zij is. Motivering: {reason} Het besluit is bindend.",
  "code-changes.subject": "De codelijst: mutaties in de maand vanaf {month}",
  "code-changes.text": {
    one: "In de maand die begon op {month} is {count} prestatiecode gewijzigd. Het overzicht is er ook als CSV en JSON.",
    other:
      "In de maand die begon op {month} zijn {count} prestatiecodes gewijzigd. Het overzicht is er ook als CSV en JSON.",
  },
  "choice.kind.code-asked": "Verzoeken aan de codelijst",
  "choice.kind.code-changes": "Maandoverzicht van de codelijst",
};
