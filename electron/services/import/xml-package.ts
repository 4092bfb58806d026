/** The parts of a workbook's package, found by their relations and read with progress and cancelling. */
import { TextDecoder } from 'node:util';
import { damaged } from './import-file-error.ts';
import type { ReadOptions } from './read-options.ts';
import { attribute, type XmlHandler, XmlScanner } from './xml-scanner.ts';
import { readDirectory, unpack, type ZipEntry } from './zip.ts';

interface Relation {
  readonly id: string;
  /** The last part of its type, such as `worksheet`: the rest differs between the editions of the standard. */
  readonly type: string;
  /** The name of the part it leads to. */
  readonly target: string;
}

export class XmlPackage {
  readonly #bytes: Uint8Array;
  readonly #parts: ReadonlyMap<string, ZipEntry>;
  readonly #options: ReadOptions;
  #done = 0;
  #expected = 0;

  constructor(bytes: Uint8Array, options: ReadOptions) {
    this.#bytes = bytes;
    this.#parts = readDirectory(bytes);
    this.#options = options;
  }

  has(name: string): boolean {
    return this.#parts.has(name.toLowerCase());
  }

  /** Says that these parts are going to be read, so that progress is told against all of them. */
  expect(names: readonly string[]): void {
    for (const name of names) this.#expected += this.#parts.get(name.toLowerCase())?.size ?? 0;
  }

  /** Gives a part's content to a handler while it is unpacked. @throws ImportFileError, or the signal's reason */
  async scan(name: string, handler: XmlHandler): Promise<void> {
    const part = this.#parts.get(name.toLowerCase());
    if (!part) throw damaged(`its part ${name} is not there`);
    const scanner = new XmlScanner(handler);
    let decoder: TextDecoder | undefined;
    for await (const chunk of unpack(this.#bytes, part)) {
      this.#options.signal?.throwIfAborted();
      decoder ??= new TextDecoder(encodingOf(chunk));
      scanner.write(decoder.decode(chunk, { stream: true }));
      this.#done += chunk.length;
      this.#options.onProgress?.(Math.min(this.#done, this.#expected), this.#expected);
    }
    if (decoder) scanner.write(decoder.decode());
    scanner.end();
  }

  /** Where a part leads to; none when it has no relations. An empty name stands for the package itself. */
  async relationsOf(name: string): Promise<Relation[]> {
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    const relations: Relation[] = [];
    const part = `${folder}_rels/${name.slice(folder.length)}.rels`;
    if (!this.has(part)) return relations;
    await this.scan(part, {
      open: (element, attributes) => {
        const target = attribute(attributes, 'Target');
        if (element !== 'Relationship' || target === undefined) return;
        relations.push({
          id: attribute(attributes, 'Id') ?? '',
          type: (attribute(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
          target: resolve(folder, target),
        });
      },
      text: () => undefined,
      close: () => undefined,
    });
    return relations;
  }
}

function resolve(folder: string, target: string): string {
  return new URL(target.replaceAll('\\', '/'), `part:/${folder}`).pathname.slice(1);
}

/** XML without a mark is UTF-8; UTF-16 always has one. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
