const browsers = [
  ["Edg/", "Edge"],
  ["OPR/", "Opera"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;
const systems = [
  ["Android", "Android"],
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Windows", "Windows"],
  ["Mac OS", "macOS"],
  ["Linux", "Linux"],
] as const;

/** The browser and system that a browser says it is, as far as we know their names. */
export function deviceOf(userAgent: string): { browser?: string; system?: string } {
  const browser = browsers.find(([mark]) => userAgent.includes(mark))?.[1];
  const system = systems.find(([mark]) => userAgent.includes(mark))?.[1];
  return { ...(browser && { browser }), ...(system && { system }) };
}

/** Whether two browsers call themselves the same, whatever their versions. */
export function isSameDevice(one: string, other: string): boolean {
  const [a, b] = [deviceOf(one), deviceOf(other)];
  return a.browser === b.browser && a.system === b.system;
}
