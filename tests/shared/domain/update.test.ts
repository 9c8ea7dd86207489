import { expect, test } from 'vitest'
import { compareVersions, hindranceOf } from '../../../src/shared/domain/update.ts'

test('versions are numbers, not words', () => {
  const versions = ['0.10.0', '1.0.0', '0.9.12', '0.9.2', '0.10.1']
  expect(versions.sort(compareVersions)).toEqual(['0.9.2', '0.9.12', '0.10.0', '0.10.1', '1.0.0'])
  expect(compareVersions('1.2.3', '1.2.3')).toBe(0)
})

test.each([
  ['0.2.0', '0.1.0', 11, null],
  ['0.2.0', '0.1.5', 11, null],
  ['0.2.0', '0.1.6', 11, 'needs_between'],
  ['0.1.5', '0.1.0', 11, 'same'],
  ['0.1.4', '0.1.0', 12, 'older'],
  ['0.1.10', '0.1.0', 10, 'older_schema'],
] as const)('%s from %s on, schema %i, over 0.1.5 with 11: %s', (version, fromVersion, schema, hindrance) => {
  expect(hindranceOf({ version, fromVersion, schema }, { version: '0.1.5', schema: 11 })).toBe(hindrance)
})
