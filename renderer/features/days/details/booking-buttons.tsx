import { Button } from '@mantine/core';
import { useLocale } from '#renderer/ui/locale.ts';
import type { AgreementRow } from '#shared/contract/retainer.ts';
import { formatDays, type MilliDays } from '#shared/domain/quantities.ts';
import { shortDays } from '../model/day-cells.ts';
import classes from './day-details.module.css';

interface BookingButtonsProps {
  agreements: readonly AgreementRow[];
  /** Only a day that has come can have been worked. */
  isPast: boolean;
  onPlan: (milliDays: MilliDays) => void;
  onWork: (milliDays: MilliDays) => void;
}

const amounts: readonly MilliDays[] = [250, 500, 750, 1000];

/** Plan or book as worked: the parts of a day that the agreement's increment allows. */
export function BookingButtons({ agreements, isPast, onPlan, onWork }: BookingButtonsProps) {
  const increment = agreements.at(-1)?.incrementMilliDays ?? 250;
  const allowed = amounts.filter((amount) => amount % increment === 0);
  return (
    <div className={classes.booking}>
      <Amounts name="Plan" amounts={allowed} onChoose={onPlan} />
      {isPast && <Amounts name="Worked" amounts={allowed} onChoose={onWork} />}
    </div>
  );
}

interface AmountsProps {
  name: string;
  amounts: readonly MilliDays[];
  onChoose: (milliDays: MilliDays) => void;
}

function Amounts({ name, amounts: shown, onChoose }: AmountsProps) {
  const locale = useLocale();
  return (
    <fieldset className={classes.amounts} aria-label={name}>
      <span>{name}</span>
      {shown.map((milliDays, index) => (
        <Button
          key={milliDays}
          size="compact-sm"
          variant="default"
          aria-label={`${name} ${formatDays(milliDays, locale)}`}
          data-autofocus={(name === 'Plan' && index === 0) || undefined}
          onClick={() => onChoose(milliDays)}
        >
          {shortDays(milliDays, locale)}
        </Button>
      ))}
    </fieldset>
  );
}
