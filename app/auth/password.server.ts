import { hash, verify } from "@node-rs/argon2";
import { passwordLength } from "#app/domain/password";

/** OWASP's parameters for argon2id, which is the algorithm by default: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The argon2id text to store for a password. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

let decoy: Promise<string> | undefined;

/**
 * Whether the password belongs to the stored hash.
 * Without a hash it takes the same time and says no, so that nobody learns which accounts exist.
 */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  if (password.length > passwordLength.most) return false;
  decoy ??= hashPassword("no account has this password");
  const right = await verify(stored ?? (await decoy), password);
  return right && stored !== undefined;
}
