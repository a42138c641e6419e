import type nl from "#app/i18n/document/nl";
import type { Translation } from "#app/i18n/text";

export default {
  "policy.title": "Attachments",
  "policy.say":
    "What is published with the policy, such as the draft agreement. Whoever signs, signs for these files too.",
  "policy.choose": "Files",
  "policy.add": "Add attachments",
  "policy.remove": "Take out {name}",
  title: "Documents",
  say: {
    one: "{count} document with agreements, for you and your colleagues.",
    other: "{count} documents with agreements, for you and your colleagues.",
  },
  empty: "There are no documents yet. You add them to an agreement, on its page.",
  emptyProvider: "No documents have been shared with your organisation yet.",
  emptyRegion: "There are no documents with the agreements of this region yet.",
  back: "Back",

  "column.name": "Document",
  "column.region": "Region",
  "column.contract": "Agreement with",
  "column.type": "Kind",
  "column.size": "Size",
  "column.added": "Added",
  "column.shared": "Visible to",
  "column.acts": "Do",
  "row.file": "{type}, {size}",
  "row.open": "View",
  "row.openLabel": "View {name}",
  "row.addedBy": "{name}, {instant}",
  "row.ownOnly": "your organisation only",
  "row.opened": "{name} opened the notice of it on {instant}",
  "row.notOpened": "{name} was sent a notice of it and has not opened it yet",
  "row.sharedWith": "your organisation, {names}",
  "row.fromHolder": "shared with your organisation",
  "row.share": "Share",
  "row.shareLabel": "Share {name} with {provider}",
  "row.remove": "Remove",
  "row.removeLabel": "Remove {name}",

  "size.kB": "{size} kB",
  "size.MB": "{size} MB",

  "add.title": "Add documents",
  "add.contract": "To the agreement with",
  "add.share": "Also visible to the provider; this cannot be undone",
  "add.leave":
    "Files were chosen that have not been added. If you leave now, they stay behind. Leave all the same?",
  "add.legend": "Files",
  "add.rules": "PDF, PNG, JPEG, XLSX, CSV or DOCX; at most {most} MB each.",
  "add.choose": "Choose files",
  "add.drop": "or drag them here",
  "add.submit": "Add",
  "add.waiting": {
    one: "{count} file has been chosen, but not yet added.",
    other: "{count} files have been chosen, but not yet added.",
  },
  "add.blocked":
    "This form has not been sent yet. Chosen and not added: {names}. Add them or take them off the list.",
  "file.chosen": "chosen, not yet added",
  "file.sending": "{share}% sent",
  "file.added": "added",
  "file.addedAs":
    "added under the name ‘{name}’: its own held characters that are not seen or do not belong in a file name, or was too long",
  "file.drop": "Off the list",
  "file.dropLabel": "Take {name} off the list",
  "file.stop": "Stop",
  "file.stopLabel": "Stop sending {name}",
  "file.stopped": "Stopped; nothing was kept. Add it again or take it off the list.",
  "file.failed":
    "It did not arrive; nothing was kept. Check that you are connected and still signed in, and add it again.",

  "done.added": { one: "{names} has been added.", other: "{names} have been added." },
  "done.renamed":
    "Note: a file is now called ‘{name}’. Its own name held characters that are not seen or do not belong in a file name, or was too long.",
  "done.shared": "{names} has been shared.",
  "done.removed": "{names} has been removed.",
  "refused.title": "Not added",
  "refused.file": "{name}: {why}",
  "refused.none": "No file had been chosen. Choose one and add it.",
  "refused.notAdded":
    "Nothing was done: {names} had been chosen, but not added. Add it or take it out of the form.",
  "refused.shared":
    "{names} has been shared already and therefore stays. Add a corrected document and say what it replaces.",
  "refused.double": "This file has been added already: the same name and the same content.",
  "refused.empty": "The file is empty. Check that it was saved well.",
  "refused.tooLarge": "The file is larger than {most} MB. Make it smaller or split it.",
  "refused.cutOff": "The file did not arrive whole; nothing was kept. Send it again.",
  "refused.busy": "Too many files are being sent at this moment. Try again in a minute.",
  "refused.name": "The file has no name that can be read. Give it a name with letters or figures.",
  "refused.ending":
    "The name ends in {now}, but it is a {type} file. Let the name end in .{ending}, or save it as what it is called.",
  "refused.type":
    "It is no PDF, PNG, JPEG, XLSX, CSV or DOCX, or it is damaged. Save it as one of these kinds.",
  "refused.typeOff": "A {type} file is not possible here. Save it as {allowed}.",
  "refused.oldOffice":
    "It is an Office file of the old kind (.doc, .xls), which can hold macros. Save it as DOCX, XLSX or PDF.",
  "refused.encrypted": "The file is encrypted or has a password. Save it without a password.",
  "refused.script":
    "This PDF holds a script, a form that can calculate, or an order that starts something. Print it to a new PDF and add that.",
  "refused.embedded":
    "This PDF holds another file as an attachment. Add that file by itself, and print the PDF to a new one without attachments.",
  "refused.macro": "The file holds macros or controls. Save it without macros, as XLSX or DOCX.",
  "refused.damaged": "The file is damaged or not whole. Open it, save it again and add that.",
  "refused.unreadable":
    "This PDF is packed in such a way that what is in it cannot be seen. Print it to a new PDF and add that.",
  "refused.twoKinds":
    "Behind or inside this file is another file of another kind. Open it, save it again and add that.",
  "refused.bomb":
    "The file unpacks to much more than its size and was therefore not opened. Save it again or split it.",
} satisfies Translation<typeof nl>;
