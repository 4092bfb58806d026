/** Reads the built renderer for a host, and nothing beside it. */
import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { renderIndex, securityHeaders } from './csp.ts';

/** One answer to a request for a file of the renderer; both hosts send it as it is. */
export interface RendererAnswer {
  status: 200 | 404;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer>;
}

const mimeTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * Answers a request for `pathname` (still percent-encoded) out of `folder`, where the renderer was built.
 * The page itself is only at `/`, with a fresh nonce each time; files under `/assets/` carry a hash in their
 * name and may be kept. Everything else, and every path that leaves the folder, is 404.
 */
export async function readRenderer(folder: string, pathname: string): Promise<RendererAnswer> {
  if (pathname === '/') return readPage(folder);
  const segments = safeSegments(pathname);
  const type = segments && mimeTypes[extname(pathname)];
  if (!type || type.startsWith('text/html')) return notFound();
  const bytes = await readInside(folder, join(...segments));
  if (!bytes) return notFound();
  const caching = segments[0] === 'assets' ? 'public, max-age=31536000, immutable' : 'no-cache';
  return {
    status: 200,
    headers: { ...securityHeaders(), 'Content-Type': type, 'Cache-Control': caching },
    body: bytes,
  };
}

/** The answer to a request for what is not there. */
export function notFound(): RendererAnswer {
  return {
    status: 404,
    headers: {
      ...securityHeaders(),
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
    },
    body: new TextEncoder().encode('Not found\n'),
  };
}

async function readPage(folder: string): Promise<RendererAnswer> {
  const html = await readInside(folder, 'index.html');
  if (!html) return notFound();
  const nonce = randomBytes(16).toString('base64url');
  return {
    status: 200,
    headers: {
      ...securityHeaders(nonce),
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
    },
    body: new TextEncoder().encode(renderIndex(new TextDecoder().decode(html), nonce)),
  };
}

// The names between the slashes, or nothing when one of them could mean another folder on some system.
function safeSegments(pathname: string): string[] | undefined {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const segments = path.split('/').slice(1);
  return segments.every((name) => /^[A-Za-z0-9_@-][A-Za-z0-9_@.-]*$/.test(name)) ? segments : undefined;
}

// Links are followed before the check, so that one inside the folder cannot lead out of it.
async function readInside(folder: string, path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const file = await realpath(join(folder, path));
    return file.startsWith((await realpath(folder)) + sep) ? await readFile(file) : undefined;
  } catch {
    return undefined;
  }
}
