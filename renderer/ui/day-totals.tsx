import type { ClientDayStanding } from '#shared/contract/overview.ts';
import { DaysText } from './figures.tsx';
import { Stat, Stats } from './stat.tsx';

/** Retainer days of all clients together, each in the period that was asked about. */
export function DayTotals({ standings }: { standings: readonly ClientDayStanding[] }) {
  const sum = (of: (standing: ClientDayStanding) => number) =>
    standings.reduce((total, standing) => total + of(standing), 0);
  const left = sum((standing) => standing.left);
  const planned = sum((standing) => standing.planned);
  return (
    <Stats>
      <Stat label="Days promised" note="this period, with what was carried">
        <DaysText days={sum(({ opening, granted, adjusted }) => opening + granted + adjusted)} />
      </Stat>
      <Stat label="Worked">
        <DaysText days={sum(({ worked }) => worked)} />
      </Stat>
      <Stat label="Planned" note="still ahead">
        <DaysText days={planned} />
      </Stat>
      <Stat label="Left" note={<Unplanned days={left - planned} />}>
        <DaysText days={left} />
      </Stat>
    </Stats>
  );
}

function Unplanned({ days }: { days: number }) {
  if (days === 0) return 'all planned';
  return (
    <>
      <DaysText days={Math.abs(days)} /> {days > 0 ? 'not planned yet' : 'planned beyond what is left'}
    </>
  );
}
