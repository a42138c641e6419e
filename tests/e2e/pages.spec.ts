import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

/** Every page, by who sees it: a part of the name of a demonstration account's role, in either language. */
const pages: readonly { readonly who?: RegExp; readonly paths: readonly string[] }[] = [
  {
    paths: [
      "/map",
      "/map?show=table",
      "/regions/VR05",
      "/policies",
      "/publications?year=2023&day=2022-12-31",
      "/deadlines",
      "/deadlines?show=month&month=2023-07",
      "/sign-in",
      "/clock",
      "/mail",
      "/no-such-page",
    ],
  },
  {
    who: /zorginkoper|buyer/i,
    paths: [
      "/today",
      "/map?day=2022-10-20&region=VR05",
      "/map?layer=gaps",
      "/regions/VR25?day=2022-09-12",
      "/candidacies",
      "/coverage?year=2023&day=2023-02-01",
      "/candidacies/74343241-796c-8ceb-94d7-29993f47ea32",
      "/agreements/47e5ac97-c9b4-80d3-8517-62b9fb34baa6?year=2023",
      "/agreements/e6273d7b-9efc-8590-a1d4-30a1dcd971a8?year=2023",
      "/documents",
      "/ceilings",
      "/codes",
      "/ceilings?group=lot",
      "/ceilings?group=apart",
      "/ceilings/197a2edb-3743-809e-9809-2d01ebaa1632?month=2023-03",
      "/outlook",
      "/outlook?group=lot&chance=80",
      "/outlook/made-of?year=2023&figure=over",
      "/outlook?group=map",
      "/ceilings/197a2edb-3743-809e-9809-2d01ebaa1632/stated-forecast",
      "/outlook/what-if?volume=-3",
      "/outlook/scenarios?scenario=name%3DMinder%26volume%3D-3",
      "/outlook/back-test",
      "/certificates",
      "/certificates/new",
      "/certificates/import",
      "/tender/opening",
      "/tender/lots",
      "/tender/questions?year=2023",
      "/tender/interests",
      "/tender/papers",
      "/tender/offers",
      "/regions/VR05/parts",
      "/tender/lots/90515e17-dc87-8fb9-8930-90c96b59cf27",
      "/tender/registrations/bbbe9b7e-42b9-8deb-a6e9-350c6c5d1360",
      "/threads",
      "/production",
      "/requests",
      "/requests/mandates",
      "/account",
    ],
  },
  { who: /Olga Prins/, paths: ["/insurers", "/providers"] },
  { who: /Hans Pieterman/, paths: ["/today", "/policies", "/deadlines", "/letter-style"] },
  {
    who: /Marit Overbeek/,
    paths: [
      "/today",
      "/applications",
      "/applications/3ea6016a-cfa8-828d-9870-bb4cda01db4a",
      "/agreements/d1c17b07-f69c-8290-a9a7-725bcb425bfd?year=2027",
      "/policies/06c6f40d-dcbb-8f07-9deb-7576062eb81c",
    ],
  },
  {
    who: /Lotte Zeegers/,
    paths: ["/today", "/sharing", "/applications", "/providers/93018492-657b-86d0-b626-c1472932544a"],
  },
  {
    who: /beheerder|administrator/i,
    paths: [
      "/today",
      "/jobs",
      "/notices",
      "/proposals",
      "/substitutions",
      "/people",
      "/views",
      "/policies/drafts",
    ],
  },
  { who: /auditor/i, paths: ["/today", "/audit", "/audit/head"] },
];

async function signIn(page: Page, who: RegExp): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("listitem").filter({ hasText: who }).first().getByRole("button").click();
  await expect(page).not.toHaveURL(/sign-in/);
}

for (const language of ["nl", "en"] as const)
  for (const colorScheme of ["light", "dark"] as const)
    test(`no page has anything that axe objects to: ${language}, ${colorScheme}`, async ({
      browser,
      baseURL,
    }) => {
      test.setTimeout(480_000);
      for (const { who, paths } of pages) {
        const context = await browser.newContext({ baseURL: baseURL ?? "", colorScheme });
        await context.addCookies([{ name: "language", value: language, url: baseURL ?? "" }]);
        const page = await context.newPage();
        if (who) await signIn(page, who);
        for (const path of paths) {
          await page.goto(path);
          await expect(page.locator("html")).toHaveAttribute("lang", language);
          await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
        }
        await context.close();
      }
    });
