import { expect, it } from 'vitest';
import { subjectOf } from '#shared/domain/change-groups.ts';
import { contract } from './contract.ts';

const setUp = ['backups', 'clients', 'leaks', 'organisation', 'views'];
const changingNothingOfAClient = [
  ...['allDays', 'busy', 'calendar', 'capacity', 'damage', 'diagnostics', 'drift', 'events', 'history'],
  ...['holidays', 'overview', 'protection', 'readiness', 'search', 'timeOff', 'today', 'transfers'],
  ...['value', 'warnings', 'workspace'],
];

it('every part of the contract that changes a client is told under a subject of its own, or sets it up', () => {
  const told = Object.keys(contract).filter((part) => subjectOf(`${part}.change`) === 'setup');
  expect(told.sort()).toEqual([...setUp, ...changingNothingOfAClient].sort());
});

it('what a day served is about the retainer', () => {
  expect(subjectOf('dayPurposes.set')).toBe('retainer');
  expect(subjectOf('agreement.end')).toBe('retainer');
});
