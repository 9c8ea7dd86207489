/** `nep check`: is the data folder sound? Changes nothing, and may run beside an open Nếp. */
import { parseArgs } from 'node:util'
import { checkDataFolder } from '../../../check.ts'
import { type Command, dataOption, readArguments, unlockByEnvironment } from './command.ts'

export const check: Command = {
  usage: 'check [--data DIR]',
  summary: 'Kiểm tra thư mục dữ liệu: tệp sổ, liên kết, tệp đính kèm, phiên bản',
  run: async (args, context) => {
    const { dataDir } = readArguments(context, [0, 0], () =>
      parseArgs({ args: [...args], options: dataOption, allowPositionals: true }),
    )
    await unlockByEnvironment(context, dataDir)
    const document = checkDataFolder(dataDir, context.messages)
    return { document, isExpectedFailure: !document.isSound }
  },
}
