import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconCalendarCheck from '@tabler/icons-react/dist/esm/icons/IconCalendarCheck.mjs';
import { useLocale } from './locale.ts';
import classes from './runway-mark.module.css';
import { type RunwayPlace, runwayWords } from './runway-words.ts';

/** On which session a decision belongs, with the way there where `href` is given; or why it is on none. */
export function RunwayMark({ place, href }: { place: RunwayPlace; href?: string | undefined }) {
  const words = runwayWords(place, useLocale());
  const Icon = place.state === 'placed' ? IconCalendarCheck : IconAlertTriangle;
  return (
    <span className={classes.runway} data-state={place.state}>
      <Icon size={14} aria-hidden="true" />
      {href === undefined ? words : <a href={href}>{words}</a>}
    </span>
  );
}
