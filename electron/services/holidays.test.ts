import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '#test/harness/refusal.ts';
import { createTestApp } from '#test/harness/test-app.ts';

const asked = `
  const { publicHolidays } = await import('./electron/services/public-holidays.ts');
  const none = { select: () => none, from: () => none, where: () => none, all: () => [] };
  const range = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
  const places = [['US', 'CA'], ['GB', 'ENG'], ['SA', null]];
  const all = places.map(([country, region]) => publicHolidays({ db: none, cache: () => {} }, { country, region }, range));
  console.log(JSON.stringify(await Promise.all(all)));`;

function holidaysIn(timeZone: string): string {
  const options = { env: { ...process.env, TZ: timeZone }, encoding: 'utf8' as const };
  return execFileSync(process.execPath, ['--input-type=module', '--eval', asked], options);
}

describe('public holidays', () => {
  it('are the same dates wherever the machine stands', () => {
    const there = holidaysIn('Pacific/Auckland');
    expect(there).toContain('"2026-12-25"');
    expect(holidaysIn('America/Los_Angeles')).toBe(there);
  });

  it('count with each of their days, in part of a range too, and are kept for the next time', async () => {
    await using test = await createTestApp();
    await test.client.workspace.saveSettings({ holidayCountry: 'SA' });
    const range = { startsOn: '2026-03-20', endsOn: '2026-03-21' };
    const { holidays } = await test.client.capacity.calendar(range);
    expect(holidays.map(({ date }) => date)).toEqual(['2026-03-20', '2026-03-21']);
    await using again = await test.restart();
    expect((await again.client.capacity.calendar(range)).holidays).toEqual(holidays);
  });

  it('need a country that is known, and a region that it has', async () => {
    await using test = await createTestApp();
    const { saveSettings } = test.client.workspace;
    expect(await refusalOf(saveSettings({ holidayCountry: 'ZZ' }))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await refusalOf(saveSettings({ holidayRegion: 'CA' }))).toMatchObject({ code: 'INVALID_INPUT' });
    await saveSettings({ holidayCountry: 'US', holidayRegion: 'CA' });
    expect((await saveSettings({ holidayCountry: 'GB' })).holidayRegion).toBeNull();
    expect((await test.client.holidays.of({ year: 2026, country: 'US' })).country).toBe('US');
    expect((await saveSettings({ holidayCountry: null })).holidayCountry).toBeNull();
    expect((await test.client.holidays.of({ year: 2026 })).holidays).toEqual([]);
  });
});
