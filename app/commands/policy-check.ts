import { checkPolicyFile } from "#app/commands/check-policy-file";
import { run } from "#app/server/refused";

await run(async () => {
  const { valid, text } = checkPolicyFile(process.argv.slice(2), process.env);
  process.stdout.write(`${text}\n`);
  if (!valid) process.exitCode = 1;
});
