/**
 * The Typst compiler in WebAssembly, kept warm: what did not change since the last document is not set again.
 * Everything is read from disk; nothing here can reach a network.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import initCompiler, {
  type TypstCompiler,
  TypstCompilerBuilder,
  type TypstCompileWorld,
  TypstFontResolverBuilder,
} from '@myriaddreamin/typst-ts-web-compiler';
import type { DocumentContent } from '#shared/domain/documents.ts';
import { packagedFile, templateFolder } from './assets.ts';
import { budgetWarnings, pagesOf } from './document/page-budget.ts';
import { isPacket, printDocument } from './document/print-document.ts';
import { type FontChoice, FontShelf } from './fonts.ts';
import { lookOf } from './look.ts';
import { printable } from './printable.ts';
import type { PacketWarning, RenderedPages, RenderedPdf } from './protocol.ts';
import { PageRenderer } from './svg-pages.ts';

/** Typst's numbers for what a document is made into. */
const artifact = { vector: 0, pdf: 1 } as const;
const pagedDocument = 0;
const fullDiagnostics = 3;

/** Each changed document leaves about a megabyte behind. */
const wornBytes = 512 * 1024 * 1024;

/** The part of a WebAssembly memory that is looked at. */
interface Memory {
  readonly buffer: { readonly byteLength: number };
}

export class Typesetter {
  readonly #compiler: TypstCompiler;
  readonly #memory: Memory;
  readonly #fonts: FontShelf;
  readonly #loaded = new Set<string>();
  #renderer: PageRenderer | undefined;

  private constructor(compiler: TypstCompiler, memory: Memory, fonts: FontShelf) {
    this.#compiler = compiler;
    this.#memory = memory;
    this.#fonts = fonts;
  }

  /** Reads compiler, template and the first font; about a quarter of a second. */
  static async start(): Promise<Typesetter> {
    const binary = await readFile(packagedFile('@myriaddreamin/typst-ts-web-compiler/wasm'));
    const { memory } = await initCompiler({ module_or_path: binary });
    const builder = new TypstCompilerBuilder();
    builder.set_dummy_access_model();
    const compiler = await builder.build();
    for (const [path, source] of templates()) compiler.add_source(path, source);
    const describer = new TypstFontResolverBuilder();
    return new Typesetter(compiler, memory, new FontShelf((bytes) => describer.get_font_info(bytes)));
  }

  /** True when so much has been set that a fresh typesetter should take over. */
  get isWorn(): boolean {
    return this.#memory.buffer.byteLength > wornBytes;
  }

  async pdf(content: DocumentContent): Promise<RenderedPdf> {
    return this.#compile(content, (world, warnings) => ({
      pdf: bytesOf(world, artifact.pdf),
      pages: pageCount(world),
      warnings: [...warnings, ...tooLong(content, world)],
    }));
  }

  /** The same pages as the PDF's, as pictures for the screen. */
  async pages(content: DocumentContent): Promise<RenderedPages> {
    this.#renderer ??= await PageRenderer.start();
    const renderer = this.#renderer;
    return this.#compile(content, (world, warnings) => ({
      pages: renderer.render(bytesOf(world, artifact.vector)),
      warnings: [...warnings, ...tooLong(content, world)],
    }));
  }

  async #compile<Result>(
    content: DocumentContent,
    use: (world: TypstCompileWorld, warnings: PacketWarning[]) => Result,
  ): Promise<Result> {
    const prepared = printable(content);
    const document = printDocument(prepared.data);
    const choice = this.#fonts.choose(textOf(document));
    await this.#load(choice.families);
    this.#put('/look.json', lookOf(prepared.data, choice));
    this.#put('/packet.json', document);
    const world = this.#compiler.snapshot(undefined, '/main.typ', undefined);
    try {
      refuseErrors(world.compile(pagedDocument, fullDiagnostics));
      return use(world, [...prepared.warnings, ...glyphWarnings(choice, document)]);
    } finally {
      world.free();
    }
  }

  async #load(families: readonly string[]): Promise<void> {
    if (families.every((family) => this.#loaded.has(family))) return;
    for (const family of families) this.#loaded.add(family);
    const builder = new TypstFontResolverBuilder();
    for (const family of this.#loaded)
      for (const { info, bytes } of this.#fonts.facesOf(family)) builder.add_lazy_font(info, () => bytes);
    this.#compiler.set_fonts(await builder.build());
  }

  #put(path: string, data: unknown): void {
    this.#compiler.map_shadow(path, new TextEncoder().encode(JSON.stringify(data)));
  }
}

function* templates(): Generator<[path: string, source: string]> {
  for (const folder of ['', 'sections/'])
    for (const name of readdirSync(join(templateFolder, folder)).filter((entry) => entry.endsWith('.typ')))
      yield [`/${folder}${name}`, readFileSync(join(templateFolder, folder, name), 'utf8')];
}

/** All words of a part of the document; pictures hold none. */
function textOf(part: unknown): string {
  return JSON.stringify(part, (key, value: unknown) => (key === 'svg' ? '' : value));
}

type PrintDocument = ReturnType<typeof printDocument>;

function glyphWarnings({ uncovered }: FontChoice, document: PrintDocument): PacketWarning[] {
  if (uncovered.length === 0) return [];
  const { header, confidentiality, cover, sections } = document;
  const named = uncovered.map((character) => `${character} (${codePoints(character)})`).join(', ');
  const parts = [
    { title: 'every page', part: [header, confidentiality] },
    { title: 'Cover', part: cover },
    ...sections.map((part) => ({ title: part.title, part })),
  ];
  const places = parts.filter(({ part }) => {
    const text = textOf(part);
    return uncovered.some((character) => text.includes(character));
  });
  const where = places.map(({ title }) => title).join(', ');
  return [
    {
      code: 'NO_GLYPH',
      message: `No font here can print ${named}; the packet shows the code in a frame instead (${where}).`,
    },
  ];
}

function codePoints(character: string): string {
  return Array.from(
    character,
    (part) => `U+${(part.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ');
}

function bytesOf(world: TypstCompileWorld, format: number): Uint8Array<ArrayBuffer> {
  const made: { result?: Uint8Array<ArrayBuffer> } & Diagnostics = world.get_artifact(
    format,
    fullDiagnostics,
  );
  refuseErrors(made);
  if (!made.result) throw new Error('Typst made no document and gave no reason.');
  return made.result;
}

function pageCount(world: TypstCompileWorld): number {
  const [count]: number[] = JSON.parse(world.query(pagedDocument, '<page-count>', 'value'));
  return count ?? 0;
}

// Only packets have a budget, and those of the first version do not tell where their sections start.
function tooLong(content: DocumentContent, world: TypstCompileWorld): PacketWarning[] {
  if (!isPacket(content)) return [];
  const pages = pageCount(world);
  const starts = JSON.parse(world.query(pagedDocument, '<section-start>', 'value'));
  return budgetWarnings(content, pages, pagesOf(starts, pages));
}

interface Diagnostics {
  readonly hasError?: boolean;
  readonly diagnostics?: readonly { readonly message?: string; readonly range?: string }[];
}

function refuseErrors({ hasError, diagnostics }: Diagnostics): void {
  if (!hasError) return;
  throw new Error(`The packet could not be set: ${JSON.stringify(diagnostics)}`);
}
