/** Milliseconds that this process worked on something: other than the time on the wall, no neighbour on the machine adds to it. */
export function processorMilliseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
