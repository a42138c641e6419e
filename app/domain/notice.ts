/** Every kind of notice: its words stand in the texts of `notice`, under this key. */
export const noticeKinds = [
  "new-device",
  "password-changed",
  "password-reset",
  "address-changed",
  "roles-changed",
  "account-closed",
  "work-handed-over",
  "work-taken-over",
  "audit-chain-broken",
  "certificate-ends",
  "condition-lapses",
  "own-condition-lapses",
  "deadline-near",
  "deadline-missed",
  "ceiling-agreed",
  "ceiling-changed",
  "registration-received",
  "registration-late",
  "late-message",
  "registration-repair",
  "registration-repair-annulled",
  "registration-repaired",
  "registration-outcome",
  "registration-response",
  "registration-answered",
  "lots-opened",
  "lot-withdrawn",
  "tender-question",
  "tender-question-privacy",
  "tender-question-answered",
  "tender-note",
  "papers-published",
  "proposal-made",
  "proposal-closed",
  "substitution-granted",
  "substitution-ended",
  "substitute-gone",
  "application-invited",
  "application-received",
  "application-to-judge",
  "application-offered",
  "application-refused",
  "application-withdrawn",
  "thread-question",
  "thread-proposal",
  "thread-accepted",
  "thread-moved",
  "thread-overdue",
  "thread-answer",
  "thread-news",
  "letter-sent",
  "document-shared",
  "increase-received",
  "increase-to-judge",
  "increase-withdrawn",
  "increase-taken-up",
  "increase-not-taken-up",
  "increase-complete",
  "increase-decided",
  "increase-undecided",
  "increase-condition",
  "increase-response",
  "increase-answered",
  "increase-answer-moved",
  "policy-published",
  "policy-changed",
  "policy-move-asked",
  "policy-moved",
  "policy-not-moved",
  "candidacy-meets",
  "candidacy-fails",
  "candidacy-agreed",
  "candidacy-not-agreed",
  "candidacy-refused",
  "candidacy-annulled",
  "region-to-tender",
  "bought-selectively",
  "agreement-renewed",
  "option-used",
  "option-unused",
  "code-asked",
  "code-granted",
  "code-declined",
  "code-changes",
  "settlement-arranged",
  "settlement-proposed",
  "settlement-answered",
  "settlement-settled",
  "agb-change-asked",
  "agb-change-consented",
  "agb-change-refused",
  "agb-change-confirmed",
  "agreement-offered",
  "agreement-accepted",
  "agreement-declined",
  "offer-extended",
  "offer-withdrawn",
  "party-added",
  "party-left",
  "duty-recorded",
  "agreement-annulled",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** The kinds of which the copy by mail can be chosen; the others have legal effect or guard the product. */
export const choosableKinds = [
  "new-device",
  "password-changed",
  "thread-question",
  "thread-answer",
  "thread-news",
  "document-shared",
  "tender-question",
  "deadline-near",
  "deadline-missed",
  "code-asked",
  "code-changes",
] as const satisfies readonly NoticeKind[];

/** The kinds of mail that carry a link with a secret, and are no copy of a notice. */
export const linkKinds = ["invitation", "reset-link", "old-address", "new-address"] as const;
export const isLinkKind = (kind: MailKind): boolean => linkKinds.some((each) => each === kind);

/** Every kind of mail: the copy of a notice, the notices of a day together, or a link. */
export const mailKinds = [...noticeKinds, ...linkKinds, "daily-digest"] as const;
export type MailKind = (typeof mailKinds)[number];

/** How somebody wants the mail copy of a kind of notice. In the product itself every notice is there. */
export const frequencies = ["at-once", "daily", "never"] as const;
export type Frequency = (typeof frequencies)[number];

/** What holds for whoever has not chosen. */
export const USUAL: Frequency = "at-once";

/** How the copy of a notice is sent. What has legal effect is sent at once, whatever was chosen. */
export const frequencyOf = (legalEffect: boolean, chosen: Frequency | undefined): Frequency =>
  legalEffect ? "at-once" : (chosen ?? USUAL);
