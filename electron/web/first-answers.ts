/** What the first screen asks, answered together with the session: a page that opens needs one round trip, not four. */
import { StandardRPCJsonSerializer, StandardRPCSerializer } from '@orpc/client/standard';
import { type AnyRouter, call, getRouter, isProcedure } from '@orpc/server';

/** Calls that need no input, by their path in the contract. public/head-start.js names those that its screen shows. */
const firstCalls = ['workspace/status', 'clients/list', 'today/get'];

/** By path, each as it would be answered under `/rpc`. */
export type FirstAnswers = Record<string, object>;

/** Answers those of the first calls that are asked for. One that is refused is left out: the page asks it by itself. */
export function firstAnswerer(router: AnyRouter): (asked: unknown) => Promise<FirstAnswers> {
  const serializer = new StandardRPCSerializer(new StandardRPCJsonSerializer());
  const answer = async (path: string): Promise<[string, object][]> => {
    const procedure = getRouter(router, path.split('/'));
    if (!isProcedure(procedure)) return [];
    try {
      return [[path, serializer.serialize(await call(procedure, {}, { context: {} }))]];
    } catch {
      return [];
    }
  };
  return async (asked) => {
    const paths = Array.isArray(asked) ? firstCalls.filter((path) => asked.includes(path)) : [];
    return Object.fromEntries((await Promise.all(paths.map(answer))).flat());
  };
}
