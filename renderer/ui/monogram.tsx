import { accentRamp } from './accent.ts';
import classes from './marks.module.css';

/** A client's letters in its colour; beside its name, so hidden from screen readers. */
export function Monogram({ monogram, color, size = 20 }: { monogram: string; color: string; size?: number }) {
  const letters = monogram.length > 2 ? 0.34 : 0.44;
  return (
    <span
      aria-hidden="true"
      className={classes.monogram}
      style={{
        background: accentRamp(color)[8],
        width: `${size / 16}rem`,
        height: `${size / 16}rem`,
        fontSize: `${(size * letters) / 16}rem`,
      }}
    >
      {monogram}
    </span>
  );
}
