import { importBordersFile } from "#app/commands/import-borders-file";
import { run } from "#app/server/refused";

await run(async () => {
  process.stdout.write(`${await importBordersFile(process.argv.slice(2), process.env)}\n`);
});
