import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconCalendarCheck from '@tabler/icons-react/dist/esm/icons/IconCalendarCheck.mjs';
import { links } from '#renderer/state/links.ts';
import { useLocale } from '#renderer/ui/locale.ts';
import type { RunwayItem } from '#shared/contract/decisions.ts';
import classes from './decisions.module.css';
import { runwayWords } from './words.ts';

/** The session a decision belongs on, with the way there; or why it is on none. */
export function RunwayMark({
  item,
  hasDecider,
  slug,
}: {
  item: RunwayItem;
  hasDecider: boolean;
  slug: string;
}) {
  const words = runwayWords(item, hasDecider, useLocale());
  const { session } = item;
  const Icon = session ? IconCalendarCheck : IconAlertTriangle;
  const id = session && (session.sessionId ?? `${session.seriesId}@${session.ruleOn}`);
  return (
    <span className={classes.runway} data-state={item.state}>
      <Icon size={14} aria-hidden="true" />
      {id ? <a href={links.session(slug, id)}>{words}</a> : words}
    </span>
  );
}
