import { DateText } from '#renderer/ui/figures.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { RemoveButton } from '#renderer/ui/remove-button.tsx';
import { TextButton } from '#renderer/ui/text-button.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import type { OperationalPeakRow } from '#shared/contract/handoffs.ts';
import { useHandoffActions } from '../actions.ts';
import shared from '../handoffs.module.css';
import type { Handoffs } from '../use-handoffs.ts';
import { functionOf } from '../words.ts';
import classes from './conflicts.module.css';

/** When daily business leaves a function no room; initiatives that run into it are conflicts. */
export function Peaks({ all }: { all: Handoffs }) {
  const { ask } = useHandoffActions();
  return (
    <Section
      title="Operational peaks"
      actions={
        <WriteButton
          variant="default"
          size="compact-sm"
          onClick={() => ask({ kind: 'peak', peak: undefined })}
        >
          Add a peak
        </WriteButton>
      }
    >
      {all.peaks.length === 0 && (
        <p className={shared.quiet}>
          A year’s closing, a fair, a season: times in which a function has no room for initiatives.
        </p>
      )}
      <ul className={classes.peaks}>
        {all.peaks.map((peak) => (
          <Peak key={peak.id} peak={peak} all={all} />
        ))}
      </ul>
    </Section>
  );
}

function Peak({ peak, all }: { peak: OperationalPeakRow; all: Handoffs }) {
  const { ask, removePeak } = useHandoffActions();
  return (
    <li className={classes.peak}>
      <TextButton onClick={() => ask({ kind: 'peak', peak })}>{peak.title}</TextButton>
      <span>{functionOf(all, peak.functionId)}</span>
      <span className={shared.count}>
        <DateText date={peak.startsOn} style="short" /> to <DateText date={peak.endsOn} />
      </span>
      <RemoveButton name={peak.title} onRemove={() => removePeak(peak)} />
    </li>
  );
}
