/** Gives each load of our page one message port to the app, and takes it back when the page goes. */
import { portAnswer, portRequest } from '#shared/contract/port.ts';
import type { AppPort } from '../app/host.ts';
import { isAppFrame } from './app-protocol.ts';
import type { ShellContents, ShellElectron, ShellPort } from './electron-api.ts';

/**
 * Answers the page's request for a port: once per page load, and only where the sender is our own top frame.
 * @param connect puts the app on the other end
 * @returns the port in use, or undefined while the page has none
 */
export function handOverPorts(
  contents: ShellContents,
  Channel: ShellElectron['MessageChannelMain'],
  connect: (port: AppPort) => void,
): () => AppPort | undefined {
  let port: ShellPort | undefined;
  const takeBack = () => {
    port?.close();
    // A port tells of the other end's closing only, and the app has to hear of ours as well.
    port?.emit('close');
    port = undefined;
  };
  contents.ipc.on(portRequest, ({ senderFrame }) => {
    if (port || !isAppFrame(senderFrame)) return;
    const { port1, port2 } = new Channel();
    port = port1;
    connect(port1);
    senderFrame.postMessage(portAnswer, null, [port2]);
  });
  contents.on('did-navigate', takeBack);
  contents.on('render-process-gone', takeBack);
  contents.on('destroyed', takeBack);
  return () => port;
}
