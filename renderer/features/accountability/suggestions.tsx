import { links } from '#renderer/state/links.ts';
import { useLocale } from '#renderer/ui/locale.ts';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import type { Suggestion } from '#shared/contract/accountability.ts';
import { authorityWords, factOf, triggerWords } from '#shared/domain/accountability-words.ts';
import { formatDate } from '#shared/domain/dates.ts';
import classes from './accountability.module.css';
import type { Ask } from './asking.ts';
import type { Accountability } from './use-accountability.ts';

/** What suggests an escalation, each with its fact; only a person raises one. */
export function Suggestions({ accountability, ask }: { accountability: Accountability; ask: Ask }) {
  const { suggestions } = accountability;
  if (suggestions.length === 0) return null;
  return (
    <ul className={classes.suggestions} aria-label="Suggested escalations">
      {suggestions.map((suggestion) => (
        <li key={`${suggestion.trigger} ${keyOf(suggestion)}`} className={classes.suggestion}>
          <Facts suggestion={suggestion} accountability={accountability} />
          <WriteButton
            variant="default"
            size="compact-sm"
            aria-label={`Raise: ${suggestion.about}`}
            onClick={() => ask({ kind: 'raise', suggestion })}
          >
            Raise…
          </WriteButton>
        </li>
      ))}
    </ul>
  );
}

function Facts({ suggestion, accountability }: { suggestion: Suggestion; accountability: Accountability }) {
  const locale = useLocale();
  const fact = factOf(suggestion, (date) => formatDate(date, locale));
  const missing = suggestion.missing.map((authority) => authorityWords[authority]);
  return (
    <div>
      <p className={classes.about}>
        <span className={classes.trigger}>{triggerWords[suggestion.trigger]}</span>
        <About suggestion={suggestion} accountability={accountability} />
      </p>
      <p className={classes.quiet}>
        {fact}.{missing.length > 0 && ` The charter lacks what would prevent it: ${missing.join('; ')}.`}
      </p>
    </div>
  );
}

function About({ suggestion, accountability }: { suggestion: Suggestion; accountability: Accountability }) {
  const { about, decisionId, milestoneId, handoffId, initiativeId } = suggestion;
  const { client, initiatives } = accountability;
  const initiative = initiatives.find(({ id }) => id === initiativeId);
  const isOfInitiative = decisionId !== null || milestoneId !== null || handoffId !== null;
  return (
    <>
      {decisionId !== null && <a href={links.decision(client.slug, decisionId)}>{about}</a>}
      {milestoneId !== null && <a href={links.milestone(client.slug, milestoneId)}>{about}</a>}
      {handoffId !== null && <span>{about}</span>}
      {initiative && (
        <a
          className={isOfInitiative ? classes.initiative : undefined}
          href={links.initiative(client.slug, initiative.id)}
        >
          {initiative.title}
        </a>
      )}
    </>
  );
}

function keyOf({ decisionId, milestoneId, handoffId, initiativeId }: Suggestion): string | null {
  return decisionId ?? milestoneId ?? handoffId ?? initiativeId;
}
