/** What changed in the charter, the CEO's hours and readiness, and which sessions were held. */
import { authorityWords, readinessWords } from '#shared/domain/accountability-words.ts';
import type { RoleChanges } from '#shared/domain/packet/role-changes.ts';
import { sessionKindWords } from '#shared/domain/vocabulary.ts';
import type { ChangePart } from './change-parts.ts';
import { counted } from './words.ts';

export const roleParts: { readonly [Kind in keyof RoleChanges]-?: ChangePart<Kind> } = {
  sessionsHeld: {
    ...{ title: 'Sessions held', one: 'session held', several: 'sessions held' },
    counts: ({ count }) => count,
    row: ({ session, count, last }, words) => ({
      title: sessionKindWords[session],
      note: count === 1 ? '' : `${count} times`,
      detail: count === 1 ? words.date(last) : `last on ${words.date(last)}`,
    }),
  },
  charterChanged: {
    ...{ title: 'The charter of the role', one: 'change of the charter', several: 'changes of the charter' },
    row: ({ authority, from, to, since }, words) => ({
      title: authorityWords[authority],
      note: since === null ? '' : `since ${words.date(since)}`,
      detail: `${answer(from)} to ${answer(to).toLowerCase()}`,
    }),
  },
  hoursRecorded: {
    ...{
      title: 'The CEO’s hours for coordination',
      one: 'month of CEO hours',
      several: 'months of CEO hours',
    },
    row: ({ month, hours }, words) => ({
      title: words.month(month),
      note: '',
      detail: `${words.decimal(hours)} hours`,
    }),
  },
  readinessMet: {
    ...{ title: 'Now ready', one: 'point of readiness met', several: 'points of readiness met' },
    row: ({ item }) => ({ title: readinessWords[item], note: '', detail: 'Met' }),
  },
  readinessLost: {
    ...{ title: 'No longer ready', one: 'point of readiness lost', several: 'points of readiness lost' },
    row: ({ item, missing }) => ({
      title: readinessWords[item],
      note: '',
      detail: `${counted(missing, 'point')} missing`,
    }),
  },
};

function answer(isGranted: boolean | null): string {
  return isGranted === null ? 'Not answered' : isGranted ? 'Yes' : 'No';
}
