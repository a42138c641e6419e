import { fileURLToPath } from "node:url";

// React chooses its build by this variable while it loads, so it is set before anything is imported.
process.env.NODE_ENV ??= "production";
const [{ run }, { serve }] = await Promise.all([import("#app/server/refused"), import("#app/server/serve")]);
// This file stands in the build's folder `server`.
const folder = fileURLToPath(new URL("..", import.meta.url));
await run(() => serve(folder));
