/**
 * Builds the oRPC router from the contract and the services: every procedure is the service function of the same name.
 * A procedure whose input names a client gets that client's context and nothing else, those of the protection get the
 * lock's, which answers while the workspace is locked, and any other gets the workspace's.
 */
import {
  type AnyContractProcedure,
  getEventIteratorSchemaDetails,
  isContractProcedure,
} from '@orpc/contract';
import { type AnyRouter, implement } from '@orpc/server';
import type { ClientContext, WorkspaceContext } from '#electron/services/context.ts';
import type { ProtectionContext } from '#electron/services/protection-context.ts';
import { type Contract, contract } from '#shared/contract/contract.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import type { AppPort } from './host.ts';
import { type ReportError, toOrpcError } from './to-orpc-error.ts';

type Awaitable<T> = T | Promise<T>;

/** A stream may be any async iterable; everything else is what the contract says. */
type Served<Output> =
  Output extends AsyncIterator<infer Step, unknown, unknown> ? AsyncIterable<Step> : Output;

type ServiceContext<Part, Input> = Part extends 'protection'
  ? ProtectionContext
  : Input extends { clientId: string }
    ? ClientContext
    : WorkspaceContext;

/** One function per procedure of the contract. */
export type Services = {
  [Part in keyof Contract]: {
    [Name in keyof Contract[Part]]: Name extends keyof Inputs[Part] & keyof Outputs[Part]
      ? (
          ctx: ServiceContext<Part, Inputs[Part][Name]>,
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
export interface Contexts {
  client(clientId: string, signal: AbortSignal, check: (output: unknown) => void): ClientContext;
  workspace(signal: AbortSignal, port?: AppPort): WorkspaceContext;
  /** Hears of whatever a call about a client failed with. */
  noteFailure(clientId: string, error: unknown): void;
}

/** The workspace behind its lock. While it is locked, it throws LOCKED for every context but the protection's. */
export interface ContextSource extends Contexts {
  readonly isLocked: boolean;
  protection(signal: AbortSignal): ProtectionContext;
  /** Lets the lock wait for work that is under way. */
  hold(work: Promise<unknown>): void;
  /** For a stream: a signal that the lock aborts too, and what to call when the stream is over. */
  untilLocked(signal: AbortSignal): { signal: AbortSignal; settle: () => void };
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
      const call = caller(part, procedure, service as AnyService, source);
      router[part][name] = serve(procedure, call, (error) => inWords(error, part, source));
    }
  }
  return router as AnyRouter;
}

const neverAborted = new AbortController().signal;

// Input and output are checked inside the one middleware, so that what they refuse becomes an error of the contract too.
const checkedInside = { initialInputValidationIndex: 1, initialOutputValidationIndex: 1 };

type Call = (input: unknown, signal: AbortSignal, port: AppPort | undefined) => unknown;

function serve(procedure: AnyContractProcedure, call: Call, explain: (error: unknown) => unknown): AnyRouter {
  return implement(procedure, checkedInside)
    .$context<CallOrigin>()
    .use(async ({ next }) => {
      try {
        const answer = await next();
        const { output } = answer;
        return isAsyncIterable(output) ? { ...answer, output: mapErrors(output, explain) } : answer;
      } catch (error) {
        throw explain(error);
      }
    })
    .handler(({ input, signal = neverAborted, context }) => call(input, signal, context.port));
}

// Work that the lock ended, or whose file it closed, was stopped by the lock whatever it says itself.
function inWords(error: unknown, part: string, source: ContextSource): unknown {
  const isStopped = source.isLocked && part !== 'protection';
  return toOrpcError(isStopped ? new Refusal('LOCKED') : error, source.report);
}

function caller(
  part: string,
  procedure: AnyContractProcedure,
  service: AnyService,
  source: ContextSource,
): Call {
  if (part === 'protection') return (input, signal) => service(source.protection(signal), input);
  const check = outputCheck(procedure);
  const answer: Call = (input, signal, port) => {
    if (!namesClient(input)) return service(source.workspace(signal, port), input);
    const { clientId } = input;
    const note = (error: unknown) => source.noteFailure(clientId, error);
    return noting(() => service(source.client(clientId, signal, check), input), note);
  };
  if (isStream(procedure)) {
    return async (input, signal, port) => {
      const until = source.untilLocked(signal);
      try {
        return settling((await answer(input, until.signal, port)) as AsyncIterable<unknown>, until.settle);
      } catch (error) {
        until.settle();
        throw error;
      }
    };
  }
  return (input, signal, port) => {
    const output = answer(input, signal, port);
    if (output instanceof Promise) source.hold(output);
    return output;
  };
}

function noting(work: () => unknown, note: (error: unknown) => void): unknown {
  const noted = (error: unknown): never => {
    note(error);
    throw error;
  };
  try {
    const output = work();
    return output instanceof Promise ? output.catch(noted) : output;
  } catch (error) {
    return noted(error);
  }
}

function namesClient(input: unknown): input is { clientId: string } {
  return (
    typeof input === 'object' && input !== null && 'clientId' in input && typeof input.clientId === 'string'
  );
}

function outputCheck(procedure: AnyContractProcedure): (output: unknown) => void {
  const schema = procedure['~orpc'].outputSchema;
  // A job answers with a stream, which is checked step by step on its way out.
  if (isStream(procedure)) return () => {};
  return (output) => {
    const result = schema?.['~standard'].validate(output);
    if (result && !(result instanceof Promise) && result.issues) {
      throw new Error(
        `A service answered what its contract does not allow: ${JSON.stringify(result.issues.slice(0, 3))}`,
      );
    }
  };
}

function isStream(procedure: AnyContractProcedure): boolean {
  return getEventIteratorSchemaDetails(procedure['~orpc'].outputSchema) !== undefined;
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

async function* mapErrors(
  steps: AsyncIterable<unknown>,
  explain: (error: unknown) => unknown,
): AsyncGenerator<unknown> {
  try {
    yield* steps;
  } catch (error) {
    throw explain(error);
  }
}

async function* settling(steps: AsyncIterable<unknown>, settle: () => void): AsyncGenerator<unknown> {
  try {
    yield* steps;
  } finally {
    settle();
  }
}
