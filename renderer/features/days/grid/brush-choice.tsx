import { SegmentedControl } from '@mantine/core';
import { type Brush, brushes, brushWords } from '../model/brush.ts';
import classes from './grid-foot.module.css';

const choices = brushes.map((value) => ({ value, label: brushWords[value] }));

/** What dragging over dates paints. */
export function BrushChoice({ brush, onBrush }: { brush: Brush; onBrush: (brush: Brush) => void }) {
  return (
    <div className={classes.brush}>
      <span>Drag over dates to paint</span>
      <SegmentedControl
        aria-label="Paint"
        size="xs"
        data={choices}
        value={brush}
        onChange={(chosen) => onBrush(chosen as Brush)}
      />
    </div>
  );
}
