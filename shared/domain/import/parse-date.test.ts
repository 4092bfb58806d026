import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, epochDay, formatDate, type PlainDate } from '../dates.ts';
import { type DateOrder, dateOfSerial, parseDate } from './parse-date.ts';

function read(cell: string | number | boolean | null, order?: DateOrder): string {
  const result = parseDate(cell, { order });
  return result.kind === 'date' ? result.date : result.kind;
}

const someDate = fc.integer({ min: 0, max: 25_000 }).map((days): PlainDate => addDays('2010-01-01', days));

describe('reading dates', () => {
  it.each([
    ['2026-03-04', '2026-03-04'],
    ['2026-3-4', '2026-03-04'],
    ['2026/03/04', '2026-03-04'],
    ['2026-03-04T10:15:00.000Z', '2026-03-04'],
    ['2026-03-04 10:15', '2026-03-04'],
    ['20260304', '2026-03-04'],
    ['June 30, 2020', '2020-06-30'],
    ['June 30th, 2020', '2020-06-30'],
    ['Jun 30 2020', '2020-06-30'],
    ['30 Jun 2020', '2020-06-30'],
    ['30-Jun-2020', '2020-06-30'],
    ['30-Jun-20', '2020-06-30'],
    ['Jun-30-20', '2020-06-30'],
    ['2020-Jun-30', '2020-06-30'],
    ['30th of June 2020', '2020-06-30'],
    ['Sept 5, 2026', '2026-09-05'],
    ['Tuesday, June 30, 2020', '2020-06-30'],
    ['Tue 30 June 2020', '2020-06-30'],
    ['Tue 6/30/2020', '2020-06-30'],
    ['Mar 3, 2026', '2026-03-03'],
    ['30. Juni 2020', '2020-06-30'],
    ['1. März 2026', '2026-03-01'],
    ['30 août 2026', '2026-08-30'],
    ['30 de junio de 2020', '2020-06-30'],
    ['\u00a0June\u00a030, 2020 ', '2020-06-30'],
  ])('reads %j without asking', (text, date) => {
    expect(read(text)).toBe(date);
  });

  it.each([
    ['6/30/2020', '2020-06-30', 'mdy'],
    ['30/6/2020', '2020-06-30', 'dmy'],
    ['30.6.2020', '2020-06-30', 'dmy'],
    ['30. 6. 2020', '2020-06-30', 'dmy'],
    ['30-06-2020', '2020-06-30', 'dmy'],
    ['6/30/20', '2020-06-30', 'mdy'],
    ['6/30/2020 12:00 AM', '2020-06-30', 'mdy'],
  ])('reads %s, which has one reading only, and says which order that is', (text, date, only) => {
    expect(parseDate(text)).toEqual({ kind: 'date', date, only });
  });

  it.each(['3/4/2026', '3.4.26', '03-04-2026', '12/11/2026'])('never guesses the order of %s', (text) => {
    expect(read(text)).toBe('order-needed');
    expect(read(text, 'mdy')).not.toBe(read(text, 'dmy'));
  });

  it('reads by the order it is given', () => {
    expect(read('3/4/2026', 'mdy')).toBe('2026-03-04');
    expect(read('3/4/2026', 'dmy')).toBe('2026-04-03');
    expect(read('3/4/26', 'dmy')).toBe('2026-04-03');
  });

  it('asks nothing where both orders give the same day', () => {
    expect(read('5/5/2026')).toBe('2026-05-05');
  });

  it.each([
    '30 February 2026',
    '2026-02-30',
    '2/30/2026',
    '31/4/2026',
    'Q3 2026',
    'June 2026',
    'Jun-26',
    'May 5',
    '2026',
    'ASAP',
    'before 30 June 2026',
    '2026-03-04 to 2026-04-01',
    '31/12/99',
    '26-03-04',
    '0000-01-01',
    '#REF!',
    '60',
    '1 2 3 4',
    'June 30, 2020'.padEnd(200, '!'),
  ])('does not pretend to read %j', (text) => {
    expect(read(text)).toBe('unreadable');
  });

  it.each(['', '  ', '-', '—', 'TBD', 'tbc', 'N/A', 'n.a.', '?', 'To be determined'])(
    'finds nothing in %j',
    (text) => {
      expect(read(text)).toBe('missing');
    },
  );

  it('reads serial numbers of both date systems, as number or text', () => {
    expect(read(46_085)).toBe('2026-03-04');
    expect(read('46085')).toBe('2026-03-04');
    expect(read(46_085.75)).toBe('2026-03-04');
    expect(parseDate(44_623, { date1904: true })).toEqual({ kind: 'date', date: '2026-03-04' });
    expect(read(2026)).toBe('unreadable');
    expect(read(true)).toBe('unreadable');
  });

  it('knows the 29 February 1900 that never was', () => {
    expect(dateOfSerial(1, false)).toBe('1900-01-01');
    expect(dateOfSerial(59, false)).toBe('1900-02-28');
    expect(dateOfSerial(60, false)).toBeUndefined();
    expect(dateOfSerial(61, false)).toBe('1900-03-01');
    expect(dateOfSerial(0, true)).toBe('1904-01-01');
    expect(dateOfSerial(-1, true)).toBeUndefined();
    expect(dateOfSerial(2_958_465, false)).toBe('9999-12-31');
  });

  it('reads every date back from each way of writing it', () => {
    fc.assert(
      fc.property(someDate, (date) => {
        const [year = '', month = '', day = ''] = date.split('-');
        expect(read(date)).toBe(date);
        expect(read(formatDate(date, 'en-US', 'long'))).toBe(date);
        expect(read(formatDate(date, 'en-GB', 'medium'))).toBe(date);
        expect(read(formatDate(date, 'fr', 'long'))).toBe(date);
        expect(read(`${month}/${day}/${year}`, 'mdy')).toBe(date);
        expect(read(`${Number(day)}.${Number(month)}.${year}`, 'dmy')).toBe(date);
        expect(read(epochDay(date) - epochDay('1899-12-30'))).toBe(date);
      }),
    );
  });

  it('never throws, whatever the cell', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean()), (cell) => {
        expect(['date', 'missing', 'unreadable', 'order-needed']).toContain(parseDate(cell).kind);
      }),
    );
  });
});
