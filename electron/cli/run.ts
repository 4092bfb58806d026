/** Runs one command line to its end: what it prints, and the exit code. */
import { CommanderError } from 'commander';
import { type ErrorCode, errorTable, isErrorCode, Refusal } from '#shared/contract/errors.ts';
import { chooseDataFolder, dataOption } from '../app/data-folder.ts';
import type { Io } from './io.ts';
import { buildProgram } from './program.ts';
import { Runner } from './runner.ts';

/**
 * Runs `argv`, which is without the program's own name. An error is one JSON document on standard output with `--json`,
 * else a sentence on standard error.
 * @returns the exit code: 0, or that of the error's code in the error table
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const wantsJson = argv.includes('--json');
  try {
    await buildProgram(new Runner(io), wantsJson).parseAsync([...argv], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const { code, message, details } = await explain(error, argv, io);
    if (wantsJson) io.out(JSON.stringify({ error: { code, message, details } }, null, 2));
    else io.err(typeof details.logId === 'string' ? `${message} (${details.logId} in the log)` : message);
    return errorTable[code].exit;
  }
}

interface Explanation {
  code: ErrorCode;
  message: string;
  details: Record<string, unknown>;
}

async function explain(error: unknown, argv: readonly string[], io: Io): Promise<Explanation> {
  if (error instanceof CommanderError) return misuse(error);
  if (error instanceof Refusal) return error;
  const [{ ORPCError }, { toOrpcError }, { createLog }] = await Promise.all([
    import('@orpc/client'),
    import('../app/to-orpc-error.ts'),
    import('../app/log.ts'),
  ]);
  // The app has put it in the contract's words already.
  if (error instanceof ORPCError && isErrorCode(error.code)) {
    return { code: error.code, message: error.message, details: error.data };
  }
  const folder = chooseDataFolder(dataOption(argv), io.env, io.platform, io.home);
  const { code, message, data } = toOrpcError(error, createLog(folder, io.now).error);
  return { code, message, details: data };
}

function misuse({ code, message }: CommanderError): Explanation {
  const sentence = code === 'commander.help' ? 'Say which command to run; --help lists them.' : message;
  const words = sentence.replace(/^error: /, '').replaceAll(/\s+/g, ' ');
  return { code: 'INVALID_INPUT', message: `${words.charAt(0).toUpperCase()}${words.slice(1)}`, details: {} };
}
