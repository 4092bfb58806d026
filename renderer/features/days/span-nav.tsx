import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import IconChevronLeft from '@tabler/icons-react/dist/esm/icons/IconChevronLeft.mjs';
import IconChevronRight from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs';
import { useLocale } from '#renderer/ui/locale.ts';
import nav from '#renderer/ui/month-nav.module.css';
import type { PlainMonth } from '#shared/domain/dates.ts';
import type { PeriodLength } from '#shared/domain/vocabulary.ts';
import { type DaySpan, monthAt, spanInWords, spanOf } from './model/day-span.ts';

interface SpanNavProps {
  span: DaySpan;
  /** The month that today lies in. */
  current: PlainMonth;
  onMonth: (month: PlainMonth) => void;
  onLength: (length: PeriodLength) => void;
}

const lengths: { value: PeriodLength; label: string }[] = [
  { value: 'month', label: 'Month' },
  { value: 'quarter', label: 'Quarter' },
];

/** Month or quarter, one back or on, and back to the current one. */
export function SpanNav({ span, current, onMonth, onLength }: SpanNavProps) {
  const locale = useLocale();
  const [before, after] = [monthAt(span, -1), monthAt(span, 1)];
  const nameOf = (month: PlainMonth) => spanInWords(spanOf(month, span.length), locale);
  return (
    <>
      <nav className={nav.nav} aria-label={span.length === 'month' ? 'Month' : 'Quarter'}>
        {!span.months.includes(current) && (
          <Button variant="default" size="compact-sm" onClick={() => onMonth(current)}>
            {span.length === 'month' ? 'This month' : 'This quarter'}
          </Button>
        )}
        <ActionIcon aria-label={nameOf(before)} onClick={() => onMonth(before)}>
          <IconChevronLeft size={18} />
        </ActionIcon>
        <h2 className={nav.month} aria-live="polite">
          {spanInWords(span, locale)}
        </h2>
        <ActionIcon aria-label={nameOf(after)} onClick={() => onMonth(after)}>
          <IconChevronRight size={18} />
        </ActionIcon>
      </nav>
      <SegmentedControl
        aria-label="Show"
        size="sm"
        data={lengths}
        value={span.length}
        onChange={(length) => onLength(length as PeriodLength)}
      />
    </>
  );
}
