/** Calendar files out of the app, and those that say when the executive is busy. */
import { expect } from 'vitest';
import type { Api } from '../transports.ts';

async function tellOfBusyTimes(api: Api): Promise<void> {
  const lines = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'DTSTART;VALUE=DATE:20260305',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  const file = new Blob([lines.join('\r\n')]);
  const { remarks, ...home } = await api.busy.import({ fileName: 'home.ics', file });
  expect([home.name, home.times, remarks]).toEqual(['home', 1, []]);
  expect(await api.busy.calendars({})).toEqual([home]);
  expect(await api.busy.list({ from: '2026-03-01', to: '2026-03-31' })).toMatchObject({
    times: [{ calendarId: home.id, startsOn: '2026-03-05' }],
    days: [{ onDate: '2026-03-05', milliDays: 750, busyMilliDays: 1000 }],
    sessions: [],
  });
  expect(await api.busy.remove({ calendarId: home.id })).toEqual({ ids: [home.id] });
}

export async function tellOfCalendarFiles(api: Api, clientId: string): Promise<void> {
  await tellOfBusyTimes(api);
  const { fileName, ics } = await api.calendar.ofClient({ clientId });
  expect([fileName, await textOf(ics)]).toEqual([
    'Acme calendar.ics',
    expect.stringContaining('BEGIN:VEVENT'),
  ]);
  expect((await api.calendar.ofAll({})).fileName).toBe('Throughline calendar.ics');
  expect(await api.calendar.saveOfClient({ clientId })).toEqual({ outcome: 'download' });
  expect(await api.calendar.saveOfAll({})).toEqual({ outcome: 'download' });
}

async function textOf(file: { arrayBuffer(): Promise<ArrayBuffer> }): Promise<string> {
  return new TextDecoder().decode(await file.arrayBuffer());
}
