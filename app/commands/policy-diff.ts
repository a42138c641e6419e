import { comparePolicyFiles } from "#app/commands/compare-policy-files";
import { run } from "#app/server/refused";

await run(async () => {
  process.stdout.write(`${comparePolicyFiles(process.argv.slice(2), process.env)}\n`);
});
