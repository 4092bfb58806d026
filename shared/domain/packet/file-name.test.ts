import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packetContent } from '#test/builders/packet-content.ts';
import { packetFileName } from './file-name.ts';

const nameFor = (name: string) => packetFileName({ ...packetContent(), client: { name } });
const rest = ' Monthly strategic review 2026-03-17 leadership.pdf';

describe('packet file name', () => {
  it('is client, session, date and edition', () => {
    expect(nameFor('Halden & Brook Logistics')).toBe(`Halden & Brook Logistics${rest}`);
    expect(
      packetFileName({
        client: { name: 'Acme' },
        session: { kind: 'ceo-session', on: '2026-12-01' },
        edition: 'ceo',
      }),
    ).toBe('Acme CEO session 2026-12-01 ceo.pdf');
  });

  it.each([
    ['separators', '../a/b\\c', 'a b c'],
    ['a drive', 'C:\\Clients', 'C Clients'],
    ['wildcards and quotes', 'What? "All" <of> it|*', 'What All of it'],
    ['line breaks and control characters', 'Two\r\nlines\u0000\u0007', 'Two lines'],
    ['direction overrides', 'Acme\u202Efdp.exe\u202C', 'Acmefdp.exe'],
    ['leading and trailing dots', '..hidden...', 'hidden'],
    ['a leading dash', '--rf', 'rf'],
    ['nothing usable', '///', 'Packet'],
    ['a lone surrogate', 'Acme\ud83d', 'Acme'],
    ['decomposed letters', 'Ame\u0301lie', 'Amélie'],
    ['a reserved name', 'CON', 'CON_'],
    ['a reserved name in small letters with an extension', 'lpt1.txt', 'lpt1.txt_'],
    ['emoji and other scripts as they are', 'مؤسسة 朝日 👩🏽‍💻', 'مؤسسة 朝日 👩🏽‍💻'],
  ])('makes safe: %s', (_, name, expected) => {
    expect(nameFor(name)).toBe(`${expected}${rest}`);
  });

  it('cuts a long client name at a whole character and keeps session, date and edition', () => {
    const name = nameFor('👩🏽‍💻'.repeat(40));
    expect(name.endsWith(rest)).toBe(true);
    expect(name.slice(0, -rest.length).replaceAll('👩🏽‍💻', '')).toBe('');
  });

  it('is accepted by Windows, macOS and Linux whatever the client is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (clientName) => {
        const name = nameFor(clientName);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Bidi_Control}]/u);
        expect(name).not.toMatch(/^[\s.]|[\s.]$/u);
        expect(name.isWellFormed()).toBe(true);
        expect(name.endsWith(rest)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
