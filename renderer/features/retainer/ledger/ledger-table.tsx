import { ActionIcon } from '@mantine/core';
import IconChevronRight from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs';
import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs';
import { Fragment, type ReactNode, useId, useState } from 'react';
import { DaysText, MoneyText, PeriodText } from '#renderer/ui/figures.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { Unseen } from '#renderer/ui/unseen.tsx';
import { UseBar } from '#renderer/ui/use-bar.tsx';
import type { LedgerPeriod } from '#shared/domain/ledger.ts';
import { formatPeriod } from '#shared/domain/periods.ts';
import { availableIn } from '../model/shown-ledger.ts';
import type { Retainer } from '../use-retainer.ts';
import classes from './ledger.module.css';
import { LedgerLines } from './ledger-lines.tsx';

const columns = [
  'Opening',
  'Granted',
  'Adjusted',
  'Worked',
  'Lapsed',
  'Overage',
  'Closing',
  'Planned',
  'Forecast',
] as const;

/** Every number of every period; a row opens to the lines behind its numbers. */
export function LedgerTable({ retainer }: { retainer: Retainer }) {
  return (
    <table className={classes.table}>
      <Unseen as="caption">Ledger by period</Unseen>
      <thead>
        <tr>
          <th scope="col">Period</th>
          {columns.map((heading) => (
            <th key={heading} scope="col" data-figure>
              {heading}
            </th>
          ))}
          <th scope="col" className={classes.use}>
            Use
          </th>
        </tr>
      </thead>
      <tbody>
        {retainer.ledger.toReversed().map((period) => (
          <PeriodRows key={period.period} retainer={retainer} period={period} />
        ))}
      </tbody>
    </table>
  );
}

function PeriodRows({ retainer, period }: { retainer: Retainer; period: LedgerPeriod }) {
  const [isOpen, setOpen] = useState(false);
  const linesId = useId();
  const { current, client } = retainer;
  return (
    <Fragment>
      <tr
        data-current={period === current || undefined}
        data-ahead={period.endsOn >= retainer.asOf || undefined}
        data-open={isOpen || undefined}
      >
        <th scope="row">
          <PeriodName period={period} isOpen={isOpen} linesId={linesId} onToggle={() => setOpen(!isOpen)} />
        </th>
        <Figure>{period.opening}</Figure>
        <Figure>{period.granted}</Figure>
        <Figure isQuiet>{period.adjusted}</Figure>
        <Figure>{period.worked}</Figure>
        <Figure isQuiet isWould>
          {period.lapsed}
        </Figure>
        <td data-figure>
          <Overage period={period} currency={client.currency} />
        </td>
        <Figure isStrong isWould>
          {period.closing}
        </Figure>
        <Figure isQuiet>{period.forecast.planned}</Figure>
        <td data-figure>{period.forecast.planned !== 0 && <DaysText days={period.forecast.closing} />}</td>
        <td className={classes.use}>
          <UseBar available={availableIn(period)} worked={period.worked} planned={period.forecast.planned} />
        </td>
      </tr>
      {isOpen && (
        <tr id={linesId} className={classes.linesRow}>
          <td colSpan={columns.length + 2}>
            <LedgerLines retainer={retainer} period={period} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

interface PeriodNameProps {
  period: LedgerPeriod;
  isOpen: boolean;
  linesId: string;
  onToggle: () => void;
}

function PeriodName({ period, isOpen, linesId, onToggle }: PeriodNameProps) {
  const name = formatPeriod(period.period, useLocale());
  return (
    <span className={classes.period}>
      <ActionIcon
        size="sm"
        aria-label={`Lines of ${name}`}
        aria-expanded={isOpen}
        aria-controls={isOpen ? linesId : undefined}
        onClick={onToggle}
      >
        <IconChevronRight size={14} className={classes.chevron} data-open={isOpen || undefined} />
      </ActionIcon>
      <PeriodText period={period.period} />
      {period.locked && <IconLock size={13} role="img" aria-label="closed" className={classes.lock} />}
    </span>
  );
}

interface FigureProps {
  children: number;
  /** Nothing is shown for zero. */
  isQuiet?: boolean;
  isStrong?: boolean;
  /** What a period's end brings: while it is ahead, the number says what would be. */
  isWould?: boolean;
}

function Figure({
  children: days,
  isQuiet = false,
  isStrong = false,
  isWould = false,
}: FigureProps): ReactNode {
  return (
    <td
      data-figure
      data-strong={isStrong || undefined}
      data-would={isWould || undefined}
      data-owed={days < 0 || undefined}
    >
      {(days !== 0 || !isQuiet) && <DaysText days={days} />}
    </td>
  );
}

function Overage({ period, currency }: { period: LedgerPeriod; currency: string }) {
  if (period.billedOverage === 0) return null;
  return (
    <>
      <DaysText days={period.billedOverage} />
      <span className={classes.amount}>
        <MoneyText amount={period.overageAmountMinor} currency={currency} />
      </span>
    </>
  );
}
