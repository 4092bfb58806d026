import { expect, it } from 'vitest';
import { readBusyFile } from '#shared/domain/calendar-file/read-busy-file.ts';
import { busyFileOf } from './busy-file.ts';

const range = { startsOn: '2026-09-01', endsOn: '2028-05-01' };

it('is read back as the very same busy times', () => {
  const times = [
    {
      title: 'Jury; service, \\1',
      startsOn: '2026-12-03',
      endsOn: '2026-12-04',
      startsAt: null,
      endsAt: null,
    },
    {
      ...{ title: '', startsOn: '2027-03-28', endsOn: '2027-03-28' },
      ...{ startsAt: '2027-03-28T00:30:00.000Z', endsAt: '2027-03-28T02:00:00.000Z' },
    },
  ];
  const read = readBusyFile(busyFileOf(times), range, 'Europe/London');
  expect(read).toMatchObject({
    remarks: [],
    spans: [
      { kind: 'days', title: 'Jury; service, \\1', startsOn: '2026-12-03', endsOn: '2026-12-04' },
      {
        kind: 'time',
        title: '',
        from: Date.parse(times[1]?.startsAt ?? ''),
        to: Date.parse(times[1]?.endsAt ?? ''),
      },
    ],
  });
});
