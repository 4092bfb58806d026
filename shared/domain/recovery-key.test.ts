import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecoveryKey, recoveryKeyBytes, recoveryKeyGroups, writeRecoveryKey } from './recovery-key.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const keys = fc.uint8Array({ minLength: recoveryKeyBytes, maxLength: recoveryKeyBytes });
const example = Uint8Array.from({ length: recoveryKeyBytes }, (_, index) => (index * 37 + 11) % 256);

function bytesOf(text: string): number[] | undefined {
  const read = readRecoveryKey(text);
  return read.ok ? [...read.bytes] : undefined;
}

function groupOf(text: string): number | undefined {
  const read = readRecoveryKey(text);
  return read.ok ? undefined : read.group;
}

describe('a recovery key on paper', () => {
  it('has thirteen groups of five characters', () => {
    const groups = writeRecoveryKey(example).split('-');
    expect(groups).toHaveLength(recoveryKeyGroups);
    expect(groups.every((group) => /^[0-9A-HJKMNP-TV-Z]{5}$/.test(group))).toBe(true);
  });

  it('reads back as it was, whatever its case, spaces and dashes', () => {
    fc.assert(
      fc.property(keys, (key) => {
        const text = writeRecoveryKey(key);
        for (const typed of [
          text,
          text.toLowerCase(),
          text.replaceAll('-', ''),
          ` ${text.replaceAll('-', '  ')}\n`,
        ])
          expect(bytesOf(typed)).toEqual([...key]);
      }),
    );
  });

  it('reads the letters that look like digits as those digits', () => {
    const text = writeRecoveryKey(new Uint8Array(recoveryKeyBytes));
    expect(bytesOf(text.replaceAll('0', 'O').replaceAll('1', 'l'))).toEqual(Array(recoveryKeyBytes).fill(0));
  });

  it('notices every wrong character and names its group', () => {
    const text = writeRecoveryKey(example);
    let tried = 0;
    for (const [position, right] of [...text].entries()) {
      if (right === '-') continue;
      for (const wrong of alphabet) {
        if (wrong === right) continue;
        tried++;
        const typed = `${text.slice(0, position)}${wrong}${text.slice(position + 1)}`;
        expect(groupOf(typed)).toBe(Math.floor(position / 6) + 1);
        expect(groupOf(typed.replaceAll('-', ''))).toBe(Math.floor(position / 6) + 1);
      }
    }
    expect(tried).toBe(65 * 31);
  });

  it('notices two characters that were swapped inside a group', () => {
    fc.assert(
      fc.property(keys, fc.nat(12), fc.nat(3), (key, group, place) => {
        const groups = writeRecoveryKey(key).split('-');
        const characters = [...(groups[group] ?? '')];
        const [left = '', right = ''] = characters.slice(place, place + 2);
        fc.pre(left !== right);
        characters.splice(place, 2, right, left);
        groups[group] = characters.join('');
        expect(groupOf(groups.join('-'))).toBe(group + 1);
      }),
    );
  });

  it('notices two groups that changed places', () => {
    const groups = writeRecoveryKey(example).split('-');
    for (let left = 0; left < groups.length; left++) {
      for (let right = left + 1; right < groups.length; right++) {
        const typed = [...groups];
        [typed[left], typed[right]] = [typed[right] ?? '', typed[left] ?? ''];
        expect(groupOf(typed.join('-'))).toBe(left + 1);
      }
    }
  });

  it('notices a character that is missing or too many, with and without dashes', () => {
    fc.assert(
      fc.property(keys, fc.nat(64), fc.constantFrom(...alphabet), (key, place, extra) => {
        const text = writeRecoveryKey(key);
        const bare = text.replaceAll('-', '');
        const position = place + Math.floor(place / 5);
        expect(bytesOf(`${bare.slice(0, place)}${bare.slice(place + 1)}`)).toBeUndefined();
        expect(bytesOf(`${bare.slice(0, place)}${extra}${bare.slice(place)}`)).toBeUndefined();
        expect(groupOf(`${text.slice(0, position)}${text.slice(position + 1)}`)).toBe(
          Math.floor(place / 5) + 1,
        );
      }),
    );
  });

  it('says what is wrong in words', () => {
    const groups = writeRecoveryKey(example).split('-');
    expect(readRecoveryKey('')).toMatchObject({ problem: 'It has 0 of 13 groups.' });
    expect(readRecoveryKey(groups.slice(0, 12).join('-'))).toMatchObject({
      problem: 'It has 12 of 13 groups.',
    });
    expect(readRecoveryKey(groups.with(2, 'U1234').join('-'))).toMatchObject({
      group: 3,
      problem: 'Group 3 has “U”, which is in no recovery key.',
    });
    expect(readRecoveryKey(groups.with(4, '1234').join('-'))).toMatchObject({
      group: 5,
      problem: 'Group 5 has 4 characters; each has 5.',
    });
  });

  it('reads anything at all without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(readRecoveryKey(text).ok).toBe(false);
      }),
    );
  });

  it('is made of 32 bytes and nothing else', () => {
    expect(() => writeRecoveryKey(new Uint8Array(31))).toThrow(RangeError);
  });
});
