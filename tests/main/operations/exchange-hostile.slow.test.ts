import { afterAll, test } from 'vitest'
import { closeReader } from '../../../src/main/excel/read-in-worker.ts'
import { exchangeOffice } from '../../support/exchange-office.ts'
import { hostileFiles } from '../../support/hostile-files.ts'
import { takeHostile } from '../../support/take-hostile.ts'

afterAll(closeReader)

test.each(hostileFiles.filter(({ isHeavy }) => isHeavy))('$name', async (file) => {
  const started = performance.now()
  const { answers, longestStretch, peakBytes } = await takeHostile(await exchangeOffice(), file)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stderr.write(
    `${file.name}: ${file.outcome}, ${seconds} s, ${answers} answers meanwhile, at most ${Math.round(longestStretch)} ms of own work between two, ${Math.round(peakBytes / 2 ** 20)} MB more\n`,
  )
})
