import {
  type AuditedEvent,
  type AuditNames,
  type Change,
  changesOf,
  type Leaf,
} from "#app/domain/audit-story";
import { type Instant, parseDay, parseInstant } from "#app/domain/calendar";
import { deviceOf } from "#app/domain/device";
import { formatCents, formatDay, formatInstant, formatNumber } from "#app/i18n/format";
import { type Language, type Texts, type Translate, translator } from "#app/i18n/text";

/** An event in words, for a page or a file. */
export type Told = {
  readonly number: number;
  readonly at: Instant;
  /** Where the clock in force showed another moment. */
  readonly clockAt?: Instant | undefined;
  readonly who: string;
  readonly sentence: string;
  /** What it was done to, to follow it. */
  readonly what: string;
  readonly thing: string;
  readonly thingId: string;
  readonly changes: readonly string[];
  readonly ground?:
    | { readonly policy: string; readonly text: string; readonly item: string | null }
    | undefined;
  readonly from: string;
};

/** Tells events in one language, with the names that could be found. */
export function storyTeller(texts: Texts, language: Language, names: AuditNames) {
  const text = translator(texts, language);
  const word = (kind: string, key: string): string =>
    `${kind}.${key}` in texts ? text(`${kind}.${key}`) : key.replaceAll("-", " ");
  const has = (key: string): boolean => key in texts;
  const say: Say = { text, word, has, names, language };
  return {
    tell: (event: AuditedEvent): Told => told(say, event),
    whatOf: (thing: string, id: string): string => whatOf(say, thing, id),
    personOf: (id: string): string => personOf(say, id),
  };
}

/** What the parts of a story are written with. */
type Say = {
  readonly text: Translate;
  /** The text of a key of some kind, or the key in plain words where nobody wrote one. */
  readonly word: (kind: string, key: string) => string;
  readonly has: (key: string) => boolean;
  readonly names: AuditNames;
  readonly language: Language;
};

function told(say: Say, event: AuditedEvent): Told {
  const { number, at, clockAt, verb, thing, thingId } = event;
  const who = whoOf(say, event);
  const what = whatOf(say, thing, thingId);
  const of = placeOf(say, event);
  const key = say.has(`verb.${verb}`) ? `verb.${verb}` : "verb.other";
  return {
    number,
    at,
    clockAt: clockAt === at ? undefined : clockAt,
    who: capital(who),
    sentence: capital(
      say.text(key, {
        who,
        what: of ? say.text("life.named", { thing: what, name: of }) : what,
        verb: say.word("act", verb),
      }),
    ),
    what,
    thing,
    thingId,
    changes: changesOf(event.before, event.after).map((change) => changeText(say, change)),
    ground: groundOf(say, event),
    from: fromOf(say, event),
  };
}

function personOf({ names, text }: Say, id: string): string {
  const person = names.people.get(id);
  return person ? (person.name ?? text("who.erased")) : text("who.other");
}

function titleOf({ names, text, language }: Say, key: string): string | undefined {
  const policy = names.policies.get(key);
  return policy && text("policy", { policy: policy.title[language], version: policy.version });
}

function nameOf(say: Say, key: string): string | undefined {
  const { people, organisations, regions } = say.names;
  if (people.has(key)) return personOf(say, key);
  const { things } = say.names;
  return organisations.get(key) ?? regions.get(key) ?? things.get(key) ?? titleOf(say, key);
}

function whatOf(say: Say, thing: string, id: string): string {
  const kind = say.word("thing", thing);
  if (alone.has(thing)) return kind;
  const person = say.names.people.get(id);
  if (person && person.name === undefined)
    return say.text(thing === "account" ? "life.erasedAccount" : "life.erased", { thing: kind });
  // What has no key of its own goes by those of what it belongs to, with a stroke between.
  const name = id.split("/").map((key) => nameOf(say, key) ?? shortKey(key));
  return say.text("life.named", { thing: kind, name: name.join(" ") });
}

/** Whom and where a thing concerns, beside its key: "(Lab De Berk, Utrecht)"; undefined where the thing says so itself. */
function placeOf(
  say: Say,
  { provider, region, thingId, account, organisation }: AuditedEvent,
): string | undefined {
  const { organisations, regions } = say.names;
  const own = account !== null && organisation === provider;
  const parts = [own ? undefined : organisations.get(provider ?? ""), regions.get(region ?? "")].filter(
    (part) => part !== undefined,
  );
  const isItself = thingId === provider || thingId === region;
  return parts.length === 0 || isItself ? undefined : `(${parts.join(", ")})`;
}

