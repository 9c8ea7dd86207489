/** Files made to hang the program or to exhaust it, through the whole application; the heavy ones are in the slow suite. */
import { afterAll, test } from 'vitest'
import { closeReader } from '../../../src/main/excel/read-in-worker.ts'
import { exchangeOffice } from '../../support/exchange-office.ts'
import { hostileFiles } from '../../support/hostile-files.ts'
import { takeHostile } from '../../support/take-hostile.ts'

afterAll(closeReader)

test.each(hostileFiles.filter(({ isHeavy }) => !isHeavy))('$name', async (file) => {
  await takeHostile(await exchangeOffice(), file)
})
