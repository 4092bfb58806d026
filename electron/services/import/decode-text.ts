/** The text of a file whose encoding is not written anywhere: byte order mark, then what the bytes allow. */
import { ImportFileError } from './import-file-error.ts';

interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

const sampleBytes = 4096;
/** Control characters that do stand in texts: tab, the line ends, form feed, and the end-of-file mark of old systems. */
const textControls = new Set(['\t', '\n', '\v', '\f', '\r', String.fromCharCode(26)]);

/** Decodes UTF-8 and UTF-16 with or without mark, else Windows-1252. @throws ImportFileError NOT_A_SPREADSHEET */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = markedEncoding(bytes) ?? wideEncoding(bytes.subarray(0, sampleBytes));
  const decoded = encoding ? decode(bytes, encoding) : decodeNarrow(bytes);
  if (isBinary(decoded.text.slice(0, sampleBytes))) {
    const message =
      'This is no text file. Save it as .csv or .xlsx in the program it comes from and import that.';
    throw new ImportFileError('NOT_A_SPREADSHEET', message);
  }
  return decoded;
}

function isBinary(text: string): boolean {
  return [...text].some((character) => character < ' ' && !textControls.has(character));
}

function decode(bytes: Uint8Array, encoding: DecodedText['encoding'], fatal = false): DecodedText {
  return { text: new TextDecoder(encoding, { fatal }).decode(bytes), encoding };
}

function decodeNarrow(bytes: Uint8Array): DecodedText {
  try {
    return decode(bytes, 'utf-8', true);
  } catch {
    return decode(bytes, 'windows-1252');
  }
}

function markedEncoding([first, second, third]: Uint8Array): DecodedText['encoding'] | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Without a mark, UTF-16 of mostly Latin text has a zero in every other byte. */
function wideEncoding(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const enough = sample.length / 4;
  if (odd > enough && even < odd / 10) return 'utf-16le';
  return even > enough && odd < even / 10 ? 'utf-16be' : undefined;
}
