/** Two reviews, two words (docs/glossary.md): a file is "xem lại", what is past its term is "rà soát". */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = 'src/shared/messages/vi'

/** Lines of the catalogue that say the word of the yearly review. */
const sayingTheYearly = (): { file: string; line: string }[] =>
  readdirSync(folder).flatMap((file) =>
    readFileSync(`${folder}/${file}`, 'utf8')
      .split('\n')
      .filter((line) => /rà soát/iu.test(line))
      .map((line) => ({ file, line })),
  )

test('the review of a file bears no word of the yearly review of what is past its term', () => {
  const lines = sayingTheYearly()
  expect(lines.length).toBeGreaterThan(10)
  const ofFiles = /exchange|review_json|tệp|bước/u
  expect(lines.filter(({ file, line }) => file.startsWith('exchange') || ofFiles.test(line))).toEqual([])
})
