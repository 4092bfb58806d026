import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { processorMilliseconds } from '#test/harness/processor-time.ts';
import { findLeaks, type NameRules } from './leaks.ts';

function found(text: string, { clients = [], people = [], own = [], ignored = [] }: Names): string[] {
  const foreign = [
    ...clients.map((name) => ({ name, kind: 'client' as const })),
    ...people.map((name) => ({ name, kind: 'person' as const })),
  ];
  return findLeaks([{ place: ['Registry'], text }], { foreign, own, ignored }).map((leak) => leak.found);
}

interface Names extends Partial<Omit<NameRules, 'foreign'>> {
  clients?: string[];
  people?: string[];
}

describe('a client is found', () => {
  test.each([
    ['as it is', 'As at Kestrel Freight, then', 'Kestrel Freight', 'Kestrel Freight'],
    ['in another case', 'as at KESTREL freight', 'Kestrel Freight', 'KESTREL freight'],
    ['without its accents', 'like Ideal Cafe did', 'Idéal Café', 'Ideal Cafe'],
    ['with accents that it has not', 'like Ideál did', 'Ideal', 'Ideál'],
    ['composed otherwise', 'like Cafe\u0301 did', 'Café', 'Café'],
    [
      'over a line, a hyphen or a fixed space',
      'Kestrel-\n\u00a0Freight',
      'Kestrel Freight',
      'Kestrel-\n\u00a0Freight',
    ],
    ['possessive', 'Kestrel’s plan', 'Kestrel', 'Kestrel'],
    ['in a file name', 'kestrel_plan.xlsx', 'Kestrel', 'kestrel'],
    ['with invisible characters in it', 'Kes\u00adtr\u200bel', 'Kestrel', 'Kes\u00adtr\u200bel'],
    ['in full-width letters', 'ＫＥＳＴＲＥＬ社', 'Kestrel', 'ＫＥＳＴＲＥＬ'],
    ['with a sharp s written out', 'STRAUSS', 'Strauß', 'STRAUSS'],
    ['with a stroke left out', 'Lodz Orsted', 'Łódź Ørsted', 'Lodz Orsted'],
    ['without its legal form', 'as at Kestrel', 'Kestrel, Inc.', 'Kestrel'],
    ['in the address of a mailbox', 'to jane@kestrelfreight.com', 'Kestrel Freight, Inc.', 'kestrelfreight'],
    ['behind a #, as one word', 'see #KestrelFreight', 'Kestrel Freight', 'KestrelFreight'],
    ['with its & in words', 'as at Smith and Sons', 'Smith & Sons Ltd', 'Smith and Sons'],
    ['with its “and” as a sign', 'as at Smith & Sons', 'Smith and Sons', 'Smith & Sons'],
    ['with its & in words of its own language', 'Börse und Söhne', 'Börse & Söhne GmbH', 'Börse und Söhne'],
    ['without its apostrophe', 'OBrien Partners', 'O’Brien Partners LLP', 'OBrien Partners'],
    ['in Chinese, without spaces', '我们和北京快鸟公司合作', '北京快鸟', '北京快鸟'],
    ['in Japanese, with a particle', 'アクメは来る', 'アクメ', 'アクメ'],
    ['in Korean, with a particle', '한빛과 함께', '한빛', '한빛'],
    ['in Thai', 'บริษัทสยามทองเติบโต', 'สยามทอง', 'สยามทอง'],
    ['in Cyrillic', 'как в «Заре»: ЗАРЯ', 'Заря', 'ЗАРЯ'],
    ['where it is short and written the same', 'as at HP now', 'HP', 'HP'],
    ['by its first word', 'as at Kestrel’s', 'Kestrel Freight', 'Kestrel'],
    ['by what its & ties together', 'like ALDER & PINE', 'Alder & Pine Makers', 'ALDER & PINE'],
    ['by its first word with an s behind it', 'the Kestrels way', 'Kestrel Freight', 'Kestrels'],
    ['in a mailbox at its first word', 'cc jane@brightwater.com', 'Brightwater Clinics', 'brightwater'],
    ['in an address of the web', 'see www.kestrel.io/plan', 'Kestrel Freight', 'kestrel'],
    ['hyphenated at the end of a line', 'at Bright-\nwater now', 'Brightwater', 'Bright-\nwater'],
    ['as two words for one', 'at Bright Water now', 'Brightwater Clinics', 'Bright Water'],
    ['as one word for two', 'at Blueharbor now', 'Blue Harbor', 'Blueharbor'],
    ['with a plural s', 'the Kestrels plan', 'Kestrel', 'Kestrels'],
    ['without “The” and a legal form with dots', 'as at Kestrel now', 'The Kestrel, S.p.A.', 'Kestrel'],
    ['by a common word, written as a name', 'as at Apex and', 'Apex', 'Apex'],
    ['by common words, written as a name', 'at SUMMIT PARTNERS', 'Summit Partners LLC', 'SUMMIT PARTNERS'],
    ['by a common word in the name of a file', 'summit_plan.xlsx', 'Summit', 'summit'],
  ])('%s', (_, text, name, as) => {
    expect(found(text, { clients: [name] })).toEqual([as.normalize('NFC')]);
  });
});

