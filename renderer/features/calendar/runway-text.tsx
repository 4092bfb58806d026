import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconCalendarCheck from '@tabler/icons-react/dist/esm/icons/IconCalendarCheck.mjs';
import { useLocale } from '#renderer/ui/locale.ts';
import classes from './marks.module.css';
import type { Runway } from './model/calendar-milestone.ts';
import { runwayWords } from './words.ts';

/** On which session a decision belongs, or why there is none. */
export function RunwayText({ runway }: { runway: Runway }) {
  const locale = useLocale();
  const Icon = runway.state === 'placed' ? IconCalendarCheck : IconAlertTriangle;
  return (
    <span className={classes.runway} data-state={runway.state}>
      <Icon size={14} aria-hidden="true" />
      {runwayWords(runway, locale)}
    </span>
  );
}
