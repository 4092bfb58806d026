/**
 * How long a page takes to show something, told by the page itself and read from its address. Nothing inspects it meanwhile:
 * to an inspector V8 tells where each Error was made, and parses the whole page anew at React's first one.
 */
import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession } from '@playwright/test';
import { benchFolder } from '../bench-folder.ts';

const size = { width: 1280, height: 800 };
const longestWait = 30_000;
const said = /#there-after=([\d.]+)$/;

/** A copy of a built renderer whose page tells when `text` stands in its main part. */
export function withProbe(built: string, text: string): string {
  const folder = benchFolder();
  cpSync(built, folder, { recursive: true });
  copyFileSync(fileURLToPath(new URL('probe.js', import.meta.url)), join(folder, 'probe.js'));
  const page = join(folder, 'index.html');
  const probe = `<script src="/probe.js" data-awaits="${text}"></script></body>`;
  writeFileSync(page, readFileSync(page, 'utf8').replace('</body>', probe));
  return folder;
}

/** Opens pages one after another, each in a profile of its own. */
export class StopWatch {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(browser: Browser): Promise<StopWatch> {
    const session = await browser.newBrowserCDPSession();
    await session.send('Target.setDiscoverTargets', { discover: true });
    return new StopWatch(session);
  }

  /** Milliseconds from the start of the navigation to the first frame after the text stood in the page. */
  async time(url: string): Promise<number> {
    const { browserContextId } = await this.#session.send('Target.createBrowserContext');
    try {
      const told = this.#told();
      await this.#session.send('Target.createTarget', { url, browserContextId, ...size });
      return await told;
    } finally {
      await this.#session.send('Target.disposeBrowserContext', { browserContextId });
    }
  }

  #told(): Promise<number> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('The page did not show its text.')), longestWait);
      const read = ({ targetInfo }: { targetInfo: { url: string } }): void => {
        const after = said.exec(targetInfo.url)?.[1];
        if (after === undefined) return;
        clearTimeout(timer);
        this.#session.off('Target.targetInfoChanged', read);
        resolve(Number(after));
      };
      this.#session.on('Target.targetInfoChanged', read);
    });
  }
}
