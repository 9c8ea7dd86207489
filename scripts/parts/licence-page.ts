import type { Part } from './program-parts.ts'

/** Licences under which a part may be handed on with the program, as SPDX names them. */
const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
])

/** Of `A OR B` one suffices, of `A AND B` all must be allowed; a part that names none is not. */
export const isAllowed = (licence: string): boolean =>
  licence
    .replaceAll(/[()]/gu, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => allowed.has(one)))

export const licencePage = (parts: readonly Part[]): string =>
  [
    '# Licences',
    '',
    'Every package of which something may be in the program: those of [dependencies.md](dependencies.md) under "In the program" with what they',
    'bring along. Written by `npm run licences`; a test fails when it is out of step, or when a licence is none of those that may be handed on.',
    'Their texts lie beside the program in `LICENSES.parts.txt`, which packing writes (`scripts/parts/licence-texts.ts`) and its check reads again;',
    'Electron and Chromium bring their own (`LICENSE.electron.txt`, `LICENSES.chromium.html`).',
    '',
    '| licence | packages |',
    '|---|---|',
    ...[...Map.groupBy(parts, ({ licence }) => licence)]
      .sort(([, a], [, b]) => b.length - a.length)
      .map(
        ([licence, members]) =>
          `| ${licence} | ${[...new Set(members.map(({ name, version }) => `${name} ${version}`))].join(', ')} |`,
      ),
    '',
  ].join('\n')
