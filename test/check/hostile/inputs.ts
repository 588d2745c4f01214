import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';

/** Texts of every kind that people and programs send. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 100 }),
  fc
    .array(
      fc.constantFrom(
        ...['ask', 'read', 'compare', 'programme', 'verify', 'more', 'topics', 'help', 'sources'],
        ...['24/7', '2016-8', '2016-8#1,2', '2009', 'thursday', '9h30', 'workshop 2', 'cloud'],
        ...[
          'who',
          'paid',
          'and in 2009?',
          'pays',
          'programa',
          'программа',
          'четверг',
          'où',
          '“',
          '"',
        ],
        ...[
          '<!channel>',
          '<@U1>',
          '@everyone',
          '<@&1>',
          '||',
          '```',
          '[a](b)',
          '<script>',
          '\u0000',
        ],
        ...[
          '\u202E',
          '\uD83D',
          '__proto__',
          'constructor',
          '%00',
          '../..',
          '{{7*7}}',
          "'; --",
          '\n',
        ],
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((words) => words.join(' ')),
  fc
    .tuple(fc.constantFrom('a', '24/7 ', 'é', '𝒳', '"', '<', '\n'), fc.nat({ max: 5000 }))
    .map(([unit, times]) => unit.repeat(times)),
);

/** Values of JSON, with names that are dangerous in objects. */
const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  anyText,
  fc.jsonValue(),
  fc.constantFrom(null, undefined, true, 0, -1, 1e308, '', [], {}, [[]], [null], { __proto__: 1 }),
);

/** JSON that came in at some time, read from a folder. */
export function recordings(folder: string): readonly unknown[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name): unknown => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')));
}

/** One of these values, in which some places were replaced or left out. */
export function mutated(originals: readonly unknown[]): fc.Arbitrary<unknown> {
  const changes = fc.array(fc.tuple(fc.nat(), anyValue), { maxLength: 4 });
  return fc.tuple(fc.constantFrom(...originals), changes).map(([original, some]) =>
    some.reduce<unknown>((value, [at, replacement]) => {
      const places = placesIn(value);
      const place = places[at % Math.max(1, places.length)] ?? [];
      return replaced(value, place, replacement);
    }, original),
  );
}

type Place = readonly (string | number)[];

/** Every place within a value. */
function placesIn(value: unknown, before: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [before];
  return [
    before,
    ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...before, key])),
  ];
}

function replaced(value: unknown, [key, ...rest]: Place, replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (Array.isArray(value))
    return value.map((item, at) => (String(at) === key ? replaced(item, rest, replacement) : item));
  const object = value as Readonly<Record<string, unknown>>;
  return { ...object, [key]: replaced(object[key], rest, replacement) };
}

/** Bytes of a file, some of them changed, cut out or put in. */
export function damaged(original: Uint8Array): fc.Arbitrary<Buffer> {
  const change = fc.record({
    at: fc.nat(original.length - 1),
    cut: fc.nat({ max: 20 }),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      anyText.map((text) => Buffer.from(text.slice(0, 200))),
    ),
  });
  return fc
    .array(change, { minLength: 1, maxLength: 6 })
    .map((changes) =>
      changes.reduce<Buffer>(
        (bytes, { at, cut, put }) =>
          Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)]),
        Buffer.from(original),
      ),
    );
}
