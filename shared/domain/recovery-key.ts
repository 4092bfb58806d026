/**
 * How a recovery key is written on paper: 256 bits as thirteen groups of four letters or digits and a check character.
 * Crockford's base32 reads O as 0, I and L as 1. A group's check character tells any one wrong character, any two that
 * were swapped, and a group that stands in the wrong place, so that a typing error is named by its group.
 */

export const recoveryKeyBytes = 32;
export const recoveryKeyGroups = 13;
const dataPerGroup = 4;
const groupLength = dataPerGroup + 1;
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What is wrong with a typed recovery key; `group` counts from 1 and is absent where it is wrong as a whole. */
export interface RecoveryKeyProblem {
  group?: number;
  problem: string;
}

export type ReadRecoveryKey =
  | { ok: true; bytes: Uint8Array<ArrayBuffer> }
  | ({ ok: false } & RecoveryKeyProblem);

/** The key as it is shown and printed: `XXXXX-XXXXX-…`. @throws RangeError when it is not 32 bytes */
export function writeRecoveryKey(bytes: Uint8Array): string {
  if (bytes.length !== recoveryKeyBytes) throw new RangeError('A recovery key is 32 bytes.');
  const digits = toDigits(bytes);
  const groups = Array.from({ length: recoveryKeyGroups }, (_, index) => {
    const data = digits.slice(index * dataPerGroup, (index + 1) * dataPerGroup);
    return [...data, checkDigit(data, index)].map((digit) => alphabet.charAt(digit)).join('');
  });
  return groups.join('-');
}

/** Reads what a person typed: case, spaces and dashes do not matter. */
export function readRecoveryKey(text: string): ReadRecoveryKey {
  const groups = splitGroups(text);
  const digits: number[] = [];
  for (const [index, group] of groups.entries()) {
    const read = readGroup(group, index);
    if (typeof read === 'string') return { ok: false, group: index + 1, problem: read };
    digits.push(...read);
  }
  if (groups.length !== recoveryKeyGroups) {
    const problem = `It has ${groups.length} of ${recoveryKeyGroups} groups.`;
    return { ok: false, problem };
  }
  const bytes = toBytes(digits);
  return bytes
    ? { ok: true, bytes }
    : { ok: false, group: recoveryKeyGroups, problem: wrongGroup(recoveryKeyGroups) };
}

// Groups as they were separated where each is one of ours by length; else five characters each from the start.
function splitGroups(text: string): string[] {
  const typed = text
    .toUpperCase()
    .split(/[\s–—-]+/u)
    .filter((group) => group !== '');
  if (typed.length === recoveryKeyGroups) return typed;
  return typed.join('').match(new RegExp(`.{1,${groupLength}}`, 'gu')) ?? [];
}

function readGroup(group: string, index: number): number[] | string {
  const characters = Array.from(group.replaceAll('O', '0').replaceAll(/[IL]/g, '1'));
  const digits = characters.map((character) => alphabet.indexOf(character));
  const strange = characters.find((_, position) => digits[position] === -1);
  if (strange !== undefined) return `Group ${index + 1} has “${strange}”, which is in no recovery key.`;
  if (digits.length !== groupLength) {
    return `Group ${index + 1} has ${digits.length} characters; each has ${groupLength}.`;
  }
  const data = digits.slice(0, dataPerGroup);
  return digits[dataPerGroup] === checkDigit(data, index) ? data : wrongGroup(index + 1);
}

function wrongGroup(group: number): string {
  return `Group ${group} has a typing error.`;
}

// A sum over GF(32) with a weight of its own for each place: a changed or swapped character changes it. The group's
// number is added, so that a group counts in its own place alone.
function checkDigit(data: readonly number[], index: number): number {
  let sum = index;
  let weight = 1;
  for (const digit of data) {
    weight = times(weight, 2);
    sum ^= times(weight, digit);
  }
  return sum;
}

/** Multiplies in GF(32), of the polynomial x⁵ + x² + 1. */
function times(left: number, right: number): number {
  let product = 0;
  for (let bit = 4; bit >= 0; bit--) {
    product <<= 1;
    if (product & 0b100000) product ^= 0b100101;
    if (right & (1 << bit)) product ^= left;
  }
  return product;
}

// 256 bits are 52 digits of five bits with four bits to spare, which are zero.
function toDigits(bytes: Uint8Array): number[] {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.padEnd(recoveryKeyGroups * dataPerGroup * 5, '0').match(/.{5}/g) ?? [];
  return groups.map((five) => Number.parseInt(five, 2));
}

function toBytes(digits: readonly number[]): Uint8Array<ArrayBuffer> | undefined {
  const bits = digits.map((digit) => digit.toString(2).padStart(5, '0')).join('');
  if (/1/.test(bits.slice(recoveryKeyBytes * 8))) return undefined;
  const groups = bits.slice(0, recoveryKeyBytes * 8).match(/.{8}/g) ?? [];
  return Uint8Array.from(groups, (eight) => Number.parseInt(eight, 2));
}
