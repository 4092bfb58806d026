/**
 * Changes of rows that are edited where they stand. A row as it was last read is older than what a person has just done to
 * it: screens show it with the changes that are on their way, and build the next change on that, so that no answer to an
 * earlier one takes a later one back.
 */
import { type UseMutationOptions, useMutationState } from '@tanstack/react-query';
import { queryClient } from './api.ts';
import { useCommand } from './command.ts';

/** What was asked by the changes of one kind (`api.milestones.move.mutationKey()`) that are on their way, oldest first. */
export function useUnanswered<Input>(mutationKey: readonly unknown[]): readonly Input[] {
  return useMutationState({
    filters: { mutationKey, status: 'pending' },
    select: ({ state }) => state.variables as Input,
  });
}

/** @returns a promise of when everything under the key has been read anew: until then a change counts as on its way */
export function readAnew(queryKey: readonly unknown[]): Promise<void> {
  return queryClient.invalidateQueries({ queryKey });
}

/**
 * Changes a row whose fields stand on the screen under `queryKey`.
 * @returns changes it; true once the screen shows it so, false when it was refused, which is told
 */
export function useRowChange<Output, Problem, Input, OnMutate>(
  options: UseMutationOptions<Output, Problem, Input, OnMutate>,
  queryKey: readonly unknown[],
): (input: Input) => Promise<boolean> {
  const { mutateAsync } = useCommand(
    { ...options, onSuccess: () => readAnew(queryKey) },
    { tells: 'errors' },
  );
  return (input) =>
    mutateAsync(input).then(
      () => true,
      () => false,
    );
}
