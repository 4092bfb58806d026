/** Whatever went wrong, in words: what happened and what to do next. The only place where an error becomes text. */
import { ORPCError } from '@orpc/client';
import { type ErrorCode, errorTable, isErrorCode } from '#shared/contract/errors.ts';

export interface Explanation {
  code: ErrorCode | 'UNREACHABLE';
  sentence: string;
  /** What the person can do; left out where the sentence says it. */
  next?: string | undefined;
}

const nextSteps: Partial<Record<ErrorCode, string>> = {
  NOT_FOUND: 'It may have been removed, or an undo took it away. Go back and look again.',
  ALREADY_EXISTS: 'Choose another name.',
  CONFLICT: 'Look at what is there now and try again.',
  UNDO_CONFLICT: 'Take back first what came after it.',
  CLOSED_PERIOD: 'Enter it as an adjustment in the open period.',
  OVERAGE_REFUSED: 'Book it with a reason, or change the agreement.',
  NO_AGREEMENT: 'Add an agreement that covers the day under Retainer.',
  FILE_UNREADABLE: 'Save it again as CSV or XLSX and choose it once more.',
  FOLDER_NOT_WRITABLE: 'Choose another folder, or give yourself the right to write there.',
  CLIENT_FILE: 'The other clients are not touched.',
  READ_ONLY: 'The client’s screen says why, and what can be done.',
  WRONG_SECRET: 'Try again, or use the recovery key.',
  WORKSPACE_IN_USE: 'Close the other one first.',
  TOO_LARGE: 'Split it and bring it in piece by piece.',
};

/** The error in words. */
export function explain(error: unknown): Explanation {
  if (!(error instanceof ORPCError)) return unexplained(error);
  if (!isErrorCode(error.code)) return { code: 'INTERNAL', sentence: errorTable.INTERNAL.sentence };
  const logId = detail(error, 'logId');
  const next =
    logId === undefined ? nextSteps[error.code] : `If it happens again, look for ${logId} in the log.`;
  return { code: error.code, sentence: error.message, next };
}

/** What is wrong with which field of an input (`change.title`), where the other side said so; else nothing. */
export function fieldProblems(error: unknown): Record<string, string> {
  const issues =
    error instanceof ORPCError && error.code === 'INVALID_INPUT' ? detail(error, 'issues') : undefined;
  if (!Array.isArray(issues)) return {};
  const named = issues.filter(isIssue).filter(({ field }) => field !== '');
  return Object.fromEntries(
    named.map(({ field, problem }) => [field.replace(/^change\./, ''), sentenceCase(problem)]),
  );
}

/** Seconds to wait before the next try, where there were too many wrong ones. */
export function retryAfter(error: unknown): number {
  const seconds = error instanceof ORPCError ? detail(error, 'retryAfterSeconds') : undefined;
  return typeof seconds === 'number' ? seconds : 0;
}

/** True for work that the person stopped. */
export function isCancelled(error: unknown): boolean {
  return (error instanceof Error && error.name === 'AbortError') || explain(error).code === 'CANCELLED';
}

/**
 * How browsers put it when nobody answers a request, ends an answer early or has the code of a screen: always a TypeError,
 * as every slip in our own code is, too.
 */
const unanswered =
  /fetch|network|input stream|load failed|dynamically imported module|importing a module|connection was lost/i;

function unexplained(error: unknown): Explanation {
  const isUnanswered = error instanceof TypeError && unanswered.test(error.message);
  if (isUnanswered || (error instanceof Error && error.name === 'AbortError'))
    return {
      code: 'UNREACHABLE',
      sentence: 'Throughline is not answering.',
      next: 'It may have been closed. Start it again, then open its new link.',
    };
  return {
    code: 'INTERNAL',
    sentence: 'Something went wrong on this screen.',
    next: 'Go back and try again.',
  };
}

function detail(error: ORPCError<string, unknown>, name: string): unknown {
  return typeof error.data === 'object' && error.data !== null ? Reflect.get(error.data, name) : undefined;
}

function isIssue(issue: unknown): issue is { field: string; problem: string } {
  if (typeof issue !== 'object' || issue === null) return false;
  return typeof Reflect.get(issue, 'field') === 'string' && typeof Reflect.get(issue, 'problem') === 'string';
}

function sentenceCase(problem: string): string {
  return `${problem.charAt(0).toUpperCase()}${problem.slice(1)}`;
}
