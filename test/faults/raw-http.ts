/** Speaks to a port in exactly the bytes a test wants, however wrong they are. */
import { connect, type Socket } from 'node:net';
import type { Answer } from '#test/contract/web-host/visitor.ts';

export interface RawAnswer extends Answer {
  /** Everything that came back, later answers on the same connection included. */
  all: string;
  /** Milliseconds until the other side closed the connection. */
  after: number;
}

/** Sends lines with CRLF between them, and an empty line at their end; settles when the other side closes. */
export function sendLines(port: number, ...lines: string[]): Promise<RawAnswer> {
  return sendBytes(port, `${[...lines, '', ''].join('\r\n')}`);
}

/** Sends bytes; `then` may go on sending, as somebody slow does. Status 0 means that nothing was answered. */
export function sendBytes(
  port: number,
  bytes: string | Buffer,
  then?: (socket: Socket) => void,
): Promise<RawAnswer> {
  const start = performance.now();
  return new Promise((resolve) => {
    let all = '';
    const socket = connect({ host: '127.0.0.1', port });
    socket.setEncoding('latin1').on('data', (text) => {
      all += text;
    });
    // A connection that is reset is closed as well.
    socket.on('error', () => {});
    socket.on('close', () => resolve({ ...read(all), all, after: performance.now() - start }));
    socket.on('connect', () => {
      if (bytes.length > 0) socket.write(bytes);
      then?.(socket);
    });
  });
}

function read(all: string): Answer {
  const [head = '', ...rest] = all.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  );
  return { status: Number(first.split(' ')[1] ?? 0), headers, text: rest.join('\r\n\r\n') };
}