describe('a client is not found', () => {
  test.each([
    ['inside another word', 'the kestrels flew', 'Kestrel'],
    ['in part', 'a kestrel flew', 'Kestrel Freight'],
    ['where it is short and written otherwise', 'hp sauce', 'HP'],
    ['inside a longer Latin word beside Chinese', '北京Kestrelson公司', 'Kestrel'],
    ['by a common word that is written like one', 'the apex of growth', 'Apex'],
    ['by common words that are written so', 'the summit partners agree', 'Summit Partners'],
    ['by the common first word of its name', 'Growth matters', 'Growth Engines of Ohio'],
    ['by a day of the week', 'Decide on Monday', 'Monday Health'],
    ['by a place or a family in its name', 'The Boston office of Johnson', 'Boston Johnson Widgets'],
    ['by two words that are written small', 'in good will', 'Goodwill'],
    ['across parts of other words', 'in a bright, watery light', 'Brightwater'],
    ['inside another Korean word', '김민준', '민준'],
    ['where nothing is left of it', 'a – b', '–'],
  ])('%s', (_, text, name) => {
    expect(found(text, { clients: [name] })).toEqual([]);
  });
});

describe('a person is found', () => {
  test('by the full name, in either order, and not by half of it', () => {
    const people = ['Ixchel Balam'];
    expect(found('Ask Ixchel Balam', { people })).toEqual(['Ixchel Balam']);
    expect(found('Balam, Ixchel', { people })).toEqual(['Balam, Ixchel']);
    expect(found('Ask Ixchel', { people })).toEqual([]);
  });

  test('by one name where nothing else is known, unless that is a common word', () => {
    expect(found('Ask Ixchel', { people: ['Ixchel'] })).toEqual(['Ixchel']);
    expect(found('Mark the date', { people: ['Mark'] })).toEqual([]);
    expect(found('Mark Summers, and mark it', { people: ['Mark Summers'] })).toEqual(['Mark Summers']);
  });

  test('written as one word, where that is long enough to be no chance', () => {
    expect(found('cc @IxchelBalam', { people: ['Ixchel Balam'] })).toEqual(['IxchelBalam']);
    expect(found('as Andy said', { people: ['An Dy'] })).toEqual([]);
  });

  test.each([
    ['by a nickname', 'ask Bob Lindqvist', 'Robert Lindqvist', 'Bob Lindqvist'],
    ['by the name behind a nickname', 'ask William Lindqvist', 'Bill Lindqvist', 'William Lindqvist'],
    ['by a nickname that is noted', 'ask Ixi Balam', 'Ixchel “Ixi” Balam', 'Ixi Balam'],
    ['without title, role and degree', 'ask Jane Balam', 'Dr. Jane Balam, CFO', 'Jane Balam'],
    ['without a middle name', 'ask Jane Balam', 'Jane Q. Balam', 'Jane Balam'],
    ['noted with the last name first', 'ask Jane Balam', 'Balam, Jane', 'Jane Balam'],
    ['by an initial', 'as J. Balam said', 'Jane Balam', 'J. Balam'],
    ['behind a title', 'as Ms. Balam said', 'Jane Balam', 'Balam'],
    ['behind a title, with its small words', 'as Ms van Dael said', 'Marieke van Dael', 'van Dael'],
    ['in a mailbox, with its small words', 'cc mvandael@kestrel.com', 'Marieke van Dael', 'mvandael'],
    ['in a mailbox', 'cc jbalam@kestrel.com', 'Jane Balam', 'jbalam'],
    ['in a mailbox, of common words', 'cc will.grace@kestrel.com', 'Will Grace', 'will.grace'],
    ['over the end of a line', 'ask Jane Lind-\nqvist', 'Jane Lindqvist', 'Jane Lind-\nqvist'],
    ['possessive', 'Jane Balam’s plan', 'Jane Balam', 'Jane Balam'],
  ])('%s', (_, text, name, as) => {
    expect(found(text, { people: [name] })).toEqual([as]);
  });

  test.each([
    ['by the last name alone', 'the Balam plan', 'Jane Balam'],
    ['by two common words that are written so', 'this will grace the page', 'Will Grace'],
    ['by a common word behind an I', 'what I Grant you', 'Ivan Grant'],
    ['by letters that are no initial', 'a lee shore', 'Anna Lee'],
    ['by a mailbox name outside of an address', 'the jbalam plan', 'Jane Balam'],
  ])('but not %s', (_, text, name) => {
    expect(found(text, { people: [name] })).toEqual([]);
  });

  test('in Chinese with and without a space', () => {
    expect(found('请山田太郎来', { people: ['山田 太郎'] })).toEqual(['山田太郎']);
  });
});

