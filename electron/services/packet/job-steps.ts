/** The steps of work that has a known number of them. */
export function eachStep(total: number) {
  return {
    step: (name: string, done: number) => ({ kind: 'progress' as const, step: name, done, total }),
    done: <Result>(result: Result) => ({ kind: 'done' as const, result }),
  };
}
