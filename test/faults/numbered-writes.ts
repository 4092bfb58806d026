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

export async function writeTo(
  api: Api,
  { clientId, initiativeId }: Omit<Target, 'dataDir' | 'from'>,
  number: number,
): Promise<void> {
  const targetOn = number % 2 === 0 ? '2026-06-30' : '2026-07-31';
  const change = { title: `Write ${number}`, targetOn, status: 'on_track', statusNote: `${number}` } as const;
  await api.initiatives.edit({ clientId, edits: [{ initiativeId, change }] });
}
