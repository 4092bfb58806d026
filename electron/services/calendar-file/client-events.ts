/** What of a client stands in a calendar: days, sessions, milestones and what must be decided. Never a private note. */
import { asc, isNotNull, isNull } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { milestones } from '#db/schema/client/calendar.ts';
import { decisions } from '#db/schema/client/decisions.ts';
import { profile } from '#db/schema/client/profile.ts';
import { clientDays } from '#db/schema/client/retainer.ts';
import { agendaItems, sessions } from '#db/schema/client/sessions.ts';
import { initiatives } from '#db/schema/client/strategy.ts';
import { sessionMinutes } from '#shared/domain/agenda.ts';
import { decideBy } from '#shared/domain/calendar.ts';
import { addDays, compareText, type PlainDate } from '#shared/domain/dates.ts';
import { sessionKindWords } from '#shared/domain/vocabulary.ts';
import { daysInWords } from '../days-in-words.ts';
import { found } from '../find.ts';
import { readPlanned } from '../planned-sessions.ts';
import type { CalendarEvent } from './calendar-event.ts';
import { dateOfSeries, Revisions } from './revisions.ts';

/** How far ahead the dates of series are told. */
const daysAhead = 365;

interface Source {
  db: ClientDb;
  revisions: Revisions;
  timeZone: string;
  initiativeOf(id: string | null): string;
}

/**
 * The calendar of one client, by date. `withTexts` adds notes of days, agendas and the names of initiatives.
 * @param today from when on the dates of series are told that nobody has touched yet
 */
export function clientEvents(db: ClientDb, today: PlainDate, withTexts: boolean): CalendarEvent[] {
  const { name, timeZone } = found(db.select().from(profile).get(), 'client', '');
  const titles = new Map(
    db
      .select()
      .from(initiatives)
      .all()
      .map(({ id, title }) => [id, title]),
  );
  const initiativeOf = (id: string | null) => (id === null ? '' : `Initiative: ${titles.get(id) ?? ''}`);
  const source = { db, revisions: new Revisions(db), timeZone, initiativeOf };
  const events = [
    ...dayEvents(source),
    ...sessionEvents(source),
    ...seriesEvents(source, today),
    ...milestoneEvents(source),
    ...decisionEvents(source),
  ];
  return events
    .map((event) => ({
      ...event,
      title: `${name}: ${event.title}`,
      description: withTexts ? event.description : '',
    }))
    .sort((one, other) => compareText(one.onDate, other.onDate) || compareText(one.uid, other.uid));
}

function dayEvents({ db, revisions }: Source): CalendarEvent[] {
  return db
    .select()
    .from(clientDays)
    .orderBy(asc(clientDays.onDate))
    .all()
    .map(({ id, onDate, kind, milliDays, note }) => ({
      uid: `day-${id}@throughline`,
      ...revisions.of(id),
      title: `${daysInWords(milliDays)} ${kind}`,
      description: note,
      onDate,
      time: null,
    }));
}

function sessionEvents({ db, revisions, timeZone }: Source): CalendarEvent[] {
  const points = Map.groupBy(
    db.select().from(agendaItems).orderBy(asc(agendaItems.position)).all(),
    ({ sessionId }) => sessionId,
  );
  return db
    .select()
    .from(sessions)
    .all()
    .map(({ id, kind, onDate, startTime, ask }) => {
      const agenda = points.get(id) ?? [];
      const lines = agenda.map(({ title, minutes }) => `${title} (${minutes} min)`);
      return {
        ...placed(revisions, revisions.placeOf(id)),
        title: sessionKindWords[kind],
        description: [...lines, ...(ask ? [`Asked of the reader: ${ask}`] : [])].join('\n'),
        onDate,
        time: startTime === null ? null : { startTime, minutes: sessionMinutes(agenda), timeZone },
      };
    });
}

/** Dates of series that nobody has touched yet: each an event of its own, as it will be once it is stored. */
function seriesEvents({ db, revisions, timeZone }: Source, today: PlainDate): CalendarEvent[] {
  return readPlanned(db, { startsOn: today, endsOn: addDays(today, daysAhead) }).flatMap(
    ({ sessionId, seriesId, ruleOn, kind, onDate, startTime, minutes }) => {
      if (sessionId !== null || seriesId === null || ruleOn === null) return [];
      return {
        ...placed(revisions, dateOfSeries(seriesId, ruleOn)),
        title: sessionKindWords[kind],
        description: '',
        onDate,
        time: startTime === null ? null : { startTime, minutes, timeZone },
      };
    },
  );
}

/** A date of a series changes with the series, its exceptions, and what its agenda starts from. */
function placed(revisions: Revisions, place: string): Pick<CalendarEvent, 'uid' | 'sequence' | 'changedAt'> {
  const [first = '', ruleOn] = place.split(' ');
  return {
    uid: `session-${ruleOn === undefined ? first : `${first}-${ruleOn}`}@throughline`,
    ...(ruleOn === undefined ? revisions.of(place) : revisions.of(place, first, 'agenda_templates')),
  };
}

function milestoneEvents({ db, revisions, initiativeOf }: Source): CalendarEvent[] {
  const dated = db.select().from(milestones).where(isNotNull(milestones.dueOn)).all();
  return dated.flatMap(({ id, title, dueOn, completedOn, leadDays, needsInputFrom, kind, initiativeId }) => {
    const common = { ...revisions.of(id), description: initiativeOf(initiativeId), time: null };
    const due = { ...common, uid: `milestone-${id}@throughline`, onDate: dueOn ?? '' };
    const by = decideBy(dueOn, leadDays);
    const isToDecide = completedOn === null && (kind === 'decision' || needsInputFrom !== null);
    const decide = {
      ...common,
      uid: `decide-${id}@throughline`,
      title: `Decide by today: ${title}`,
      onDate: by ?? '',
    };
    return [
      { ...due, title: completedOn === null ? title : `Done: ${title}` },
      ...(isToDecide && by !== null && by !== dueOn ? [decide] : []),
    ];
  });
}

function decisionEvents({ db, revisions, initiativeOf }: Source): CalendarEvent[] {
  const open = db.select().from(decisions).where(isNull(decisions.decidedOn)).all();
  return open.flatMap(({ id, question, neededBy, leadDays, initiativeId }) => {
    const by = decideBy(neededBy, leadDays);
    if (by === null) return [];
    const description = [`Needed by ${neededBy}`, initiativeOf(initiativeId)].filter(Boolean).join('\n');
    const title = `Decide by today: ${question}`;
    return {
      uid: `decision-${id}@throughline`,
      ...revisions.of(id),
      title,
      description,
      onDate: by,
      time: null,
    };
  });
}
