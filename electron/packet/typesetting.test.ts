import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PacketContent, PaperSize } from '#shared/domain/packet/model.ts';
import { packetContent, packetInitiative, packetSections } from '#test/builders/packet-content.ts';
import { reviewPacket } from '#test/builders/review-packet.ts';
import { readPdf } from '#test/harness/pdf.ts';
import { createPacketEngine, type PacketEngine } from './packet-engine.ts';

let engine: PacketEngine;

beforeAll(() => {
  engine = createPacketEngine();
});

afterAll(() => engine.close());

async function setPdf(content: PacketContent) {
  const rendered = await engine.renderPdf(content);
  const { objects, pages } = readPdf(rendered.pdf);
  return { ...rendered, objects, texts: pages, text: pages.join('') };
}

/** A text without anything that depends on where its lines break. */
function packed(text: string): string {
  return text.replace(/[\s\u200B]/g, '');
}

/** The phrases that a text does not hold, wherever its lines break. */
function missingFrom(text: string, phrases: readonly string[]): string[] {
  const whole = packed(text);
  return phrases.filter((phrase) => !whole.includes(packed(phrase)));
}

/** A content whose registry holds one initiative with this title. */
function titled(title: string): PacketContent {
  return packetContent({ sections: packetSections({ initiatives: [packetInitiative({ title })] }) });
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('a packet as PDF', () => {
  it('is tagged, titled, in a language, with bookmarks, embedded fonts and a described chart', async () => {
    const { objects, pages, texts, warnings } = await setPdf(reviewPacket());
    const tags = ['Title', 'H1', 'H2', 'Table', 'THead', 'TH', 'TD', 'TOC', 'Figure'];
    const bookmarks = ['Since the last packet', 'Registry', '90-day calendar', 'Appendix: slip history'];
    const facts = [
      '%PDF-1.7',
      '/MarkInfo << /Marked true',
      '/Lang (en)',
      '/Title (Halden & Brook Logistics: Monthly strategic review, 18 August 2026)',
      '/Alt (Timeline from 14 Aug 2026 to 12 Nov 2026: 21 milestones of 12 initiatives',
      ...tags.map((tag) => `/S /${tag} /P`),
      ...bookmarks.map((bookmark) => `/Title (${bookmark})`),
    ];
    expect(missingFrom(objects, facts)).toEqual([]);
    expect(objects.match(/\/FontName \/\w+\+Inter-\w+/g)).toHaveLength(2);
    expect(objects.match(/\/FontFile2 /g)).toHaveLength(2);
    expect(texts).toHaveLength(pages);
    expect(warnings).toEqual([]);
  });

  it('carries client, session, edition, confidentiality and page number on every page', async () => {
    const { texts, pages } = await setPdf(reviewPacket());
    expect(pages).toBeGreaterThanOrEqual(8);
    texts.forEach((text, index) => {
      const parts = ['Halden & Brook Logistics', 'CEO edition', 'Confidential: for the leadership team'];
      expect(missingFrom(text, [...parts, `Page ${index + 1} of ${pages}`])).toEqual([]);
    });
  });

  it('says statuses, gaps and what needs review in words', async () => {
    const { text } = await setPdf(reviewPacket());
    const marks = ['Needs review', 'No owner', 'No target date', 'Late', 'No session before decide-by'];
    expect(missingFrom(text, ['Off track', 'On hold', 'Not started', ...marks])).toEqual([]);
  });

  it('holds no instant at which it was made', async () => {
    const { objects } = await setPdf(reviewPacket());
    expect(/CreationDate|ModDate|CreateDate/.test(objects)).toBe(false);
  });

  it('is the same bytes for the same content, in another engine and after other scripts were set', async () => {
    const first = await engine.renderPdf(reviewPacket());
    const other = createPacketEngine();
    await other.renderPdf(titled('中文 مؤسسة 🚀'));
    const again = await other.renderPdf(reviewPacket());
    await other.close();
    expect(hashOf(again.pdf)).toBe(hashOf(first.pdf));
    expect(hashOf((await engine.renderPdf(reviewPacket({ asks: [] }))).pdf)).not.toBe(hashOf(first.pdf));
  });

  it('hands out bytes that a caller may do with as it likes', async () => {
    const first = await engine.renderPdf(reviewPacket());
    const hash = hashOf(first.pdf);
    first.pdf.fill(0);
    expect(hashOf((await engine.renderPdf(reviewPacket())).pdf)).toBe(hash);
  });

  it('is on the paper of the client', async () => {
    const boxOf = async (paper: PaperSize) =>
      /\/MediaBox \[0 0 ([\d.]+ [\d.]+)\]/.exec((await setPdf(packetContent({ paper }))).objects)?.[1];
    expect(await boxOf('a4')).toBe('595.2756 841.8898');
    expect(await boxOf('us-letter')).toBe('612 792');
  });

  it('prints a draft as a draft', async () => {
    const textOf = async (issuedOn: string | null) => (await setPdf(packetContent({ issuedOn }))).text;
    expect(missingFrom(await textOf(null), ['Draft, not issued'])).toEqual([]);
    expect(missingFrom(await textOf('2026-03-14'), ['Draft'])).toEqual(['Draft']);
  });

  it('sets only what changed anew', async () => {
    const seconds = async (note: string) => {
      const started = performance.now();
      await engine.renderPdf(reviewPacket({ asks: [note] }));
      return performance.now() - started;
    };
    const other = createPacketEngine();
    const started = performance.now();
    await other.renderPdf(reviewPacket());
    const cold = performance.now() - started;
    await other.close();
    const warm = [await seconds('one'), await seconds('two'), await seconds('three'), await seconds('four')];
    expect(Math.min(...warm)).toBeLessThan(cold / 4);
  });
});

describe('people’s text in a packet', () => {
  it.each([
    '#panic("no") #import "x.typ" #sys.inputs',
    '*bold* _emphasis_ `raw` ~ -- ---',
    '$x^2$ $ sum $',
    '@reference <label> [bracket] {brace}',
    '= Heading / term: - item + item',
    '\\ \\u{41} // comment /* comment */',
    'https://example.org "quotes" \'single\' </svg><script>alert(1)</script>',
    '")] #eval("1") (',
  ])('is data, never markup: %s', async (title) => {
    const { text, warnings } = await setPdf(titled(title));
    expect(missingFrom(text, [title])).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it('is data in every field, the client’s name and the document’s title included', async () => {
    const hostile = '#panic("no") *x* $y$ @z <w> \\';
    const fields = ['title', 'owner', 'note', 'name', 'role', 'notes', 'confidentiality', 'reason', 'terms'];
    const content: PacketContent = JSON.parse(
      JSON.stringify(reviewPacket(), (key, value) => (fields.includes(key) ? hostile : value)),
    );
    const { text, objects } = await setPdf(content);
    expect(packed(text).split(packed(hostile)).length).toBeGreaterThan(100);
    expect(missingFrom(objects, ['/Title (#panic("no") *x* $y$ @z <w> \\\\: Monthly strategic'])).toEqual([]);
  });

  it.each([
    ['Latin', 'Łukasz Ðorđe Ñandú İstanbul', 'Inter'],
    ['Greek', 'Νίκος Παπαδόπουλος', 'Inter'],
    ['Cyrillic', 'Ольга Смирнова', 'Inter'],
    ['Devanagari', 'हिन्दी', 'NotoSans-'],
    ['Chinese and Japanese', '张伟 朝日 カタカナ', 'NotoSansSC'],
    ['Korean', '김민준 서울', 'NotoSansKR'],
    ['Arabic', 'مؤسسة', 'NotoSansArabic'],
    ['Hebrew', 'שלום', 'NotoSansHebrew'],
    ['emoji', '🚀 ❤️ 👩🏽‍💻 🇬🇷', 'NotoEmoji'],
  ])('prints %s', async (_, title, font) => {
    const { objects, warnings, text } = await setPdf(titled(title));
    expect(warnings).toEqual([]);
    expect(new RegExp(`/FontName /\\w+\\+${font}`).test(objects)).toBe(true);
    expect(missingFrom(text, ['U+'])).toEqual(['U+']);
  });

  it('prints the code of a character that no font has, in place, and warns of it', async () => {
    const { text, warnings } = await setPdf(titled('Name 𓀀 here'));
    expect(missingFrom(text, ['Name U+13000 here'])).toEqual([]);
    expect(warnings).toEqual([
      {
        code: 'NO_GLYPH',
        message:
          'No font here can print 𓀀 (U+13000); the packet shows the code in a frame instead (Registry).',
      },
    ]);
  });

  it('survives what nobody should have typed', async () => {
    const title = `lone \ud83d null \u0000 override \u202e ${'long'.repeat(60)} ${'\u0301'.repeat(40)}`;
    const { text } = await setPdf(titled(title));
    expect(missingFrom(text, ['null override', 'long'.repeat(60)])).toEqual([]);
  });

  it('is cut where it would fill a book', async () => {
    const session = { ...packetContent().session, notes: 'word '.repeat(200_000) };
    const { pages, warnings, text } = await setPdf(packetContent({ session }));
    expect(pages).toBeLessThan(5);
    expect(missingFrom(text, ['… (cut)'])).toEqual([]);
    expect(warnings.map((warning) => warning.code)).toEqual(['TEXT_CUT']);
  });
});

describe('the preview', () => {
  it('has the pages of the PDF, each complete in itself and without a script', async () => {
    const content = reviewPacket({ asks: ['<script>alert(1)</script> & "quotes"'] });
    const { pages, warnings } = await engine.renderPages(content);
    expect(pages).toHaveLength((await setPdf(content)).pages);
    expect(warnings).toEqual([]);
    for (const page of pages) {
      const [head = ''] = page.split('>', 1);
      expect(head).toMatch(/^<svg xmlns="[^"]+"[^>]* viewBox="0 0 59[56][.\d]* 84[12][.\d]*"/);
      expect(/<script|<foreignObject|\son\w+=|<a\b/.test(page)).toBe(false);
      expect(page.split('</g>').length).toBe(page.split(/<g\b/).length);
      const defined = new Set(Array.from(page.matchAll(/ id="([^"]+)"/g), ([, id]) => id));
      const used = Array.from(page.matchAll(/href="#([^"]+)"/g), ([, id]) => id);
      expect(used.filter((id) => !defined.has(id))).toEqual([]);
    }
  });

  it('warns of what the PDF warns of', async () => {
    const content = titled('𓀀');
    expect((await engine.renderPages(content)).warnings).toEqual((await engine.renderPdf(content)).warnings);
  });
});
