import type nl from "#app/i18n/shell/nl";
import type { Translation } from "#app/i18n/text";

export default {
  product: "Plafondkaart",
  skip: "Skip to content",
  "nav.label": "Main menu",
  "nav.map": "Map",
  "nav.policy": "Policy",
  "language.label": "Language",
  "language.other": "Nederlands",
  "theme.label": "Appearance",
  "theme.light": "Light",
  "theme.dark": "Dark",
  "theme.system": "As the system",
  "account.signIn": "Sign in",
  "account.signOut": "Sign out",
  fictional: "fictional",
} satisfies Translation<typeof nl>;
