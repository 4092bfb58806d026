import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { formatTsv, parseTsv } from '#renderer/ui/grid/model/tsv.ts';
import { readColumns, rowsOf } from '#shared/contract/columns.ts';
import type { InitiativeRow } from '#shared/contract/initiatives.ts';
import { readPdf } from '#test/harness/pdf.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';
import { corpus, corpusClient } from './corpus.ts';
import { tried } from './record.ts';

const shared = shareTestApp({ asOf: '2026-11-20' });
afterEach(() => vi.restoreAllMocks());

/** What is left for comparing once print has taken out what no font shows, and put in places to break. */
function comparable(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Cf}\u2028\u2029]/gu, '');
}

it('strange texts come back from every field as they went in, and are printed as they stand', async () => {
  const { clientId, sessionId } = await corpusClient(shared.api);
  const { columns } = await shared.api.initiatives.list({ clientId });
  const initiatives = rowsOf(readColumns<InitiativeRow>(columns));
  const stored = corpus.map((text) => text.trim().toWellFormed());
  expect(initiatives.map(({ title }) => title.toWellFormed())).toEqual(stored);
  expect(initiatives.map(({ lastUpdateNote }) => lastUpdateNote.toWellFormed())).toEqual(
    corpus.map((text) => text.toWellFormed()),
  );

  const requests = vi.spyOn(globalThis, 'fetch');
  const session = { sessionId };
  const { pdf, pages } = await shared.api.packets.draft({
    clientId,
    session,
    edition: 'ceo',
    asOf: '2026-11-20',
  });
  await pause(100);
  expect(requests).not.toHaveBeenCalled();
  expect(pages).toBeGreaterThan(1);
  const document = readPdf(new Uint8Array(await pdf.arrayBuffer()));
  expect(document.objects).not.toMatch(/\/JavaScript|\/Launch|\/URI\b|\/EmbeddedFile/);
  const printed = comparable(document.pages.join(''));
  // Right-to-left texts are drawn from their other end.
  const plain = corpus.filter((text) => !/[\u0590-\u06FF\u{1F000}-\u{E0FFF}\uD800-\uDFFF]/u.test(text));
  expect(plain.filter((text) => !printed.includes(comparable(text)))).toEqual([]);

  const copied = formatTsv([[...corpus]]);
  expect(parseTsv(copied)).toEqual([[...corpus]]);
  expect(copied.split('\t').filter((cell) => /^"?[=+@-]/.test(cell))).toEqual([]);
  tried({
    what: 'strange text: fields, printed packet, copied cells',
    times: corpus.length,
    survived: corpus.length,
  });
});
