/** Any command of sessions, of series, and of the agendas that sessions start from. */
import { occurrencesOf } from '#shared/domain/cadence.ts';
import { sessionKinds } from '#shared/domain/vocabulary.ts';
import { type Commands, type Given, Skipped } from './choices.ts';

const rules = [
  'FREQ=WEEKLY',
  'FREQ=MONTHLY;BYDAY=2TU',
  'FREQ=MONTHLY;BYMONTHDAY=28',
  'FREQ=WEEKLY;INTERVAL=2',
];

export const cadenceCommands: Pick<Commands, 'sessions' | 'series' | 'agendas'> = {
  sessions: {
    add: ({ api, clientId, stored, choose }) =>
      api.sessions.add({
        clientId,
        kind: choose.from(sessionKinds),
        onDate: choose.date(),
        personIds: stored.people.slice(0, choose.below(4)).map(({ id }) => id),
        agenda: [{ title: choose.title(), minutes: 10 }],
      }),
    update: ({ api, clientId, stored, choose }) =>
      api.sessions.update({
        clientId,
        sessionId: choose.id(stored.sessions),
        change: {
          privateNotes: choose.title(),
          personIds: stored.people.slice(choose.below(3)).map(({ id }) => id),
          agenda: Array.from({ length: choose.below(4) }, () => ({
            title: choose.title(),
            minutes: choose.below(30),
          })),
        },
      }),
    remove: ({ api, clientId, stored, choose }) =>
      api.sessions.remove({ clientId, sessionId: choose.id(stored.sessions) }),
    store: ({ api, clientId, stored, choose }) => {
      const date = dateOfSeries({ stored, choose });
      // One that is stored already is answered as it is: nothing is changed, so there is nothing to undo.
      const isStored = stored.sessions.some(
        ({ seriesId, ruleOn }) => seriesId === date.seriesId && ruleOn === date.ruleOn,
      );
      if (isStored) throw new Skipped();
      return api.sessions.store({ clientId, ...date });
    },
    changePoint: ({ api, clientId, stored, choose }) => {
      const { id: pointId, sessionId } = choose.from(stored.agendaItems);
      const change = { isDone: choose.below(2) === 1, note: choose.title() };
      return api.sessions.changePoint({ clientId, sessionId, pointId, change });
    },
    hold: ({ api, clientId, stored, choose }) =>
      api.sessions.hold({
        clientId,
        sessionId: choose.id(stored.sessions),
        objectiveIds: stored.objectives.slice(choose.below(3)).map(({ id }) => id),
      }),
    reopen: ({ api, clientId, stored, choose }) =>
      api.sessions.reopen({ clientId, sessionId: choose.id(stored.sessions) }),
  },
  series: {
    add: ({ api, clientId, stored, choose }) =>
      api.series.add({
        clientId,
        kind: choose.from(sessionKinds),
        rrule: choose.from(rules),
        startsOn: choose.date(),
        functionId: choose.idOrNull(stored.functions),
      }),
    update: ({ api, clientId, stored, choose }) =>
      api.series.update({
        clientId,
        seriesId: choose.id(stored.series),
        change: { rrule: choose.from(rules) },
      }),
    remove: ({ api, clientId, stored, choose }) =>
      api.series.remove({ clientId, seriesId: choose.id(stored.series) }),
    skip: ({ api, clientId, stored, choose }) =>
      api.series.skip({ clientId, ...dateOfSeries({ stored, choose }) }),
    move: ({ api, clientId, stored, choose }) =>
      api.series.move({ clientId, ...dateOfSeries({ stored, choose }), onDate: choose.date() }),
    restore: ({ api, clientId, stored, choose }) => {
      const { seriesId, ruleOn } = choose.from(stored.seriesExceptions);
      return api.series.restore({ clientId, seriesId, ruleOn });
    },
  },
  agendas: {
    put: ({ api, clientId, choose }) => {
      const points = Array.from({ length: choose.below(4) }, () => ({ title: choose.title(), minutes: 5 }));
      const agenda = [{ title: 'Registry', minutes: 20 }, ...points];
      return api.agendas.put({ clientId, kind: choose.from(sessionKinds), agenda });
    },
  },
};

function dateOfSeries({ stored, choose }: Pick<Given, 'stored' | 'choose'>) {
  const series = choose.from(stored.series);
  const dates = occurrencesOf(
    { ...series, exceptions: [] },
    { startsOn: '2026-01-01', endsOn: '2026-06-30' },
  );
  return { seriesId: series.id, ruleOn: choose.from(dates).ruleOn };
}