describe('it is no leak', () => {
  test('when the client has a person of that name too', () => {
    expect(found('Ask Ana Sola', { people: ['Ana Sola'], own: ['ana  sola'] })).toEqual([]);
  });

  test('when it is part of one of the client’s own names, there and only there', () => {
    const names = { clients: ['Summit'], own: ['Summit Partners'] };
    expect(found('Summit Partners grow', names)).toEqual([]);
    expect(found('Summit Partners met Summit', names)).toEqual(['Summit']);
  });

  test('when a short way of writing has a word of its own names', () => {
    const own = ['John Balam', 'Kestrel Capital'];
    expect(
      found('J. Balam of Kestrel', { clients: ['Kestrel Freight'], people: ['Jane Balam'], own }),
    ).toEqual([]);
    expect(found('Jane Balam', { people: ['Jane Balam'], own })).toEqual(['Jane Balam']);
  });

  test('when a person chose to ignore it, also a client, and a short way of writing by itself', () => {
    expect(found('At the Summit', { clients: ['Summit'] })).toEqual(['Summit']);
    expect(found('At the Summit', { clients: ['Summit'], ignored: ['SUMMIT'] })).toEqual([]);
    const kestrel = { clients: ['Kestrel Freight'], ignored: ['kestrel'] };
    expect(found('At Kestrel', kestrel)).toEqual([]);
    expect(found('At Kestrel Freight', kestrel)).toEqual(['Kestrel Freight']);
    expect(found('At Summit Partners', { clients: ['Summit Partners'], ignored: ['Summit'] })).toEqual([
      'Summit Partners',
    ]);
  });
});

test('each place is told, with the words around it', () => {
  const place = ['Registry', 'Launch pricing', 'note'];
  const text = `${'x'.repeat(60)} as at kestrel now`;
  const foreign = [{ name: 'Kestrel', kind: 'client' as const }];
  expect(findLeaks([{ place, text }], { foreign, own: [], ignored: [] })).toEqual([
    {
      name: 'Kestrel',
      kind: 'client',
      place,
      found: 'kestrel',
      excerpt: `${'x'.repeat(33)} as at kestrel now`,
    },
  ]);
});

test('whatever surrounds a name, it is found and told as it was written', () => {
  const edge = fc.string({ unit: 'grapheme' }).map((text) => text.normalize('NFC'));
  fc.assert(
    fc.property(edge, edge, (before, after) => {
      const text = `${before} Quetzalcoatl ${after}`.normalize('NFC');
      expect(found(text, { clients: ['quetzalcóatl'] })).toEqual(['Quetzalcoatl']);
    }),
  );
});

test('whatever a name is, it can be looked for, and is found as it was written where it is more than common words', () => {
  const word = fc.stringMatching(/^[B-DF-HJ-NP-TV-Z][aeiou][a-z]{3,8}xq$/);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), word, word, (strange, first, last) => {
      expect(found(strange, { clients: [strange], people: [strange] }).length).toBeLessThanOrEqual(2);
      const name = `${first} ${last}`;
      for (const names of [{ clients: [name] }, { people: [name] }])
        expect(found(`with ${name}, today`, names)).toEqual([name]);
    }),
  );
});

test('a long document of a busy workspace is searched in good time', () => {
  const text = 'A line of the registry about what was decided and why, with a few more words. '.repeat(4);
  const passages = Array.from({ length: 1_000 }, () => ({ place: ['Registry'], text }));
  const foreign = Array.from({ length: 400 }, (_, index) => ({
    name: `Person${index} Family${index}`,
    kind: 'person' as const,
  }));
  const search = () => expect(findLeaks(passages, { foreign, own: ['Acme'], ignored: [] })).toEqual([]);
  expect(processorMilliseconds(search)).toBeLessThan(2_000);
});
