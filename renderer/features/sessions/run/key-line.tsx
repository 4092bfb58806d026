import { KeyHint } from '#renderer/ui/key-hint.tsx';
import classes from './run.module.css';

const keys: readonly (readonly [keys: string, words: string])[] = [
  ['J', 'next point'],
  ['F', 'point before'],
  ['X', 'done'],
  ['W', 'note on the point'],
  ['U', 'status updates'],
  ['Q', 'decision'],
  ['A', 'action'],
  ['I', 'shared notes'],
  ['H', 'private notes'],
  ['B', 'pause the clock'],
  ['L', 'end the session'],
  ['Escape', 'leave a field'],
];

/** The keys of this screen, always in sight: nobody looks for a sheet while others wait. */
export function KeyLine() {
  return (
    <ul className={classes.keys} aria-label="Keys">
      {keys.map(([name, words]) => (
        <li key={name}>
          <KeyHint keys={name} /> {words}
        </li>
      ))}
    </ul>
  );
}
