/** What the retainer's commands refuse: each in a sentence that says what to do instead, with nothing half written. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Terminal } from './terminal.ts';

let terminal: Terminal;
let before: unknown;

const terms = '--days 3 --per month --rollover none --overage refuse';

beforeAll(async () => {
  terminal = new Terminal('2026-03-10');
  await terminal.ask('client add Acme --timezone Europe/Berlin');
  await terminal.ask(`retainer terms --client acme --from 2026-01-01 --to 2026-12-31 ${terms}`);
  await terminal.ask('day work --client acme --on 2026-02-03 --days 2.5');
  await terminal.ask('day plan --client acme --on 2026-03-17 --days 1');
  await terminal.ask('retainer pause --client acme --from 2026-05-01 --to 2026-05-10');
  await terminal.ask('retainer close --client acme --period 2026-01');
  before = await everything();
});

afterAll(() => terminal[Symbol.dispose]());

/** Every command that was done, and what stands in the workspace besides. */
async function everything() {
  return {
    history: await terminal.ask('history --client acme'),
    ledger: await terminal.ask('retainer ledger --client acme --from 2026-01 --to 2026-12'),
    days: await terminal.ask('day list --client acme'),
    timeOff: await terminal.ask('timeoff list'),
    calendars: await terminal.ask('calendar list'),
  };
}

const acme = '--client acme';
const instead: [line: string, code: string, sentence: RegExp][] = [
  [`day plan ${acme} --on 2026-01-20 --days 1`, 'CLOSED_PERIOD', /Choose 2026-02-01 or a later day\.$/],
  [
    `day plan ${acme} --rrule FREQ=WEEKLY --from 2026-01-20 --to 2026-03-20 --days 0.25`,
    'CLOSED_PERIOD',
    /Choose 2026-02-01 or a later day\.$/,
  ],
  // A late one is held against what is left in the open period.
  [
    `day work ${acme} --on 2026-01-20 --days 1`,
    'OVERAGE_REFUSED',
    /Book less, or give a reason to go beyond\.$/,
  ],
  [
    `day work ${acme} --on 2026-02-10 --days 1`,
    'OVERAGE_REFUSED',
    /0\.5 days left.*Book less, or give a reason/,
  ],
  [`day plan ${acme} --on 2026-02-10 --days 1`, 'OVERAGE_REFUSED', /Plan less\.$/],
  [
    `day plan ${acme} --rrule FREQ=WEEKLY --from 2026-03-02 --to 2026-03-31 --days 1`,
    'OVERAGE_REFUSED',
    /Plan less\.$/,
  ],
  [
    `day work ${acme} --on 2025-12-31 --days 1`,
    'NO_AGREEMENT',
    /Set terms that reach it, or choose another day\.$/,
  ],
  [
    `day plan ${acme} --on 2027-01-01 --days 1`,
    'NO_AGREEMENT',
    /Set terms that reach it, or choose another day\.$/,
  ],
  [
    `day work ${acme} --on 2026-03-03 --days 0`,
    'INVALID_INPUT',
    /give at least the booking increment, such as 0\.25$/,
  ],
  [`day work ${acme} --on 2026-03-03 --days -1`, 'INVALID_INPUT', /give at least the booking increment/],
  [`day work ${acme} --on 2026-03-03 --days 1.1`, 'NOT_INCREMENT', /The nearest: 1 day or 1\.25 days\.$/],
  [`day plan ${acme} --on 2026-03-03 --days 1.1`, 'NOT_INCREMENT', /The nearest: 1 day or 1\.25 days\.$/],
  [
    `retainer pause ${acme} --from 2026-05-10 --to 2026-05-20`,
    'INVALID_INPUT',
    /Choose dates outside it, or remove it first\.$/,
  ],
  [
    `retainer pause ${acme} --from 2026-01-20 --to 2026-02-20`,
    'TERMS_IN_CLOSED_PERIOD',
    /Start the pause on 2026-02-01 or later\.$/,
  ],
  [
    `retainer terms ${acme} --from 2026-01-15 ${terms}`,
    'TERMS_IN_CLOSED_PERIOD',
    /Set terms from 2026-02-01 or later\.$/,
  ],
  [
    `retainer terms ${acme} --from 2026-01-01 --to 2026-01-20 ${terms}`,
    'TERMS_IN_CLOSED_PERIOD',
    /Set terms from 2026-02-01/,
  ],
  [
    `retainer terms ${acme} --from 2026-02-01 --to 2026-02-02 ${terms}`,
    'NO_AGREEMENT',
    /Move or remove it first, or choose other dates\.$/,
  ],
  [
    `retainer adjust ${acme} --on 2026-01-31 --days 1 --reason x`,
    'CLOSED_PERIOD',
    /Date the adjustment on 2026-02-01 or later\.$/,
  ],
  [
    `retainer adjust ${acme} --on 2026-02-05 --days 0 --reason x`,
    'INVALID_INPUT',
    /Give a plus or a minus\.$/,
  ],
  [`retainer close ${acme} --period 2026-01`, 'CLOSED_PERIOD', /Close a later period/],
  [`retainer close ${acme} --period 2026-Q1`, 'INVALID_INPUT', /but 2026-01, 2026-02, 2026-03\.$/],
  [
    `retainer terms ${acme} --from 2026-06-01 ${terms} --hours 0`,
    'INVALID_INPUT',
    /^--hours 0: is not a number of hours from 1/,
  ],
  [
    `retainer terms ${acme} --from 2026-06-01 ${terms} --increment 0`,
    'INVALID_INPUT',
    /^--increment 0: is nothing to book/,
  ],
  [
    `retainer terms ${acme} --from 2026-06-01 ${terms} --expire-after 0`,
    'INVALID_INPUT',
    /^--expire-after 0: is not a whole number from 1/,
  ],
  [
    `retainer terms ${acme} --from 2026-06-01 --days -3`,
    'INVALID_INPUT',
    /^--days -3: is less than no days; give what/,
  ],
  [
    `retainer terms ${acme} --from 2026-06-01 ${terms.replace('3', '1000000')}`,
    'INVALID_INPUT',
    /is too large; the most is 10000000$/,
  ],
  [`day confirm nope ${acme}`, 'INVALID_INPUT', /is no id; take one that a list shows$/],
  ['capacity --from 9999-11 --months 3', 'INVALID_INPUT', /Ask for fewer months, or earlier ones\.$/],
  ['whatif --days 3 --from 9999-11-01', 'INVALID_INPUT', /Ask for fewer months, or earlier ones\.$/],
  [
    `expense add ${acme} --on 2026-03-03 --amount 10.999 --text Train`,
    'INVALID_INPUT',
    /^--amount 10\.999: is no amount of USD; the nearest is 11$/,
  ],
  [
    `retainer statement ${acme} --period 2026-01 --out . --issue --replaces nope`,
    'NOT_FOUND',
    /None was issued yet; leave out --replaces\.$/,
  ],
  ['capacity --months 0', 'INVALID_INPUT', /^--months 0: is not a whole number from 1 to 36$/],
  ['whatif --days 0 --from 2026-03-01', 'INVALID_INPUT', /^--days 0: is nothing to book/],
  ['whatif --days 3 --from 2026-03-10 --to 2026-03-01', 'INVALID_INPUT', /Swap the dates\.$/],
  ['timeoff add --from 2026-03-10 --to 2026-03-01', 'INVALID_INPUT', /Swap the dates\.$/],
];

