/** What the machine does for the app when it is shown in a browser: the page itself offers downloads and links. */
import type { Host } from '../app/host.ts';

export const webMachine: Host = {
  kind: 'web',
  saveFile: async () => ({ outcome: 'download' }),
  reveal: async () => false,
  openLink: async () => false,
};
