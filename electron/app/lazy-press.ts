/** The packet engine, loaded when the first page is asked for: the start of the app does not wait for it. */
import type { Press } from '#electron/services/context.ts';

export interface LazyPress extends Press {
  /** Starts the engine in the background, so that the first packet does not wait for it. */
  warmUp(): void;
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
    warmUp: () => void engine().then((press) => press.warmUp()),
    close: async () => (await loading?.catch(() => undefined))?.close(),
  };
}

async function load() {
  const { createPacketEngine } = await import('#electron/packet/packet-engine.ts');
  return createPacketEngine();
}
