/** What jobs tell when they are done: keys of the texts of `job`. */
const outcomeKeys = [
  "mail.delivered",
  "mail.demonstration",
  "mail.noServer",
  "mail.unreachable",
  "digests.sent",
  "sessions.purged",
  "certificates.reminded",
  "codes.told",
  "conditions.watched",
  "terms.watched",
  "work.reminded",
  "letters.sent",
  "production.judged",
  "production.refused",
  "production.cleared",
  "forecasts.made",
  "forecasts.thinned",
  "chain.whole",
  "chain.altered",
  "chain.broken",
  "chain.missing",
  "chain.reordered",
  "chain.backwards",
  "chain.cut-off",
] as const;
/** What a job tells when it is done; `alarm` asks a person to look. */
export type JobOutcome = {
  readonly key: (typeof outcomeKeys)[number];
  readonly values?: Readonly<Record<string, string | number>>;
  readonly alarm?: boolean;
};
