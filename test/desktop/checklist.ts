/** Electron's security checklist by number and in its own words; the shell and the true binary are each held to every item. */
export const checklist = {
  1: 'only load secure content',
  2: 'do not enable Node.js integration for remote content',
  3: 'enable context isolation',
  4: 'enable process sandboxing',
  5: 'handle session permission requests',
  6: 'do not disable webSecurity',
  7: 'define a Content Security Policy',
  8: 'do not enable allowRunningInsecureContent',
  9: 'do not enable experimental features',
  10: 'do not use enableBlinkFeatures',
  11: 'do not use allowpopups for webviews',
  12: 'verify webview options before creation',
  13: 'disable or limit navigation',
  14: 'disable or limit creation of new windows',
  15: 'do not use shell.openExternal with untrusted content',
  16: 'use a current version of Electron',
  17: 'validate the sender of all IPC messages',
  18: 'avoid the file:// protocol and prefer a custom one',
  19: 'check which fuses can be changed',
  20: 'do not expose Electron APIs to untrusted web content',
} as const;

/** One check for each item: the compiler asks for those that are missing. */
export type Checks = Readonly<Record<keyof typeof checklist, () => void | Promise<void>>>;

/** Every item as a test's name with its check, in the order of the list. */
export function named(checks: Checks): [name: string, check: () => void | Promise<void>][] {
  const items = Object.entries(checklist) as unknown as [keyof Checks, string][];
  return items.map(([number, words]) => [`${number}. ${words}`, checks[number]]);
}
