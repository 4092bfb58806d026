/** `serve`: the whole app in the browser, until it is interrupted. */
import type { Command } from 'commander';
import { Refusal } from '#shared/contract/errors.ts';
import { openBrowser } from '../../web/open-browser.ts';
import type { Served } from '../../web/serve.ts';
import { type Attached, attachOr } from '../attach.ts';
import { countOption } from '../options.ts';
import type { Runner } from '../runner.ts';

interface ServeOptions {
  port?: number;
  open?: boolean;
  data?: string;
  json?: boolean;
}

export function serveCommand(program: Command, runner: Runner): void {
  program
    .command('serve')
    .description('Serves the app on this machine and prints its start link; runs until interrupted')
    .addOption(countOption('--port <port>', 'a free one unless given', 65_535))
    .option('--open', 'opens the default browser')
    .action(async (_own: ServeOptions, command: Command) => {
      const options = command.optsWithGlobals<ServeOptions>();
      const dataDir = runner.dataFolder(options);
      const { serve } = await import('../../web/serve.ts');
      const { port, open } = options;
      const served = await attachOr(dataDir, () => serve({ dataDir, port, open }));
      try {
        if ('startLink' in served) await tellAgain(runner, served, options);
        else await tellUntilInterrupted(runner, served, options);
      } finally {
        await served.close();
      }
    });
}

async function tellUntilInterrupted(runner: Runner, served: Served, options: ServeOptions): Promise<void> {
  // Listened for before the link is out: whoever reads it may end this at once.
  const interrupted = runner.io.interrupted();
  runner.print(options.json ? { url: served.url } : served.url, options);
  if (runner.io.isInteractive && !options.json) offerLinks(runner, served);
  await interrupted;
}

/** A second start ends with another link to the first. */
async function tellAgain(runner: Runner, running: Attached, options: ServeOptions): Promise<void> {
  const url = await running.startLink();
  if (url === null) {
    throw new Refusal(
      'WORKSPACE_IN_USE',
      'This workspace is open in the desktop app. Use it there, or close it and try again.',
    );
  }
  if (options.open) await openBrowser(url);
  runner.print(options.json ? { url } : url, options);
}

function offerLinks({ io }: Runner, served: Pick<Served, 'newLink'>): void {
  io.err('The link works once. Press Enter for another one, Ctrl+C to stop.');
  io.onEnter(() => io.out(served.newLink()));
}
