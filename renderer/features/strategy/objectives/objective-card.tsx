import { links } from '#renderer/state/links.ts';
import { Gap } from '#renderer/ui/gap.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { ObjectiveRow } from '#shared/contract/strategy.ts';
import { isOpen } from '#shared/domain/registry.ts';
import classes from '../strategy.module.css';
import type { Strategy } from '../use-strategy.ts';
import { TranslationGroup } from './translation-group.tsx';

interface ObjectiveCardProps {
  objective: ObjectiveRow;
  /** Of all objectives of its cycle. */
  totalWeight: number;
  strategy: Strategy;
  slug: string;
}

/** An objective, and what it and its initiatives were turned into. */
export function ObjectiveCard({ objective, totalWeight, strategy, slug }: ObjectiveCardProps) {
  const { id, title } = objective;
  const { translations, initiatives, gaps } = strategy;
  const byInitiative = Map.groupBy(translations, ({ initiativeId }) => initiativeId);
  // A closed initiative is shown for what it was turned into, and never asked for more.
  const its = initiatives.filter(
    (one) => one.objectiveId === id && (isOpen(one.status) || byInitiative.has(one.id)),
  );
  return (
    <article className={classes.objective} aria-label={title}>
      <h3 className={classes.title}>{title}</h3>
      <Facts objective={objective} totalWeight={totalWeight} strategy={strategy} />
      <TranslationGroup
        heading="The objective itself"
        source={{ objectiveId: id }}
        sourceTitle={title}
        rows={translations.filter(({ objectiveId }) => objectiveId === id)}
        isGap={gaps.objectiveIds.includes(id)}
        strategy={strategy}
      />
      {its.map((initiative) => (
        <TranslationGroup
          key={initiative.id}
          heading={
            <>
              <a href={links.initiative(slug, initiative.id)}>{initiative.title}</a>
              <StatusMark status={initiative.status} />
            </>
          }
          source={{ initiativeId: initiative.id }}
          sourceTitle={initiative.title}
          rows={byInitiative.get(initiative.id) ?? []}
          isGap={gaps.initiativeIds.includes(initiative.id)}
          strategy={strategy}
        />
      ))}
    </article>
  );
}

function Facts({ objective, totalWeight, strategy }: Omit<ObjectiveCardProps, 'slug'>) {
  const { weight, ownerId, functionId, carriedFromId } = objective;
  const owner = strategy.people.find(({ id }) => id === ownerId)?.name;
  const area = strategy.functions.find(({ id }) => id === functionId)?.name;
  const origin = strategy.objectives.find(({ id }) => id === carriedFromId);
  const originCycle = strategy.cycles.find(({ id }) => id === origin?.cycleId)?.name;
  return (
    <ul className={classes.facts}>
      <li>
        Weight <b className="figures">{weight}</b> of {totalWeight}
      </li>
      <li>{owner ?? <Gap>No owner</Gap>}</li>
      <li>{area ?? <Gap>No function</Gap>}</li>
      {origin && (
        <li>
          Carried forward from “{origin.title}”{originCycle && ` of ${originCycle}`}
        </li>
      )}
    </ul>
  );
}
