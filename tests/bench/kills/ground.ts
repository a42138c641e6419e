import { spawn } from "node:child_process";
import { once } from "node:events";
import { uuidv7 } from "uuidv7";
import { hashPassword } from "#app/auth/password.server";
import { realNow } from "#app/clock.server";
import { openStore } from "#db/open.server";
import { createInstallation } from "#db/seed/create.server";

const PASSWORD = "een zin die niemand raadt";

/** What the strokes fall on: a live database of one insurer, with the people and the agreement that the work needs. */
export type Ground = {
  readonly url: string;
  readonly organisation: string;
  readonly contract: string;
  /** Mail addresses; both sign in with the same password. */
  readonly buyer: string;
  readonly administrator: string;
};

/** Makes a new live database with an insurer, a buyer, an administrator and an agreement. */
export async function layGround(url: string): Promise<Ground> {
  const store = await openStore({ url });
  await createInstallation(store, "live");
  const at = realNow();
  const passwordHash = await hashPassword(PASSWORD);
  const contract = uuidv7();
  const [insurer] = await store.db.select().from(store.db.t.organisations);
  const [region] = await store.db.select().from(store.db.t.regions);
  if (!insurer || !region) throw new Error("The installation came without an insurer or regions.");
  const organisation = insurer.id;
  await store.write(async (tx) => {
    const t = tx.t;
    for (const role of ["buyer", "administrator"] as const) {
      const account = { id: role, email: `${role}@insurer.example`, name: role, passwordHash, createdAt: at };
      await tx.insert(t.accounts).values({ ...account, language: "nl", fictional: false });
      await tx
        .insert(t.memberships)
        .values({ id: uuidv7(), account: role, organisation, role, grantedAt: at });
    }
    const provider = uuidv7();
    await tx
      .insert(t.organisations)
      .values({ id: provider, name: "Kievit", kind: "laboratory", fictional: false, recordedAt: at });
    await tx.insert(t.contracts).values({
      id: contract,
      insurer: organisation,
      region: region.code,
      part: null,
      form: "idd",
      provider,
    });
    await tx.insert(t.contractFacts).values({
      ...{ id: uuidv7(), contract, day: "2022-06-01", recordedAt: at },
      detail: { kind: "agreed", startsOn: "2023-01-01", endsOn: "2024-12-31", lots: [] },
    });
  });
  await store.close();
  const [buyer, administrator] = ["buyer@insurer.example", "administrator@insurer.example"];
  return { url, organisation, contract, buyer, administrator };
}

/** A server of the built product that was started here. */
export type Server = {
  readonly address: string;
  /** Takes it away at once, as a loss of power would, and waits until it is gone. */
  readonly kill: () => Promise<void>;
};

/** Begins to start a server; `up` tells when it serves, or undefined when it ended before. */
export function startServer(
  database: string,
  smtp: string,
): { readonly up: Promise<Server | undefined>; readonly kill: () => Promise<void> } {
  const embedded = !database.startsWith("postgres");
  const child = spawn(process.execPath, ["app/commands/start.mjs"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: "0",
      HOST: "127.0.0.1",
      RATE_LIMIT: "1000000",
      LOG_LEVEL: "fatal",
      PLAFONDKAART_MODE: "live",
      PLAFONDKAART_DATA: embedded ? database.replace(/\/[^/]+$/, "") : "",
      DATABASE_URL: embedded ? "" : database,
      SMTP_URL: smtp,
      MAIL_FROM: "plafondkaart@insurer.example",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = once(child, "close");
  const kill = async () => {
    child.kill("SIGKILL");
    await gone;
  };
  const told = new Promise<string>((resolve) => {
    let said = "";
    child.stdout.on("data", (data) => {
      said += data;
      const found = /stands at http:\/\/localhost(:\d+)/.exec(said);
      if (found) resolve(`http://127.0.0.1${found[1]}`);
    });
  });
  const up = Promise.race([told.then((address) => ({ address, kill })), gone.then(() => undefined)]);
  return { up, kill };
}

/** Signs in and gives the cookie of the session. */
export async function signIn(address: string, email: string): Promise<string> {
  const response = await fetch(`${address}/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ email, password: PASSWORD, to: "/account" }),
    headers: { origin: address },
    redirect: "manual",
  });
  const cookie = response.headers.get("set-cookie")?.split(";")[0];
  if (!cookie) throw new Error(`Signing in was answered with ${response.status} and no cookie.`);
  return cookie;
}
