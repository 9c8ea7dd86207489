/**
 * A process to be killed: edits units through the contract as fast as it can, and says on stdout, synchronously,
 * which edits were acknowledged. Run by kill.test.ts, with the data folder as its argument.
 */
import { writeSync } from 'node:fs'
import { createClient } from '#shared/contract/client.ts'
import { openApp } from '../../../src/main/app.ts'
import { lineLogger, systemPorts } from '../../../src/main/hosts/shared/system-ports.ts'
import type { Acknowledged } from './acknowledged.ts'

const [dataDir = ''] = process.argv.slice(2)
const log = lineLogger((line) => void writeSync(2, line))
const app = openApp(systemPorts({ log, resourcesDir: '/nonexistent', actor: 'Cán bộ thử' }), { dataDir })
const call = createClient(app.call)

const acknowledge = (edit: Acknowledged): void => void writeSync(1, `${JSON.stringify(edit)}\n`)

const editForEver = async (): Promise<never> => {
  for (let round = 0; ; round++) {
    const form = { kind: 'village', name: `Thôn ${round}`, fullName: `Thôn ${round}, xã An Mỹ` } as const
    const { id } = await call('units.create', { ...form, aliases: ['làng cũ'] })
    acknowledge({ id, revision: 1, headName: '' })
    let revision = 1
    for (let edit = 0; edit < 5; edit++) {
      const headName = `Trưởng thôn ${process.pid}-${round}-${edit}`
      const aliases = [`tên gọi ${edit}`, `tên gọi ${edit + 1}`]
      revision = (await call('units.update', { ...form, id, revision, headName, aliases })).revision
      acknowledge({ id, revision, headName })
    }
  }
}
await editForEver()
