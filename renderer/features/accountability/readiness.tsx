import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import IconCircleDashed from '@tabler/icons-react/dist/esm/icons/IconCircleDashed.mjs';
import { links } from '#renderer/state/links.ts';
import { toClient } from '#renderer/state/router.ts';
import { Section } from '#renderer/ui/page.tsx';
import type { Readiness as ReadinessAnswer } from '#shared/contract/accountability.ts';
import { missingInWords, readinessWords } from '#shared/domain/accountability-words.ts';
import type { ReadinessItemName } from '#shared/domain/readiness.ts';
import classes from './accountability.module.css';

type Item = ReadinessAnswer['items'][number];

/** What is missing before the first monthly review, with the way to fill it in. */
export function Readiness({ readiness, slug }: { readiness: ReadinessAnswer; slug: string }) {
  const verdict = readiness.ready
    ? 'ready for the first monthly review'
    : 'not ready for the first monthly review';
  return (
    <Section title={`Readiness: ${verdict}`}>
      <ul className={classes.checklist}>
        {readiness.items.map((item) => (
          <li key={item.item}>
            <CheckedItem item={item} slug={slug} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function CheckedItem({ item, slug }: { item: Item; slug: string }) {
  const Icon = item.ok ? IconCircleCheck : IconCircleDashed;
  return (
    <>
      <p className={classes.mark} data-ok={item.ok}>
        <Icon size={16} aria-label={item.ok ? 'Done' : 'Open'} />
        {readinessWords[item.item]}
      </p>
      {item.missing.length > 0 && (
        <ul className={classes.missing}>
          {item.missing.map((missing) => (
            <li key={`${missing.of} ${missing.lacks}`}>
              {missing.lacks === 'authority' ? (
                missingInWords(missing, item.item)
              ) : (
                <a href={whereOf(missing, item.item, slug)}>{missingInWords(missing, item.item)}</a>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function whereOf({ lacks }: Item['missing'][number], item: ReadinessItemName, slug: string): string {
  if (item === 'objectives') return toClient(slug, lacks === 'none' ? 'setup' : 'dashboard');
  if (lacks === 'milestone_in_horizon') return toClient(slug, 'calendar');
  return lacks === 'none' ? toClient(slug, 'registry') : links.gaps(slug);
}
