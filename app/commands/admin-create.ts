import { createFirstAdministrator } from "#app/commands/create-first-administrator";
import { terminal } from "#app/commands/terminal";
import { run } from "#app/server/refused";

await run(async () => {
  const said = await createFirstAdministrator(process.argv.slice(2), process.env, terminal);
  process.stdout.write(`${said}\n`);
});
