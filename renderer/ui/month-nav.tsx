import { ActionIcon, Button } from '@mantine/core';
import IconChevronLeft from '@tabler/icons-react/dist/esm/icons/IconChevronLeft.mjs';
import IconChevronRight from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs';
import { addMonthsTo, formatMonth, type PlainMonth } from '#shared/domain/dates.ts';
import { useLocale } from './locale.ts';
import classes from './month-nav.module.css';

interface MonthNavProps {
  month: PlainMonth;
  /** The month that today lies in. */
  current: PlainMonth;
  onChange: (month: PlainMonth) => void;
}

/** One month back or on, and back to the current one. */
export function MonthNav({ month, current, onChange }: MonthNavProps) {
  const locale = useLocale();
  const [before, after] = [addMonthsTo(month, -1), addMonthsTo(month, 1)];
  return (
    <nav className={classes.nav} aria-label="Month">
      <ActionIcon aria-label={formatMonth(before, locale)} onClick={() => onChange(before)}>
        <IconChevronLeft size={18} />
      </ActionIcon>
      <h2 className={classes.month} aria-live="polite">
        {formatMonth(month, locale)}
      </h2>
      <ActionIcon aria-label={formatMonth(after, locale)} onClick={() => onChange(after)}>
        <IconChevronRight size={18} />
      </ActionIcon>
      {month !== current && (
        <Button variant="default" size="compact-sm" onClick={() => onChange(current)}>
          This month
        </Button>
      )}
    </nav>
  );
}
