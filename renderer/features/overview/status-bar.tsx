import { links } from '#renderer/state/links.ts';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { initiativeStatuses } from '#shared/domain/vocabulary.ts';
import classes from './overview.module.css';

/** How the initiatives stand: a bar for the eye, and each status with its count and the way to its rows. */
export function StatusBar({ counts, slug }: { counts: Record<string, number>; slug: string }) {
  const present = initiativeStatuses.flatMap((status) => {
    const count = counts[status] ?? 0;
    return count > 0 ? [{ status, count }] : [];
  });
  if (present.length === 0) return null;
  return (
    <div className={classes.statuses}>
      <div className={classes.bar} aria-hidden="true">
        {present.map(({ status, count }) => (
          <span
            key={status}
            style={{ flexGrow: count, background: `var(--status-${status})` }}
            data-status={status}
          />
        ))}
      </div>
      <ul className={classes.legend}>
        {present.map(({ status, count }) => (
          <li key={status}>
            <a href={links.initiativesOf(slug, status)}>
              <StatusMark status={status} /> <span className={classes.count}>{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
