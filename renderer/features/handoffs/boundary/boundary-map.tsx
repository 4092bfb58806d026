import { Section } from '#renderer/ui/page.tsx';
import { Unseen } from '#renderer/ui/unseen.tsx';
import { type Boundary, boundaries } from '#shared/domain/handoffs.ts';
import shared from '../handoffs.module.css';
import type { Handoffs } from '../use-handoffs.ts';
import { usePair } from '../use-pair.ts';
import { dayWords } from '../words.ts';
import classes from './boundary.module.css';

/** The strongest shade, in percent: still pale enough to read ink on it. */
const deepest = 42;

/** Waiting by pair of functions: a row hands over, a column waits. A cell chooses its pair for the lists. */
export function BoundaryMap({ all }: { all: Handoffs }) {
  const pairs = boundaries(all.handoffs, all.asOf);
  const involved = new Set(
    pairs.flatMap(({ fromFunctionId, toFunctionId }) => [fromFunctionId, toFunctionId]),
  );
  const functions = all.functions.filter(({ id }) => involved.has(id));
  const longest = Math.max(...pairs.map(({ medianWaiting }) => medianWaiting), 1);
  return (
    <Section title="Where it waits">
      <table className={classes.map}>
        <caption className={shared.quiet}>Median days from the request, by who hands over to whom</caption>
        <thead>
          <tr>
            <th scope="col" className={classes.corner}>
              From \ to
            </th>
            {functions.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {functions.map((from) => (
            <tr key={from.id}>
              <th scope="row">{from.name}</th>
              {functions.map((to) => (
                <Cell
                  key={to.id}
                  all={all}
                  names={[from.name, to.name]}
                  boundary={pairs.find(
                    (each) => each.fromFunctionId === from.id && each.toFunctionId === to.id,
                  )}
                  longest={longest}
                  isSame={from.id === to.id}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

interface CellProps {
  all: Handoffs;
  names: [from: string, to: string];
  boundary: Boundary | undefined;
  longest: number;
  isSame: boolean;
}

function Cell({ all, names: [from, to], boundary, longest, isSame }: CellProps) {
  const { pair, choose } = usePair(all);
  if (!boundary) return <td className={isSame ? classes.same : classes.none} />;
  const { fromFunctionId, toFunctionId, open, count, medianWaiting, longestWaiting } = boundary;
  const isChosen = pair?.from === fromFunctionId && pair.to === toFunctionId;
  return (
    <td>
      <button
        type="button"
        className={classes.cell}
        style={{ background: shadeOf(medianWaiting, longest) }}
        aria-pressed={isChosen}
        title={`Longest ${dayWords(longestWaiting)}, ${open} open of ${count}`}
        onClick={() => choose(isChosen ? undefined : { from: fromFunctionId, to: toFunctionId })}
      >
        <Unseen>
          {from} to {to}: median
        </Unseen>
        <span className={classes.days}>{medianWaiting}</span>
        <Unseen>days, longest {dayWords(longestWaiting)},</Unseen>
        <span className={classes.open}>{open > 0 ? `${open} open` : 'none open'}</span>
        <Unseen>of {count}</Unseen>
      </button>
    </td>
  );
}

function shadeOf(days: number, longest: number): string {
  return `color-mix(in srgb, var(--accent) ${Math.round((deepest * days) / longest)}%, var(--surface))`;
}
