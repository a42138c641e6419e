import { documentLimit, type FileRefusal, refusal } from "#app/domain/document";

/** The most bytes of files that are on their way at once, over all visitors: they are in memory until stored. */
const MOST_UNDER_WAY = 200_000_000;
let underWay = 0;

/** The bytes of a request, read as they come and never more than a file may have; or why they are not taken. */
export async function readBody(
  request: Request,
  most: number = documentLimit.file,
): Promise<Buffer | FileRefusal> {
  const length = Number(request.headers.get("Content-Length"));
  if (length > most) return refusal("tooLarge", { most: most / 1_000_000 });
  const held = length || most;
  if (underWay + held > MOST_UNDER_WAY) return refusal("busy");
  underWay += held;
  try {
    return await gather(request, length, most);
  } finally {
    underWay -= held;
  }
}

async function gather(request: Request, length: number, most: number): Promise<Buffer | FileRefusal> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    // A visitor who breaks off makes the stream fail: nothing of it was stored.
    const part = await reader?.read().catch(() => "cut-off" as const);
    if (part === "cut-off") return refusal("cutOff");
    if (part?.value === undefined) break;
    size += part.value.length;
    if (size > most) {
      await reader?.cancel();
      return refusal("tooLarge", { most: most / 1_000_000 });
    }
    parts.push(part.value);
  }
  return size < length ? refusal("cutOff") : Buffer.concat(parts);
}
