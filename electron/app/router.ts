/**
 * Builds the oRPC router from the contract and the services: every procedure is the service function of the same name.
 * A procedure whose input names a client gets that client's context and nothing else; any other gets the workspace's.
 */
import {
  type AnyContractProcedure,
  getEventIteratorSchemaDetails,
  isContractProcedure,
} from '@orpc/contract';
import { type AnyRouter, implement } from '@orpc/server';
import type { ClientContext, WorkspaceContext } from '#electron/services/context.ts';
import { type Contract, contract } from '#shared/contract/contract.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import type { AppPort } from './host.ts';
import { type ReportError, toOrpcError } from './to-orpc-error.ts';

type Awaitable<T> = T | Promise<T>;

/** A stream may be any async iterable; everything else is what the contract says. */
type Served<Output> =
  Output extends AsyncIterator<infer Step, unknown, unknown> ? AsyncIterable<Step> : Output;

type ServiceContext<Input> = Input extends { clientId: string } ? ClientContext : WorkspaceContext;

/** One function per procedure of the contract. */
export type Services = {
  [Part in keyof Contract]: {
    [Name in keyof Contract[Part]]: Name extends keyof Inputs[Part] & keyof Outputs[Part]
      ? (
          ctx: ServiceContext<Inputs[Part][Name]>,
          input: Inputs[Part][Name],
        ) => Awaitable<Served<Outputs[Part][Name]>>
      : never;
  };
};

/** What a transport knows of a call: the port of the window it came from, where it came from one. */
export interface CallOrigin {
  port?: AppPort;
}

/** Where a call gets its context from; `check` is applied to what a write answers, before its commit. */
export interface ContextSource {
  client(clientId: string, signal: AbortSignal, check: (output: unknown) => void): ClientContext;
  workspace(signal: AbortSignal, port?: AppPort): WorkspaceContext;
  report: ReportError;
}

type AnyService = (ctx: unknown, input: unknown) => unknown;

export function buildRouter(services: Services, source: ContextSource): AnyRouter {
  const table: Record<string, Record<string, unknown>> = { ...services };
  const router: Record<string, Record<string, AnyRouter>> = {};
  for (const [part, procedures] of Object.entries(contract)) {
    router[part] = {};
    for (const [name, procedure] of Object.entries(procedures)) {
      const service = table[part]?.[name];
      if (!isContractProcedure(procedure) || typeof service !== 'function') {
        throw new Error(`No service stands behind ${part}.${name}.`);
      }
      router[part][name] = serve(procedure, service as AnyService, source);
    }
  }
  return router as AnyRouter;
}

const neverAborted = new AbortController().signal;

// Input and output are checked inside the one middleware, so that what they refuse becomes an error of the contract too.
const checkedInside = { initialInputValidationIndex: 1, initialOutputValidationIndex: 1 };

function serve(procedure: AnyContractProcedure, service: AnyService, source: ContextSource): AnyRouter {
  const check = outputCheck(procedure);
  return implement(procedure, checkedInside)
    .$context<CallOrigin>()
    .use(async ({ next }) => {
      try {
        const answer = await next();
        const { output } = answer;
        return isAsyncIterable(output) ? { ...answer, output: mapErrors(output, source.report) } : answer;
      } catch (error) {
        throw toOrpcError(error, source.report);
      }
    })
    .handler(({ input, signal = neverAborted, context }) => {
      const ctx = namesClient(input)
        ? source.client(input.clientId, signal, check)
        : source.workspace(signal, context.port);
      return service(ctx, input);
    });
}

function namesClient(input: unknown): input is { clientId: string } {
  return (
    typeof input === 'object' && input !== null && 'clientId' in input && typeof input.clientId === 'string'
  );
}

function outputCheck(procedure: AnyContractProcedure): (output: unknown) => void {
  const schema = procedure['~orpc'].outputSchema;
  // A job answers with a stream, which is checked step by step on its way out.
  if (getEventIteratorSchemaDetails(schema)) return () => {};
  return (output) => {
    const result = schema?.['~standard'].validate(output);
    if (result && !(result instanceof Promise) && result.issues) {
      throw new Error(
        `A service answered what its contract does not allow: ${JSON.stringify(result.issues.slice(0, 3))}`,
      );
    }
  };
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

async function* mapErrors(steps: AsyncIterable<unknown>, report: ReportError): AsyncGenerator<unknown> {
  try {
    yield* steps;
  } catch (error) {
    throw toOrpcError(error, report);
  }
}
