/** Notes which procedures a window has called, so that a suite can say that it has called them all. */
import { createORPCClient } from '@orpc/client';
import { isContractProcedure } from '@orpc/contract';
import { contract } from '#shared/contract/contract.ts';
import type { Api, Link } from './transports.ts';

/** Every procedure of the contract, as `milestones.move`. */
export const allProcedures = Object.entries(contract).flatMap(([part, procedures]) =>
  Object.entries(procedures)
    .filter(([, procedure]) => isContractProcedure(procedure))
    .map(([name]) => `${part}.${name}`),
);

export function recorded(link: Link): { api: Api; called: ReadonlySet<string> } {
  const called = new Set<string>();
  const recording: Link = {
    call: (path, input, options) => {
      called.add(path.join('.'));
      return link.call(path, input, options);
    },
  };
  return { api: createORPCClient(recording), called };
}
