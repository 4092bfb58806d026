/** The packet engine, loaded when the first page is asked for: the start of the app does not wait for it. */
import type { Press } from '#electron/services/context.ts';

export interface LazyPress extends Press {
  close(): Promise<void>;
}

export function createLazyPress(): LazyPress {
  let loading: ReturnType<typeof load> | undefined;
  const engine = () => {
    loading ??= load();
    return loading;
  };
  return {
    renderPdf: async (content, options) => (await engine()).renderPdf(content, options),
    renderPages: async (content, options) => (await engine()).renderPages(content, options),
    // Why it could not start is told with the first packet that is asked for.
    warmUp: () =>
      void engine().then(
        (press) => press.warmUp(),
        () => undefined,
      ),
    close: async () => (await loading?.catch(() => undefined))?.close(),
  };
}

async function load() {
  const { createPacketEngine } = await import('#electron/packet/packet-engine.ts');
  return createPacketEngine();
}
