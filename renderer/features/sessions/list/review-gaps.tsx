import { toClient } from '#renderer/state/router.ts';
import { counted } from '#renderer/ui/counted.ts';
import { Gap } from '#renderer/ui/gap.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { Section } from '#renderer/ui/page.tsx';
import type { ReviewGap } from '#shared/contract/sessions.ts';
import classes from './list.module.css';

/** A review once a month is what a strategy needs; what has waited longer stands out. */
const longGap = 35;

/** Days since each objective was last reviewed in a session that was held, the longest first. */
export function ReviewGaps({ gaps, slug }: { gaps: readonly ReviewGap[]; slug: string }) {
  const locale = useLocale();
  return (
    <Section title="Since each objective was reviewed">
      {gaps.length === 0 ? (
        <p className={classes.quiet}>
          There are no objectives yet. They are added under <a href={toClient(slug, 'setup')}>Setup</a>.
        </p>
      ) : (
        <ul className={classes.gaps}>
          {gaps.map(({ objectiveId, title, days }) => (
            <li key={objectiveId} data-long={days === null || days > longGap || undefined}>
              <span>{title}</span>
              {days === null ? (
                <Gap>Never reviewed</Gap>
              ) : (
                <span className={classes.days}>{days === 0 ? 'today' : counted(days, 'day', locale)}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
