import { forecastFile } from "#app/commands/forecast-file";
import { run } from "#app/server/refused";

await run(async () => {
  process.stdout.write(`${await forecastFile(process.argv.slice(2), process.env)}\n`);
});
