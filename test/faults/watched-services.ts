/** The app's services, each behind a guard that holds what it is given against the contract once more. */
import { isContractProcedure } from '@orpc/contract';
import type { z } from 'zod';
import { contract } from '#shared/contract/contract.ts';
import { Refusal } from '#shared/contract/errors.ts';

type Service = (ctx: unknown, input: unknown) => unknown;
/** Services by part and name. */
export type Table = Record<string, Record<string, Service>>;

export const procedures = Object.entries(contract).flatMap(([part, entries]) =>
  Object.entries(entries).flatMap(([name, procedure]) => {
    if (!isContractProcedure(procedure)) return [];
    return [{ part, name, input: procedure['~orpc'].inputSchema as unknown as z.ZodType }];
  }),
);

/** Parts whose services run for real, now and then; the others work on more than rows, or for seconds, and refuse. */
const runs = new Set([
  ...['organisation', 'strategy', 'initiatives', 'milestones', 'retainer', 'days'],
  ...['sessions', 'actions', 'history', 'views', 'search'],
]);

/** What reached a service since the watch began: how often, and whatever was not as the contract says. */
export const reached = { isWatched: false, count: 0, unvalidated: [] as unknown[] };

export function watch(services: Table): Table {
  const watched: Table = {};
  for (const { part, name, input: schema } of procedures) {
    const service = services[part]?.[name];
    if (!service) throw new Error(`No service stands behind ${part}.${name}.`);
    watched[part] ??= {};
    watched[part][name] = (ctx, input) => {
      if (!reached.isWatched) return service(ctx, input);
      reached.count += 1;
      if (!schema.safeParse(input).success) reached.unvalidated.push({ part, name, input });
      if (!runs.has(part) || reached.count % 4 !== 0) throw new Refusal('CANCELLED');
      return service(ctx, input);
    };
  }
  return watched;
}
