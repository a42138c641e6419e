/** The shortest and longest password that can be chosen, in characters. */
export const passwordLength = { least: 12, most: 256 } as const;
