/** The log after commands full of words that must not be in it have failed, over every host. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLog } from '#electron/app/log.ts';
import { Terminal } from '#test/cli/terminal.ts';
import { finish } from '#test/contract/finish.ts';
import { allProcedures } from '#test/contract/recorder.ts';
import { setStage, transports } from '#test/contract/transports.ts';
import { startDesktop } from '#test/desktop/start.ts';
import { countingIds } from '#test/harness/ids.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { tempFolder } from '#test/harness/temp-folder.ts';
import { filesIn } from './search-files.ts';

const marker = 'Quetzalcoatl';
const spoken = `${marker} said\n    at ${marker} (/home/${marker}/plan.ts:1:2)`;

/** Every file of the log, as one text. */
function logOf(dataDir: string): string {
  const folder = join(dataDir, 'logs');
  return existsSync(folder)
    ? filesIn(folder)
        .map((path) => readFileSync(path, 'utf8'))
        .join('')
    : '';
}

describe.each(transports)('over %s', (_, transport) => {
  it('every procedure that fails leaves no word of what it was given in the log', async () => {
    const ids = countingIds();
    let stuck: string | undefined;
    const failing = () => Promise.reject(Object.assign(new Error(spoken), { name: spoken, code: spoken }));
    const host = { saveFile: failing, reveal: failing };
    await using stage = await setStage(transport, { host, newId: () => stuck ?? ids() });
    const { api, app, window } = stage;
    const { id: clientId } = await api.clients.add({ name: marker });
    const session = { kind: 'ad-hoc', onDate: '2026-03-10' } as const;
    const { id: packetId } = await finish(api.packets.issue({ clientId, session, edition: 'ceo' }));
    const packet = { clientId, packetId };
    for (const call of [() => api.packets.save(packet), () => api.packets.reveal(packet)]) {
      expect(await refusalOf(call())).toMatchObject({ code: 'INTERNAL' });
    }
    stuck = ids();
    await api.initiatives.add({ clientId, title: marker, note: spoken });
    const again = api.initiatives.add({ clientId, title: `${marker} again`, note: spoken });
    expect(await refusalOf(again)).toMatchObject({ code: 'INTERNAL' });

    const given = {
      clientId,
      id: clientId,
      name: spoken,
      title: spoken,
      text: spoken,
      note: spoken,
      reason: spoken,
    };
    for (const name of allProcedures.filter((path) => path !== 'events.subscribe')) {
      const signal = AbortSignal.timeout(500);
      for (const input of [given, spoken, { ...given, edits: [spoken], change: { name: spoken } }]) {
        await window.link.call(name.split('.'), input, { context: {}, signal }).catch(() => undefined);
      }
    }
    const log = logOf(app.dataDir);
    expect(log.trimEnd().split('\n').length).toBeGreaterThanOrEqual(3);
    expect(log).toContain('at ');
    expect(log).not.toContain(marker);
    expect(log).not.toContain(app.dataDir);
  });
});

it('on the command line', async () => {
  using terminal = new Terminal();
  await terminal.ask(`client add ${marker}`);
  for (const line of [
    `person add ${marker} --client nobody`,
    `initiative add '${marker}' --client quetzalcoatl --owner '${marker} nobody'`,
    `import initiatives ${marker}.csv --client quetzalcoatl`,
    `nonsense ${marker}`,
  ]) {
    expect((await terminal.type(`${line} --json`)).exitCode, line).not.toBe(0);
  }
  expect(logOf(terminal.folder)).not.toContain(marker);
});

it('on the desktop, what nothing else has caught', async () => {
  const folder = tempFolder();
  const { error: logFault } = createLog(folder, () => '2026-03-10T09:00:00Z');
  const { process } = await startDesktop({ logFault });
  process.emit('uncaughtException', new Error(spoken));
  process.emit('unhandledRejection', spoken);
  expect(logOf(folder).trimEnd().split('\n')).toHaveLength(2);
  expect(logOf(folder)).not.toContain(marker);
});
