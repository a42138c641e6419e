/** Whether a database shows the demonstration year or serves the world; stored at its creation. */
export type Mode = "demonstration" | "live";
