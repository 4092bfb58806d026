/** One line of the bench: what ours takes beside the peer or limit it is held against, measured in the same run. */
export interface BenchRow {
  name: string;
  ours: number;
  peer: number;
  peerName: string;
  unit: 'ms';
  /** ours ÷ peer; of two that were timed in turn, the median of the turns' ratios */
  ratio: number;
  /** The highest ratio that meets the aim. */
  aim: number;
  met: boolean;
}

/** Rounds to hundredths of a millisecond and sets ours beside the peer; equal to the aim is met. */
export function benchRow(name: string, ours: number, peer: number, peerName: string, aim: number): BenchRow {
  const ratio = Math.round((ours / peer) * 1000) / 1000;
  const rounded = (value: number) => Math.round(value * 100) / 100;
  return {
    name,
    ours: rounded(ours),
    peer: rounded(peer),
    peerName,
    unit: 'ms',
    ratio,
    aim,
    met: ratio <= aim,
  };
}

/**
 * A line of two that were timed in turn: its ratio is the median of the turns' own ratios, so that whatever slows the
 * machine down for a while slows both sides of it.
 */
export function pairedRow(
  name: string,
  times: { ours: readonly number[]; peer: readonly number[] },
  peerName: string,
  aim: number,
): BenchRow {
  const ratios = times.ours.map((ours, turn) => ours / (times.peer[turn] ?? Number.NaN));
  const ratio = Math.round(median(ratios) * 1000) / 1000;
  const row = benchRow(name, median(times.ours), median(times.peer), peerName, aim);
  return { ...row, ratio, met: ratio <= aim };
}

/** The middle value; of an even number, the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new Error('There is no median of nothing.');
  return (low + high) / 2;
}

/** A line held against a limit in milliseconds instead of a peer. */
export function limitRow(name: string, ours: number, limit: number): BenchRow {
  return benchRow(name, ours, limit, 'limit', 1);
}

/** The value that a share of the values (0 to 1) does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new Error('There is no percentile of nothing.');
  return value;
}
