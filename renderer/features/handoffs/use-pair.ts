/** The pair of functions that the address names: what the boundary map filters the lists by. */
import { useParams } from '#renderer/state/router.ts';
import type { Pair } from './model/handoff-view.ts';
import type { Handoffs } from './use-handoffs.ts';

export function usePair({ functions }: Pick<Handoffs, 'functions'>) {
  const [{ from, to }, setParams] = useParams();
  const nameOf = (id: string | undefined) => functions.find((each) => each.id === id)?.name;
  const names = { from: nameOf(from), to: nameOf(to) };
  const isKnown =
    from !== undefined && to !== undefined && names.from !== undefined && names.to !== undefined;
  const pair: Pair | undefined = isKnown ? { from, to } : undefined;
  return {
    pair,
    /** Such as `Finance → Sales`. */
    words: pair && `${names.from} → ${names.to}`,
    choose: (chosen: Pair | undefined) => setParams({ from: chosen?.from, to: chosen?.to }),
  };
}
