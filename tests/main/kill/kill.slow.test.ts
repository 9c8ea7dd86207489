import { beforeAll, test } from 'vitest'
import { buildDriver, killMany } from './kill-many.ts'

beforeAll(buildDriver, 600_000)

/** Folders do not grow without end, as no office's does: 25 of them, two at a time. `NEP_FOLDERS=4` is a part of it. */
const folders = Array.from({ length: Number(process.env.NEP_FOLDERS ?? 25) }, (_, index) => index + 1)
const kills = 40

test(`${folders.length * kills} kills at random points: nothing that was acknowledged is lost`, async ({
  expect,
  task,
}) => {
  let acknowledged = 0
  const left = [...folders]
  const work = async (): Promise<void> => {
    for (let folder = left.shift(); folder !== undefined; folder = left.shift()) {
      const heard = await killMany(kills, expect, 'edits')
      process.stdout.write(`folder ${folder}: kills ${kills}, acknowledged ${heard}, lost 0\n`)
      acknowledged += heard
    }
  }
  await Promise.all([work(), work()])
  task.meta.figures = { kills: folders.length * kills, 'replies acknowledged': acknowledged, lost: 0 }
})
