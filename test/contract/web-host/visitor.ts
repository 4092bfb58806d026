/** A web host with a two-procedure router, and a visitor who sends it exactly the bytes a test wants. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { os } from '@orpc/server';
import { startWebHost, type WebHost, type WebHostOptions } from '#electron/web/start-web-host.ts';

export interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  text: string;
}

export interface Sent {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
}

export const router = {
  echo: {
    back: os.handler(({ input }) => input),
    fail: os.handler(() => Promise.reject(new Error('secret'))),
  },
};

export interface Arranged {
  router?: WebHostOptions['app']['router'];
  limits?: WebHostOptions['limits'];
}

/** A file beside the renderer's folder holds the word “secret”, which no answer may contain. */
export class Visitor {
  readonly host: WebHost;
  readonly port: number;
  /** What went into the log. */
  readonly reported: unknown[];
  token = '';
  readonly #folder: string;

  private constructor(host: WebHost, folder: string, reported: unknown[]) {
    this.host = host;
    this.port = Number(new URL(host.url).port);
    this.reported = reported;
    this.#folder = folder;
  }

  /** @param arranged another router or other limits than usual */
  static async arrive(arranged: Arranged = {}): Promise<Visitor> {
    const folder = mkdtempSync(join(tmpdir(), 'web-host-'));
    const rendererFolder = join(folder, 'renderer');
    mkdirSync(join(rendererFolder, 'assets'), { recursive: true });
    writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><html><head></head></html>');
    writeFileSync(join(rendererFolder, 'assets', 'app-1.js'), 'export {};');
    writeFileSync(join(folder, 'keyring.json'), 'a secret beside the renderer');
    const reported: unknown[] = [];
    const report = (error: unknown) => {
      reported.push(error);
      return 'log-id';
    };
    const app = { router: arranged.router ?? router, report };
    const host = await startWebHost({ app, rendererFolder, limits: arranged.limits });
    const visitor = new Visitor(host, folder, reported);
    visitor.token = JSON.parse((await visitor.exchange(codeOf(host.newLink()))).text).token;
    return visitor;
  }

  async leave(): Promise<void> {
    await this.host.close();
    rmSync(this.#folder, { recursive: true });
  }

  /** Sends exactly these headers: unlike fetch, nothing is added or forbidden. */
  send({ method = 'GET', path = '/', headers = {}, body }: Sent): Promise<Answer> {
    const sent = request({ host: '127.0.0.1', port: this.port, method, path, headers });
    sent.end(body);
    return answerTo(sent);
  }

  /** A call as our own page makes it, changed by `change`. */
  call(change: Sent = {}): Promise<Answer> {
    const body = change.body ?? '{"json":{"text":"hello"}}';
    const length = String(Buffer.byteLength(body));
    const headers = { ...this.#callHeaders(), 'content-length': length, ...change.headers };
    return this.send({ method: 'POST', path: '/rpc/echo/back', ...change, body, headers });
  }

  /** Sends the head of a call and nothing after it, so that an answer cannot have waited for the body. */
  async callWithoutBody(headers: Record<string, string>): Promise<Answer> {
    const sent = request({ host: '127.0.0.1', port: this.port, method: 'POST', path: '/rpc/echo/back' });
    sent.setHeaders(new Map(Object.entries({ ...this.#callHeaders(), ...headers })));
    sent.flushHeaders();
    const answer = await answerTo(sent);
    sent.destroy();
    return answer;
  }

  exchange(code: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.call({ path: '/session', body: JSON.stringify({ code }), headers });
  }

  #callHeaders(): Record<string, string> {
    return { 'content-type': 'application/json', authorization: `Bearer ${this.token}` };
  }
}

/** The code in a start link. */
export function codeOf(link: string): string {
  return new URL(link).hash.slice('#code='.length);
}

/** The error of an answer, which is in oRPC's own shape. */
export function errorIn(answer: Answer): Record<string, unknown> {
  const { code, defined, message, data } = JSON.parse(answer.text).json;
  return { status: answer.status, code, defined, hasSentence: message.length > 0, data };
}

function answerTo(sent: ClientRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    sent.on('error', reject);
    sent.on('response', (response: IncomingMessage) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
  });
}