function whoOf(say: Say, { account, organisation, onBehalfOf, origin }: AuditedEvent): string {
  const { text, names } = say;
  if (account === null) return isRequest(origin) ? text("who.visitor") : text("who.program", { origin });
  const at = names.organisations.get(organisation ?? "");
  const person = personOf(say, account);
  const who = at ? text("who.of", { who: person, organisation: at }) : person;
  return onBehalfOf === null ? who : text("who.instead", { who, other: personOf(say, onBehalfOf) });
}

function changeText(say: Say, { path, before, after }: Change): string {
  const name = path.at(-1) ?? "";
  const field = path.map((part) => say.word("field", part)).join(" › ");
  const was = before === undefined ? "" : leafText(say, before, name);
  const is = after === undefined ? "" : leafText(say, after, name);
  if (before === undefined) return say.text("change.now", { field, after: is });
  if (after === undefined) return say.text("change.gone", { field, before: was });
  return say.text("change.both", { field, before: was, after: is });
}

function leafText(say: Say, value: Leaf, name: string): string {
  if (!isSeveral(value)) return plainText(say, value, name);
  if (value.length === 0) return say.text("change.nothing");
  return value.map((each) => plainText(say, each, name)).join(", ");
}

/** The names of fields whose values are words of the log itself, with the kind of text they have. */
const ownWords: Readonly<Record<string, string>> = { verb: "act", thing: "thing", on: "thing", to: "thing" };

/** The names of fields that hold keys of a policy's items. */
const ofPolicy: ReadonlySet<string> = new Set(["lot", "lots", "norm", "disciplines"]);

function plainText(say: Say, value: string | number | boolean | null, name: string): string {
  const { language } = say;
  if (typeof value === "number" && /year$/i.test(name)) return String(value);
  if (typeof value === "number")
    return name.endsWith("Cents") ? formatCents(value, language) : formatNumber(value, language);
  const written = String(value);
  // A word can mean something else in one field than elsewhere.
  if (say.has(`value.${name}.${written}`)) return say.text(`value.${name}.${written}`);
  if (say.has(`value.${written}`)) return say.text(`value.${written}`);
  const item = ofPolicy.has(name) ? say.names.items.get(written) : undefined;
  if (item) return item[language];
  const kind = ownWords[name];
  if (kind !== undefined && say.has(`${kind}.${written}`)) return say.word(kind, written);
  const day = parseDay(written);
  if (day) return formatDay(day, language);
  const instant = parseInstant(written);
  if (instant) return formatInstant(instant, language);
  return nameOf(say, written) ?? `‘${written}’`;
}

function groundOf(say: Say, { policy, policyItem: item }: AuditedEvent): Told["ground"] {
  if (policy === null) return undefined;
  const title = titleOf(say, policy) ?? shortKey(policy);
  const named = say.names.items.get(item ?? "")?.[say.language] ?? item ?? "";
  return {
    policy,
    item,
    text: item === null ? title : say.text("policy.item", { policy: title, item: named }),
  };
}

function fromOf({ names, text }: Say, { session, origin }: AuditedEvent): string {
  if (!isRequest(origin)) return text("from.program", { origin });
  const agent = names.browsers.get(session ?? "");
  const request = shortKey(origin);
  if (agent === undefined) return text("from.request", { origin: request });
  const { browser, system } = deviceOf(agent);
  const both = browser && system && text("from.device", { browser, system });
  return text("from.browser", {
    browser: both || (browser ?? system ?? text("from.unknown")),
    origin: request,
  });
}

/** Things of which an organisation has one only. */
const alone = new Set(["log", "installation", "sessions"]);

const isSeveral = (value: Leaf): value is Extract<Leaf, readonly unknown[]> => Array.isArray(value);

/** Requests are numbered by UUIDs; commands and jobs bear names. */
const isRequest = (origin: string): boolean => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(origin);

/** The end of a made key, which is what tells it from others of the same moment; any other key as it is. */
const shortKey = (key: string): string => (/^[0-9a-f-]{32,}$/.test(key) ? `…${key.slice(-8)}` : key);

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