const weekly = 'BEGIN:VEVENT\r\nDTSTART:20260310T090000Z\r\nDURATION:PT1H\r\n';
const calendars: [what: string, content: string, code: string, sentence: RegExp][] = [
  [
    'events without end, too many to follow',
    `BEGIN:VCALENDAR\r\n${`${weekly}RRULE:FREQ=DAILY\r\nEND:VEVENT\r\n`.repeat(2000)}END:VCALENDAR\r\n`,
    'TOO_LARGE',
    /Export the coming months alone, or one calendar at a time, and import that\.$/,
  ],
  [
    'a file that never ends its entry',
    `BEGIN:VCALENDAR\r\n${weekly}`,
    'FILE_UNREADABLE',
    /Export it again and import the new file\.$/,
  ],
  [
    'a file that is none',
    'PK\u0003\u0004',
    'FILE_UNREADABLE',
    /choose Export, which makes a file that ends in \.ics/,
  ],
  [
    'a file of eleven megabytes',
    'X'.repeat(11 * 1024 * 1024),
    'TOO_LARGE',
    /at most 10 MB can be read\. Export/,
  ],
];

describe('is refused with what to do instead', () => {
  it.each(instead)('%s', async (line, code, sentence) => {
    expect(await terminal.refusal(line)).toMatchObject({ code, message: expect.stringMatching(sentence) });
  });

  it.each(calendars)('calendar import of %s', async (_, content, code, sentence) => {
    const path = join(terminal.folder, 'home.ics');
    writeFileSync(path, content);
    expect(await terminal.refusal(`calendar import ${path}`)).toMatchObject({
      ...{ code, message: expect.stringMatching(sentence) },
    });
  });
});

it('after all of that everything is as it was', async () => {
  expect(await everything()).toEqual(before);
});

it('an event that repeats without end is followed for as long as it matters', async () => {
  const path = join(terminal.folder, 'endless.ics');
  writeFileSync(path, `BEGIN:VCALENDAR\r\n${weekly}RRULE:FREQ=WEEKLY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`);
  const { times, endsOn } = await terminal.row(`calendar import ${path}`);
  expect(endsOn).toBe('2027-09-10');
  expect(times).toBe(79);
});
