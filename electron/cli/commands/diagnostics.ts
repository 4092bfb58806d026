/** `diagnostics`: what helps to find a fault, to read before it is sent. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { writeFileWhole } from '#db/files/write-file.ts';
import type { Runner } from '../runner.ts';

export function diagnosticsCommand(program: Command, runner: Runner): void {
  program
    .command('diagnostics')
    .description('Tells versions, settings and the state of every file, without naming anybody')
    .option('--out <file>', 'writes it into a file instead')
    .action(
      runner.inWorkspace(async ({ api }, { out, json }: { out?: string; json?: boolean }) => {
        const { fileName, text } = await api.diagnostics.compile({});
        if (out === undefined) return json ? { fileName, text } : text;
        const path = resolve(out);
        const bytes = Buffer.from(text);
        writeFileWhole(path, bytes);
        return { path, bytes: bytes.length };
      }),
    );
}
