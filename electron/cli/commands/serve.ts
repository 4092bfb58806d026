/** `serve`: the whole app in the browser, until it is interrupted. */
import type { Command } from 'commander';
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
      const { serve } = await import('../../web/serve.ts');
      const { port, open } = options;
      const served = await serve({ dataDir: runner.dataFolder(options), port, open });
      try {
        runner.print(options.json ? { url: served.url } : served.url, options);
        if (runner.io.isInteractive && !options.json) offerLinks(runner, served);
        await runner.io.interrupted();
      } finally {
        await served.close();
      }
    });
}

function offerLinks({ io }: Runner, served: { newLink(): string }): void {
  io.err('The link works once. Press Enter for another one, Ctrl+C to stop.');
  io.onEnter(() => io.out(served.newLink()));
}
