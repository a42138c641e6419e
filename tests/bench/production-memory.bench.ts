import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "#db/open.server";
import { createInstallation } from "#db/seed/create.server";
import { writeProductionFile } from "./production-file";

/** Lines of the file; more where `PRODUCTION_LINES` says so. */
const LINES = Number((process.env.PRODUCTION_LINES ?? "2_000_000").replaceAll("_", ""));
const INSURER = "Zorgverzekeraar De Linde";
const LOOK_EVERY_MS = 200;

/** The most memory that a process had so far, in megabytes, as Linux keeps it. */
const highest = (pid: number): number => {
  const told = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(told?.[1] ?? 0) / 1024;
};

/** Runs the operator's command on a file. @returns the most memory that it had, in megabytes */
async function importFile(folder: string, path: string): Promise<number> {
  // The engine's own limits are the script's: it would rather take memory than clear up.
  const script: string = JSON.parse(readFileSync("package.json", "utf8")).scripts["production:import"];
  const [, ...program] = script.split(" ");
  const command = [...program, path, "--accepted-only", "--insurer", INSURER];
  const child = spawn(
    process.execPath,
    [...command, "--report", join(folder, "report.csv"), "--received", "2023-06-20"],
    {
      env: { PATH: process.env.PATH ?? "", NODE_ENV: "production", PLAFONDKAART_DATA: folder },
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  let most = 0;
  const look = setInterval(() => {
    if (child.pid && existsSync(`/proc/${child.pid}/status`)) most = Math.max(most, highest(child.pid));
  }, LOOK_EVERY_MS);
  const code = await new Promise((resolve) => child.on("close", resolve));
  clearInterval(look);
  if (code !== 0) throw new Error(`The import ended with ${code}.`);
  return most;
}

export const name = `Memory of the command that imports ${LINES} lines of CSV, its return report included`;
export const unit = "MB";
export const atMost = 300;

export async function run() {
  if (process.platform !== "linux")
    return { skipped: "Only Linux tells the most memory that a process had." };
  const folder = mkdtempSync(join(tmpdir(), "plafondkaart-bench-"));
  try {
    const store = await openStore({ url: join(folder, "plafondkaart.sqlite") });
    await createInstallation(store, "demonstration");
    const path = join(folder, "production.csv");
    await writeProductionFile(store, path, LINES);
    await store.close();
    return { value: await importFile(folder, path) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
