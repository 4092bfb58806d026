/** Writes that can be told apart: each is one command of four changed rows, and leaves its number in two of them. */
import type { Api } from '#test/harness/test-app.ts';

export interface Target {
  dataDir: string;
  clientId: string;
  initiativeId: string;
  /** The number of the first write. */
  from: number;
}

/** Rows that one write changes: the initiative twice, a slip and a status update. */
export const changesPerWrite = 4;

/** What the write of a number changes about its initiative. */
export function numberedEdit(initiativeId: string, number: number) {
  const targetOn = number % 2 === 0 ? '2026-06-30' : '2026-07-31';
  const change = { title: `Write ${number}`, targetOn, status: 'on_track', statusNote: `${number}` } as const;
  return { edits: [{ initiativeId, change }] };
}

export async function writeTo(
  api: Api,
  { clientId, initiativeId }: Omit<Target, 'dataDir' | 'from'>,
  number: number,
): Promise<void> {
  await api.initiatives.edit({ clientId, ...numberedEdit(initiativeId, number) });
}
