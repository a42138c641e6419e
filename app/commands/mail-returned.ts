import { noteReturnedFile } from "#app/commands/note-returned-file";
import { run } from "#app/server/refused";

await run(async () => {
  const said = await noteReturnedFile(process.argv.slice(2), process.env, process.stdin);
  process.stdout.write(`${said}\n`);
});
