import type nl from "#app/i18n/shell/nl";
import type { Translation } from "#app/i18n/text";

export default {
  product: "Plafondkaart",
  skip: "Skip to content",
  menu: "Menu",
  "nav.label": "Main menu",
  "nav.map": "Map",
  "nav.policy": "Policy",
  "nav.jobs": "Jobs",
  "nav.mail": "Mail",
  notices: "Notices",
  "notices.unread": { one: "{count} unread notice", other: "{count} unread notices" },
  "language.label": "Language",
  "theme.label": "Appearance",
  "theme.light": "Light",
  "theme.dark": "Dark",
  "theme.system": "As the system",
  "account.signIn": "Sign in",
  "account.signOut": "Sign out",
  "account.of": "{name} · {organisation}",
  "daysLeft.ahead": { one: "{count} day left", other: "{count} days left" },
  "daysLeft.today": "today is the last day",
  "daysLeft.passed": "passed",
  fictional: "fictional",
  "footer.fictional": "Demonstration: all organisations and persons are fictional.",
  "footer.mail": "The mail of the demonstration.",
} satisfies Translation<typeof nl>;
