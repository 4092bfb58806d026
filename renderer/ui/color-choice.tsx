import { type ReactNode, useId } from 'react';
import { accentRamp } from './accent.ts';
import classes from './color-choice.module.css';

interface ColorChoiceProps {
  label: string;
  /** Colours to choose from, as `#rrggbb`, by what they are called; any other can be picked beside them. */
  colors: Readonly<Record<string, string>>;
  value: string;
  onChange: (color: string) => void;
  error?: ReactNode;
}

/** One of some colours, shown as the client will be: in the shade that text can be read on. */
export function ColorChoice({ label, colors, value, onChange, error }: ColorChoiceProps) {
  const name = useId();
  return (
    <fieldset className={classes.field}>
      <legend className={classes.legend}>{label}</legend>
      <div className={classes.colors}>
        {Object.entries(colors).map(([color, called]) => (
          <label
            key={color}
            className={classes.color}
            title={called}
            style={{ background: accentRamp(color)[8] }}
          >
            <input
              type="radio"
              name={name}
              aria-label={called}
              checked={color === value.toLowerCase()}
              onChange={() => onChange(color)}
            />
          </label>
        ))}
        <input
          type="color"
          className={classes.other}
          aria-label="Another colour"
          title="Another colour"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </div>
      {error && <p className={classes.error}>{error}</p>}
    </fieldset>
  );
}
