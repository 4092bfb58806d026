import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { Section } from '#renderer/ui/page.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import type { BoardObjective } from '#shared/contract/board.ts';
import type { PlainMonth } from '#shared/domain/dates.ts';
import { useDashboardActions } from '../actions.ts';
import { countSentence, objectivePace } from '../words.ts';
import classes from './cards.module.css';
import { MetricCard } from './metric-card.tsx';

/** An objective with its metrics side by side. */
export function ObjectiveCards({ objective, month }: { objective: BoardObjective; month: PlainMonth }) {
  const { ask } = useDashboardActions();
  const { id, title, metrics } = objective;
  const warning = countSentence(objective);
  const add = (
    <WriteButton
      variant="subtle"
      size="compact-sm"
      aria-label={`Add a metric to ${title}`}
      leftSection={<IconPlus size={14} />}
      onClick={() => ask({ kind: 'add', objectiveId: id })}
    >
      Metric
    </WriteButton>
  );
  return (
    <Section title={title} actions={add}>
      <p className={classes.summary}>
        {objectivePace(objective)}
        {warning && <span className={classes.warning}>{warning}</span>}
      </p>
      {metrics.length > 0 && (
        <div className={classes.cards}>
          {metrics.map((metric, index) => (
            <MetricCard
              key={metric.id}
              metric={metric}
              month={month}
              isFirst={index === 0}
              isLast={index === metrics.length - 1}
            />
          ))}
        </div>
      )}
    </Section>
  );
}
