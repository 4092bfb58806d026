import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admit } from './admission.ts';

const port = 40_000;
const token = 'a-token';
const isKnown = (given: string) => given === token;

const call = {
  method: 'POST',
  url: '/rpc/clients/list',
  headers: {
    host: `127.0.0.1:${port}`,
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'content-length': '2',
  },
};

function codeFor(headers: Record<string, string>): string {
  try {
    return admit({ ...call, headers: { ...call.headers, ...headers } }, port, isKnown).destination;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : '';
  }
}

const nearOurs = fc.constantFrom(
  '127.0.0.1:40000',
  'localhost:40000',
  '127.0.0.1:4000',
  '127.0.0.1:40000.',
  'LOCALHOST:40000',
  '127.0.0.1:40000@evil.example',
  '127.1:40000',
  '[::1]:40000',
  'localhost.:40000',
);

describe('admit', () => {
  it('lets in our own page alone, whatever the head of a request says', () => {
    const ours = ['127.0.0.1:40000', 'localhost:40000'];
    fc.assert(
      fc.property(
        fc.oneof(nearOurs, fc.string(), fc.domain()),
        fc.option(
          fc.oneof(
            nearOurs.map((host) => `http://${host}`),
            fc.webUrl(),
            fc.constant('null'),
          ),
          { nil: undefined },
        ),
        fc.option(fc.constantFrom('same-origin', 'none', 'same-site', 'cross-site', 'Same-Origin', ''), {
          nil: undefined,
        }),
        (host, origin, site) => {
          const headers = {
            host,
            ...(origin !== undefined && { origin }),
            ...(site !== undefined && { 'sec-fetch-site': site }),
          };
          const isOurs =
            ours.includes(host) &&
            [undefined, `http://${host}`].includes(origin) &&
            [undefined, 'same-origin', 'none'].includes(site);
          expect(codeFor(headers)).toBe(isOurs ? 'rpc' : 'FORBIDDEN');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('lets in a known token alone', () => {
    const given = fc.oneof(
      fc.string(),
      fc.string().map((text) => `Bearer ${text}`),
      fc.constantFrom(`bearer ${token}`, `Bearer  ${token}`),
    );
    fc.assert(
      fc.property(given, (authorization) => {
        expect(codeFor({ authorization })).toBe('UNAUTHORIZED');
      }),
    );
  });

  it('takes bodies up to the limit, by the length they give', () => {
    const limit = 64 * 1024 * 1024;
    expect(codeFor({ 'content-length': String(limit) })).toBe('rpc');
    expect(codeFor({ 'content-length': String(limit + 1) })).toBe('TOO_LARGE');
  });

  it('hands on the path as it was sent, without the query', () => {
    const file = {
      method: 'GET',
      url: '/assets/%2e%2e/app.js?x=/rpc/',
      headers: { host: `127.0.0.1:${port}` },
    };
    expect(admit(file, port, isKnown)).toEqual({ destination: 'file', pathname: '/assets/%2e%2e/app.js' });
  });
});
