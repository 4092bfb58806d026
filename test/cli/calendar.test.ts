import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atAcme } from './acme.ts';
import type { Terminal } from './terminal.ts';

function write(terminal: Terminal, name: string, ...events: readonly (readonly string[])[]): string {
  const path = join(terminal.folder, name);
  const lines = events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT']);
  writeFileSync(path, ['BEGIN:VCALENDAR', 'X-WR-CALNAME:Home', ...lines, 'END:VCALENDAR'].join('\r\n'));
  return path;
}

const dentist = ['UID:1', 'SUMMARY:Dentist', 'DTSTART:20260312T090000Z', 'DTEND:20260312T110000Z'];
const holiday = ['UID:2', 'SUMMARY:Holiday', 'DTSTART;VALUE=DATE:20260316', 'DTEND;VALUE=DATE:20260318'];

describe('calendar import', () => {
  it('replaces the calendar of the same name, and shows what is in the way', async () => {
    using terminal = await atAcme();
    await terminal.ask(
      'retainer terms --client acme --days 3 --per month --from 2026-01-01 --rollover none --overage carry',
    );
    await terminal.ask('day plan --client acme --on 2026-03-12 --days 1');
    await terminal.ask('day plan --client acme --on 2026-03-17 --days 0.25');
    await terminal.ask('session add --client acme --kind ceo-session --on 2026-03-12 --time 10:30');
    await terminal.ask('session add --client acme --kind ad-hoc --on 2026-03-12 --time 13:00');
    await terminal.ask(`calendar import ${write(terminal, 'first.ics', dentist, dentist)}`);
    const file = write(terminal, 'home.ics', dentist, holiday);
    expect(await terminal.row(`calendar import ${file}`)).toMatchObject({
      name: 'Home',
      times: 2,
      remarks: [],
    });
    expect(await terminal.ask('calendar list')).toMatchObject([
      { name: 'Home', fileName: 'home.ics', times: 2 },
    ]);
    expect(await terminal.ask('calendar busy --from 2026-03-01 --to 2026-03-31')).toMatchObject({
      times: [
        { calendar: 'Home', title: 'Dentist', startsAt: '2026-03-12T09:00:00.000Z' },
        { title: 'Holiday', startsOn: '2026-03-16', endsOn: '2026-03-17', startsAt: null },
      ],
      days: [
        { onDate: '2026-03-12', clients: ['acme'], days: 1, busy: 0.25 },
        { onDate: '2026-03-17', days: 0.25, busy: 1, times: [{ title: 'Holiday' }] },
      ],
      sessions: [{ client: 'acme', session: 'CEO session', startsAt: '2026-03-12T09:30:00.000Z' }],
    });
    await terminal.ask('calendar remove Home');
    expect(await terminal.ask('calendar busy --from 2026-03-01 --to 2026-03-31')).toEqual({
      times: [],
      days: [],
      sessions: [],
    });
  });

  it('says what to do about a file that it does not take', async () => {
    using terminal = await atAcme();
    const path = join(terminal.folder, 'plan.ics');
    writeFileSync(path, 'Workstream;Lead\r\nOpen Oslo;Åsa');
    expect(await terminal.refusal(`calendar import ${path}`)).toMatchObject({ code: 'FILE_UNREADABLE' });
    writeFileSync(path, 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:A');
    expect(await terminal.refusal(`calendar import ${path}`)).toMatchObject({
      message: expect.stringContaining('breaks off'),
    });
    expect(await terminal.refusal('calendar remove Home')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await terminal.refusal('calendar busy --from 2026-03-02 --to 2026-03-01')).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});

describe('calendar export', () => {
  it('writes one client, or all of them, and says what it wrote', async () => {
    using terminal = await atAcme();
    await terminal.ask('session add --client acme --kind ceo-session --on 2026-03-12 --time 10:30');
    const path = join(terminal.folder, 'acme.ics');
    const written = await terminal.row(`calendar export --client acme --out ${path}`);
    const bytes = readFileSync(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(written).toEqual({ path, events: 1, bytes: bytes.length, sha256 });
    expect(bytes.toString()).toContain('DTSTART;TZID=Europe/Berlin:20260312T103000');
    await terminal.ask(
      'series add --client acme --kind monthly-review --rrule FREQ=MONTHLY;BYDAY=2TU --from 2026-04-01',
    );
    expect(await terminal.row(`calendar export --out ${path}`)).toMatchObject({ path, events: 13 });
    expect(await terminal.refusal(`calendar export --client other --out ${path}`)).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
