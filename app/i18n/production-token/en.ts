/** Tokens by which a program of an organisation delivers production. */
export default {
  title: "Production delivered by a program",
  say: "With a token your program delivers production without signing in. All goes as with a file: judged first, and it counts only once it is confirmed.",
  caption: { one: "{count} token of your organisation", other: "{count} tokens of your organisation" },
  none: "Your organisation has no tokens.",
  "head.name": "Name",
  "head.by": "Made by",
  "head.since": "Since",
  "head.revoke": "Revoke",
  gone: "somebody who works here no more: this token does nothing",
  revoke: "Revoke",
  revokeThis: "Revoke the token {name}",
  name: "Name of the new token",
  "name.hint": "The program that gets it, for example. The token acts in your name.",
  make: "Make a token",
  made: "This is the token. It is shown now only, and kept nowhere.",
  token: "Token",
  "said.revoked": "The token is revoked and does nothing any more.",
  "said.unknown": "There is no such token (any more).",
  "said.nameless": "Give the token a name, so that you know it.",
  "said.too-many": "An organisation has {most} tokens at most. Revoke one first.",
  how: "How a program delivers",
  "how.send":
    "Send the lines as JSON, CSV or XLSX, with the columns of the template. The answer names where to read how it stands.",
  "how.read":
    "Read how it stands and the return report, then confirm: accept (all or nothing), accept-only (the right lines alone) or discard (not after all).",
  "how.whose":
    "A provider delivers its own statement. An insurer delivers accepted claims; with ?provider= (AGB code or name) and ?source=statement the statement of a provider. Where there are several insurers, ?insurer= (KvK number or name) says whose it is. Faults come in Dutch, or with ?lang=en in English.",
  "way.production": "To production",
};
