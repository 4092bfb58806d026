/** Answers the calls of the contract over HTTP, under `/rpc`. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type AnyRouter, ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/node';
import { Refusal } from '#shared/contract/errors.ts';
import { type ReportError, toOrpcError } from '../app/to-orpc-error.ts';
import { readText } from './read-body.ts';

/** What answers an admitted call. @throws Refusal NOT_FOUND for a procedure that is not there */
export function callAnswerer(router: AnyRouter, report: ReportError) {
  const handler = new RPCHandler(router, { interceptors: [declareErrors(report)] });
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const read = isJson(request) ? Object.assign(request, { body: await readJson(request) }) : request;
    const { matched } = await handler.handle(read, response, { prefix: '/rpc', context: {} });
    if (!matched) throw new Refusal('NOT_FOUND', 'There is no such procedure.');
  };
}

function isJson({ headers }: IncomingMessage): boolean {
  return headers['content-type']?.startsWith('application/json') ?? false;
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const text = await readText(request);
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('INVALID_INPUT', 'The request cannot be read.');
  }
}

// The router declares its own errors; what else comes through is a request that oRPC could not read, or a fault of ours.
function declareErrors(report: ReportError) {
  return async <Result>({ next }: { next(): Promise<Result> }): Promise<Result> => {
    try {
      return await next();
    } catch (error) {
      if (error instanceof ORPCError) throw error;
      // oRPC's own word for a type that stands where no value is, or on the wrong one.
      const isUnreadable = error instanceof SyntaxError || error instanceof TypeError;
      throw toOrpcError(
        isUnreadable ? new Refusal('INVALID_INPUT', 'The request cannot be read.') : error,
        report,
      );
    }
  };
}
