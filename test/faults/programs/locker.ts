/** Unlocks a workspace, uses every key of it in many ways, says so, and locks it when it is told to. */
import { finish } from '#test/contract/finish.ts';
import { say, told } from '../lines.ts';
import { openedApp } from '../opened-app.ts';

const { dataDir, clientId, passphrase } = await told<Record<'dataDir' | 'clientId' | 'passphrase', string>>();
const { api } = await openedApp(dataDir);
await api.protection.unlock({ passphrase });
await api.initiatives.add({ clientId, title: 'Unlocked' });
await finish(api.backups.now({ id: clientId }));
await finish(api.protection.renewKeys({}));
await finish(api.damage.check({ id: clientId }));
const [backup] = await api.backups.list({ id: clientId });
await finish(api.backups.preview({ id: clientId, backupId: backup?.id ?? '' }));
await finish(api.transfers.pack({ id: clientId, passphrase }));
await api.initiatives.list({ clientId });
say('open');
process.stdin.once('data', async () => {
  await api.protection.lock({});
  say('locked');
});
