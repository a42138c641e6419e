/** Wat een overeenkomst over doorleveren boven het plafond zegt. */
export default {
  title: "Wat de overeenkomst over doorleveren zegt",
  unknown:
    "Wat de overeenkomst over doorleveren zegt, is hier nog niet vastgelegd. De overeenkomst zelf gaat voor; spoedeisende zorg gaat door.",
  "duty.all": "Alle zorg gaat door, ook boven het plafond.",
  "duty.urgent-and-running":
    "Boven het plafond gaan spoedeisende zorg en zorg die al begonnen is door; nieuwe zorg hoeft niet te worden begonnen.",
  "duty.none": "Boven het plafond hoeft geen zorg te worden doorgeleverd.",
  clause: "In de overeenkomst, vanaf {day}: “{clause}”",
  "form.title": "Doorleverplicht vastleggen",
  "form.say": "De zorgaanbieder leest dit bij elk plafond van deze overeenkomst en krijgt er bericht van.",
  "form.duty": "Wat boven het plafond doorgaat",
  "form.clause": "Wat de overeenkomst zegt, in haar eigen woorden",
  "form.from": "Geldt vanaf",
  "form.submit": "Leg vast",
  "choice.all": "Alle zorg",
  "choice.urgent-and-running": "Spoedeisende zorg en wat al begonnen is",
  "choice.none": "Geen zorg",
  "refused.duty": "Kies wat boven het plafond doorgaat.",
  "refused.clause": "Neem de woorden van de overeenkomst over: minstens tien tekens.",
  "refused.from": "Vul een dag in die bestaat, bijvoorbeeld 1-1-2023.",
};
