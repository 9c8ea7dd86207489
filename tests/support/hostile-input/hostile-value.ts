/** Values that no honest page sends: of another type, huge, deep, with names of the prototype, with text that is no text. */
import fc from 'fast-check'

const deep = (levels: number, isList: boolean): unknown => {
  const open = isList ? '[' : '{"a":'
  const close = isList ? ']' : '}'
  return JSON.parse(`${open.repeat(levels)}1${close.repeat(levels)}`)
}

/** Own keys, as JSON.parse makes them; an object literal would set the prototype instead. */
const prototypeKeys = [
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"toString":1,"hasOwnProperty":2,"then":3}',
].map((text): unknown => JSON.parse(text))

const noText = [
  '\u0000',
  'a\u0000b',
  '\ud800',
  'a\udfffb',
  '\u0001\u0008\u000b\u001f',
  '\ufffe\uffff',
  '\u202e\u200b',
]

const codeInText = [
  "'; DROP TABLE units; --",
  "' OR '1'='1",
  '" UNION SELECT sql FROM sqlite_master --',
  'NEAR(a b) AND * OR "',
  '%_[]^*?:()-"',
  '<script>window.__xss=1</script>',
  '=HYPERLINK("http://evil.example","x")',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  'file:///etc/passwd',
  '\\\\evil.example\\share',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that it is no template is what is tried
  '${7*7}{{7*7}}{#a}',
]

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...noText, ...codeInText, '', ' ', '\n'),
  fc.constantFrom(200, 501, 20_001, 300_000).map((length) => 'ế'.repeat(length)),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.nat(0xffff), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
)

export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [[]], ...prototypeKeys) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(-1, 0, 0.5, -0, 1e308, Number.MAX_SAFE_INTEGER + 1, 2 ** 63, 5e-324),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(50, 2_000, 50_000), fc.boolean()).map(([n, l]) => deep(n, l)),
  },
  { weight: 1, arbitrary: fc.jsonValue() },
)
