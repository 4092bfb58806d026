/** Values that nobody means well with, and inputs of the contract in which any place may hold one of them. */
import fc from 'fast-check';
import { z } from 'zod';

const cyclic: Record<string, unknown> = {};
cyclic.self = cyclic;

function nested(depth: number): unknown {
  return Array.from({ length: depth }).reduce<unknown>((inner) => [inner], 'deep');
}

const strange: readonly unknown[] = [
  '__proto__',
  'constructor',
  'x'.repeat(70_000),
  `${'9'.repeat(400)}`,
  'a\u0000b',
  '\uD800',
  "'; drop table commands; --",
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  1e300,
  2 ** 53,
  10n ** 40n,
  undefined,
  null,
  true,
  new Date('2026-03-10'),
  new Date(Number.NaN),
  new Map([['__proto__', 1]]),
  new Set([{}]),
  /(a+)+$/,
  new URL('https://example.com'),
  new Error('no'),
  new Blob(['bytes']),
  Object.create(null),
  JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  nested(200),
];

/** What no transport can carry, so that a call with it never leaves the window; and what is huge, and takes its time. */
const rare: readonly unknown[] = [
  ...[cyclic, () => 1, Symbol('s'), nested(20_000)],
  Array.from({ length: 20_000 }, () => 0),
];

/** Anything that can be written down as JSON, however odd. */
export const oddJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(...strange.filter((value) => typeof value !== 'bigint')),
);

const hostile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...strange) },
  { weight: 20, arbitrary: fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }) },
  { weight: 1, arbitrary: fc.constantFrom(...rare) },
);

type Schema = z.core.JSONSchema._JSONSchema;

/** Inputs for a schema of the contract: most places as they should be, any of them hostile; ids are of rows that exist. */
export function inputsFor(schema: z.ZodType, ids: readonly string[]): fc.Arbitrary<unknown> {
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return fc.oneof({ weight: 1, arbitrary: hostile }, { weight: 15, arbitrary: likely(described, ids) });
}

function likely(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 1, arbitrary: hostile }, { weight: 25, arbitrary: valid(schema, ids) });
}

function valid(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (typeof schema === 'boolean') return hostile;
  const { type, anyOf, items, properties, required = [] } = schema;
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if ('const' in schema) return fc.constant(schema.const);
  if (anyOf) return fc.oneof(...anyOf.map((option) => valid(option, ids)));
  if (schema.format === 'uuid') return fc.constantFrom(...ids);
  if (type === 'object' && properties) {
    const fields: [string, fc.Arbitrary<unknown>][] = Object.entries(properties).map(([name, field]) => [
      name,
      likely(field, ids),
    ]);
    return fc.record<Record<string, unknown>>(Object.fromEntries(fields), { requiredKeys: required });
  }
  if (type === 'array') return fc.array(items ? likely(items as Schema, ids) : hostile, { maxLength: 3 });
  if (type === 'integer') return integers(schema.minimum ?? -1000, schema.maximum ?? 1000);
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  return fc.oneof(texts, fc.string({ unit: 'binary', maxLength: 40 }));
}

function integers(min: number, max: number): fc.Arbitrary<number> {
  return fc.oneof(
    fc.integer({ min: Math.max(min, -1e6), max: Math.min(max, 1e6) }),
    fc.constantFrom(min, max),
  );
}

const texts = fc.constantFrom(
  '2026-03-10',
  '2026-03',
  '2026-Q1',
  'EUR',
  'UTC',
  'Title',
  '',
  ' ',
  '2026-02-30',
);
