import { Button } from '@mantine/core';
import { toClient } from '#renderer/state/router.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Section } from '#renderer/ui/page.tsx';
import type { Strategy } from '../use-strategy.ts';
import { Gaps } from './gaps.tsx';
import { ObjectiveCard } from './objective-card.tsx';

interface ObjectivesProps {
  strategy: Strategy;
  slug: string;
}

/** Objectives by planning cycle, the latest first, each with what it was turned into. */
export function Objectives({ strategy, slug }: ObjectivesProps) {
  const { cycles, objectives } = strategy;
  if (objectives.length === 0)
    return (
      <EmptyState
        title="No objectives yet"
        action={
          <Button component="a" href={toClient(slug, 'setup')}>
            Add objectives in Setup
          </Button>
        }
      >
        Three to five objectives are enough for a year. Here each one is followed into daily business.
      </EmptyState>
    );
  const byCycle = Map.groupBy(objectives, ({ cycleId }) => cycleId);
  const groups = [...cycles.toReversed(), { id: null, name: 'Without a planning cycle' }];
  return (
    <>
      <Gaps strategy={strategy} />
      {groups.map(({ id, name }) => {
        const ofCycle = byCycle.get(id) ?? [];
        const total = ofCycle.reduce((sum, { weight }) => sum + weight, 0);
        if (ofCycle.length === 0) return null;
        return (
          <Section key={id} title={name}>
            {ofCycle.map((objective) => (
              <ObjectiveCard
                key={objective.id}
                objective={objective}
                totalWeight={total}
                strategy={strategy}
                slug={slug}
              />
            ))}
          </Section>
        );
      })}
    </>
  );
}
