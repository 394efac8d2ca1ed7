import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, isCanonicalJson } from './canonical-json.ts';

/** The short road gives the library's text for whatever JSON can hold, and refuses what the library refuses. */
test('canonical JSON is the library’s, to the letter', () => {
  const anyText = fc.string({ unit: 'binary' });
  const anything = fc.anything({
    key: anyText,
    withNullPrototype: true,
    withDate: true,
    values: [
      anyText,
      fc.double(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constant(undefined),
      fc.constant(-0),
    ],
  });
  const answer = (write: () => string | undefined): string => {
    try {
      return write() ?? 'nothing';
    } catch {
      return 'nothing';
    }
  };
  fc.assert(
    fc.property(anything, (value) => {
      expect(answer(() => canonicalJson(value))).toBe(answer(() => canonicalize(value)));
    }),
    { numRuns: 3000 },
  );
});

test('a text is known for canonical, or not', () => {
  const value = fc.jsonValue({ maxDepth: 4 });
  fc.assert(
    fc.property(value, (json) => {
      const canonical = canonicalJson(json);
      expect(isCanonicalJson(canonical, JSON.parse(canonical))).toBe(true);
      for (const other of [JSON.stringify(json), JSON.stringify(json, null, 1), ` ${canonical}`])
        expect(isCanonicalJson(other, JSON.parse(other))).toBe(other === canonical);
    }),
    { numRuns: 2000 },
  );
});

test('keys are put in order of their UTF-16 units, and Khmer stays as it is', () => {
  expect(canonicalJson({ b: 1, a: { ខ: 'សហគមន៍', '10': true, '9': [null, undefined, 'x"y'] } })).toBe(
    '{"a":{"10":true,"9":[null,null,"x\\"y"],"ខ":"សហគមន៍"},"b":1}',
  );
});

test('nesting deeper than the stack is left to the library', () => {
  let deep: unknown = 'end';
  for (let level = 0; level < 20_000; level += 1) deep = [deep];
  expect(canonicalJson(deep)).toHaveLength(40_000 + 5);
});
