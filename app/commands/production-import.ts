import { importProductionFile } from "#app/commands/import-production-file";
import { run } from "#app/server/refused";

await run(async () => {
  process.exitCode = await importProductionFile(process.argv.slice(2), process.env, process);
});
