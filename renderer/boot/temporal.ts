/**
 * Stands for `temporal-polyfill` in the page (build/vite.renderer.config.ts): current browsers have Temporal, and the
 * polyfill is fetched only where one has not.
 */
import type { Temporal as Polyfilled } from 'temporal-polyfill/implementation';

const native: typeof Polyfilled | undefined = Reflect.get(globalThis, 'Temporal');

export const Temporal = native ?? (await import('temporal-polyfill/implementation')).Temporal;
