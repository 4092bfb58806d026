/** File names that every operating system accepts, made from what people typed. */
import type { PlainDate } from '../dates.ts';
import { type Edition, type SessionKind, sessionKindWords } from '../vocabulary.ts';

/** Leaves room below the 255 bytes of every common file system for ` (2)`, temporary prefixes and suffixes. */
const longestName = 200;

/** What a function's name may take of it. */
const longestFunction = 60;

/**
 * `<client> <session> <date> <edition>.pdf`, or `… function <name>.pdf`, safe on Windows, macOS and Linux: no separators, control or direction
 * characters, no reserved name, no leading or trailing dot, at most 200 bytes. The client's name is what gets cut.
 */
export function packetFileName(packet: {
  readonly client: { readonly name: string };
  readonly session: { readonly kind: SessionKind; readonly on: PlainDate };
  readonly edition: Edition;
  readonly functionName?: string;
}): string {
  const whose = packet.functionName === undefined ? '' : ` ${safePart(packet.functionName, longestFunction)}`;
  const rest = ` ${sessionKindWords[packet.session.kind]} ${packet.session.on} ${packet.edition}${whose}.pdf`;
  return `${safePart(packet.client.name, longestName - utf8Length(rest))}${rest}`;
}

/** `<client> <what>.<extension>`, as safe as a packet's. `what` is the app's own words, a date or a period among them. */
export function documentFileName(client: string, what: string, extension: string): string {
  const rest = ` ${what}.${extension}`;
  return `${safePart(client, longestName - rest.length)}${rest}`;
}

/** A piece of text as the start of a file name, at most `bytes` long in UTF-8; `Packet` where nothing usable is left. */
function safePart(text: string, bytes: number): string {
  const spaced = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{Cc}\p{Zl}\p{Zp}\uFFFD]/gu, ' ')
    .replace(/[\p{Bidi_Control}\p{Noncharacter_Code_Point}\uFEFF\u200B\u2060]/gu, '');
  const tidy = trimEnds(shorten(trimEnds(spaced.replace(/\s+/gu, ' ')), bytes));
  return tidy === '' ? 'Packet' : reserved.test(tidy) ? `${tidy}_` : tidy;
}

// Windows reserves these with any extension, and `CON Monthly…` is safe only as long as no tool splits at the space.
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/iu;

// Leading dots hide a file, a leading dash or tilde reads as an option or a home folder.
function trimEnds(text: string): string {
  return text.replace(/^[\s.~-]+|[\s.]+$/gu, '');
}

/** Whole user-perceived characters only: half an emoji is no emoji. */
function shorten(text: string, bytes: number): string {
  let length = 0;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) {
    length += utf8Length(segment);
    if (length > bytes) break;
    kept += segment;
  }
  return kept;
}

function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    length += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return length;
}
