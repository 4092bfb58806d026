/** Opens a workbook: its sheets in order, its date system, its texts, and which styles show dates and percent. */
import { ImportFileError } from './import-file-error.ts';
import { isDateFormat, isPercentFormat } from './number-format.ts';
import type { ReadOptions } from './read-options.ts';
import { XmlPackage } from './xml-package.ts';
import { attribute, type XmlHandler } from './xml-scanner.ts';

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** The name of its part in the package. */
  readonly part: string;
}

export interface Workbook {
  readonly package: XmlPackage;
  readonly sheets: readonly Sheet[];
  readonly date1904: boolean;
  /** Texts that cells refer to by number. */
  readonly texts: readonly string[];
  /** Styles, by number, that show dates. */
  readonly dateStyles: ReadonlySet<number>;
  /** Styles, by number, that show percent. */
  readonly percentStyles: ReadonlySet<number>;
}

/** @throws ImportFileError NOT_A_SPREADSHEET, OLD_FORMAT, DAMAGED, TOO_LARGE */
export async function openWorkbook(bytes: Uint8Array, options: ReadOptions): Promise<Workbook> {
  const contents = new XmlPackage(bytes, options);
  const main =
    (await contents.relationsOf('')).find(({ type }) => type === 'officeDocument')?.target ??
    'xl/workbook.xml';
  if (!/\.xml$/i.test(main) || !contents.has(main) || /^(word|ppt)\//i.test(main)) refuseOther(contents);
  const relations = await contents.relationsOf(main);
  const partOf = (type: string) => relations.find((relation) => relation.type === type)?.target;
  const textsPart = partOf('sharedStrings');
  const stylesPart = partOf('styles');
  contents.expect([textsPart, stylesPart].filter((part) => part !== undefined));
  const texts = new SharedTexts();
  const styles = new Styles();
  if (textsPart && contents.has(textsPart)) await contents.scan(textsPart, texts);
  if (stylesPart && contents.has(stylesPart)) await contents.scan(stylesPart, styles);
  const parts = new Map(
    relations.filter(({ type }) => type === 'worksheet').map(({ id, target }) => [id, target]),
  );
  const outline = new Outline(parts);
  await contents.scan(main, outline);
  const { sheets, date1904 } = outline;
  const { dates: dateStyles, percents: percentStyles } = styles;
  return { package: contents, sheets, date1904, texts: texts.all, dateStyles, percentStyles };
}

function refuseOther(contents: XmlPackage): never {
  const saveAsXlsx = 'save it as .xlsx (Excel workbook) and import that';
  const others = [
    ['xl/workbook.bin', 'a binary Excel workbook (.xlsb)', `Open it in Excel, ${saveAsXlsx}.`],
    [
      'index/document.iwa',
      'a Numbers document',
      'Open it in Numbers, export it to Excel (.xlsx) and import that.',
    ],
    ['content.xml', 'an OpenDocument file', `Open it in LibreOffice or Excel, ${saveAsXlsx}.`],
    ['word/document.xml', 'a Word document', 'Copy its table into a spreadsheet and import that.'],
    [
      'ppt/presentation.xml',
      'a PowerPoint presentation',
      'Copy its table into a spreadsheet and import that.',
    ],
  ] as const;
  const [, what, advice] = others.find(([part]) => contents.has(part)) ?? [
    '',
    'a packed file without a workbook in it',
    'Unpack it and import the spreadsheet inside.',
  ];
  throw new ImportFileError('NOT_A_SPREADSHEET', `This is ${what}. ${advice}`);
}

class Outline implements XmlHandler {
  readonly sheets: Sheet[] = [];
  date1904 = false;
  readonly #parts: ReadonlyMap<string, string>;

  constructor(parts: ReadonlyMap<string, string>) {
    this.#parts = parts;
  }

  open(element: string, attributes: string): void {
    if (element === 'workbookPr')
      this.date1904 = /^(1|true|on)$/i.test(attribute(attributes, 'date1904') ?? '');
    if (element !== 'sheet') return;
    const part = this.#parts.get(attribute(attributes, 'r:id') ?? attribute(attributes, 'id') ?? '');
    const name = attribute(attributes, 'name');
    const isHidden = (attribute(attributes, 'state') ?? 'visible') !== 'visible';
    if (part !== undefined && name !== undefined) this.sheets.push({ name, isHidden, part });
  }

  text(): void {}
  close(): void {}
}

/** Collects the text of the `t` elements of one item, leaving out how it is read aloud (`rPh`). */
export class TextRuns {
  #text = '';
  #isInText = false;
  #isInReading = false;

  open(element: string): void {
    if (element === 'rPh') this.#isInReading = true;
    if (element === 't') this.#isInText = !this.#isInReading;
  }

  text(text: string): void {
    if (this.#isInText) this.#text += text;
  }

  close(element: string): void {
    if (element === 'rPh') this.#isInReading = false;
    if (element === 't') this.#isInText = false;
  }

  take(): string {
    const text = unescapeText(this.#text);
    this.#text = '';
    return text;
  }
}

/** Characters that XML cannot hold are written as `_x000D_`. Source: ECMA-376 part 1, 22.9.2.19. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

class SharedTexts extends TextRuns implements XmlHandler {
  readonly all: string[] = [];

  override close(element: string): void {
    super.close(element);
    if (element === 'si') this.all.push(this.take());
  }
}

class Styles implements XmlHandler {
  readonly dates = new Set<number>();
  readonly percents = new Set<number>();
  readonly #codes = new Map<number, string>();
  #isInCellFormats = false;
  #style = 0;

  open(element: string, attributes: string): void {
    const id = Number(attribute(attributes, 'numFmtId') ?? 0);
    if (element === 'numFmt') this.#codes.set(id, attribute(attributes, 'formatCode') ?? '');
    if (element === 'cellXfs') this.#isInCellFormats = true;
    if (element !== 'xf' || !this.#isInCellFormats) return;
    if (isDateFormat(id, this.#codes.get(id))) this.dates.add(this.#style);
    if (isPercentFormat(id, this.#codes.get(id))) this.percents.add(this.#style);
    this.#style += 1;
  }

  text(): void {}

  close(element: string): void {
    if (element === 'cellXfs') this.#isInCellFormats = false;
  }
}
