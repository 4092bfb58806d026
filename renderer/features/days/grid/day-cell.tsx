import { type CSSProperties, memo } from 'react';
import { useLocale } from '#renderer/ui/locale.ts';
import { formatDays, type MilliDays } from '#shared/domain/quantities.ts';
import type { ClientDayKind } from '#shared/domain/vocabulary.ts';
import type { Clash } from '../model/clashes.ts';
import { type DayCell, shortDays } from '../model/day-cells.ts';
import type { CellMark } from '../model/grid-state.ts';
import type { ShownDate } from '../model/shown-dates.ts';
import classes from './cell.module.css';
import { CellBox } from './cell-box.tsx';

interface ClientDayProps {
  clientName: string;
  date: ShownDate;
  day: number;
  cell: DayCell;
  clash: Clash | undefined;
  mark: CellMark | undefined;
  isStop: boolean;
}

/** One client's day: worked filled, planned outlined, with the amount. */
export const ClientDay = memo(function ClientDay({ clientName, cell, clash, ...props }: ClientDayProps) {
  const words = `${clientName}, ${props.date.words}: ${cellWords(cell, useLocale())}`;
  return (
    <CellBox {...props} words={words} note={clash?.words} clash={clash?.kind}>
      <Amount kind="worked" milliDays={cell.worked} />
      <Amount kind="planned" milliDays={cell.planned} />
    </CellBox>
  );
});

function Amount({ kind, milliDays }: { kind: ClientDayKind; milliDays: MilliDays }) {
  const locale = useLocale();
  if (milliDays === 0) return null;
  return (
    <span className={classes.amount} data-kind={kind} style={shareOf(milliDays)} aria-hidden="true">
      <span>{shortDays(milliDays, locale)}</span>
    </span>
  );
}

/** How much of a full day it is, for the height of its bar in a quarter. */
function shareOf(milliDays: MilliDays): CSSProperties {
  const names = { '--share': Math.min(milliDays, 1000) / 1000 };
  return names as CSSProperties;
}

/** What a client has on a date: `0.5 worked, 1 planned`, or `free`. */
export function cellWords({ planned, worked }: DayCell, locale: string): string {
  const parts = [
    ...(worked > 0 ? [`${formatDays(worked, locale)} worked`] : []),
    ...(planned > 0 ? [`${formatDays(planned, locale)} planned`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'free';
}
