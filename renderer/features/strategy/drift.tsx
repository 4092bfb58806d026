import { links } from '#renderer/state/links.ts';
import { toClient } from '#renderer/state/router.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { Section } from '#renderer/ui/page.tsx';
import type { DriftRow } from '#shared/contract/drift.ts';
import { driftSentence } from '#shared/domain/drift-words.ts';
import classes from './strategy.module.css';

/** Objectives and initiatives that show signs of drift, each sign with its facts. */
export function Drift({ rows, slug }: { rows: readonly DriftRow[]; slug: string }) {
  if (rows.length === 0)
    return (
      <EmptyState title="Nothing drifts">
        An initiative would be shown here after 60 days without a completed milestone, two slips in 90 days or
        two missed monthly reviews; an objective when its pace falls two months running.
      </EmptyState>
    );
  return (
    <>
      <Signs title="Objectives" rows={rows.filter(({ kind }) => kind === 'objective')} slug={slug} />
      <Signs title="Initiatives" rows={rows.filter(({ kind }) => kind === 'initiative')} slug={slug} />
    </>
  );
}

function Signs({ title, rows, slug }: { title: string; rows: readonly DriftRow[]; slug: string }) {
  const locale = useLocale();
  if (rows.length === 0) return null;
  return (
    <Section title={`${title} (${rows.length})`}>
      <ul className={classes.drifting}>
        {rows.map(({ kind, id, title: name, signals }) => (
          <li key={id}>
            <a href={kind === 'initiative' ? links.initiative(slug, id) : toClient(slug, 'dashboard')}>
              {name}
            </a>
            <ul className={classes.signs}>
              {signals.map((signal) => (
                <li key={signal.code}>{driftSentence(signal, locale)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}
