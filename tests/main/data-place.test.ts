/** Places that are refused for live data, with the reason. */
import { linkSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { errorSentence } from '#shared/messages/sentence.ts'
import { lockFolder } from '../../src/main/data-folder.ts'
import { isOnMemoryCard, placeOfMount, placeOfPath, unsuitablePlace } from '../../src/main/data-place.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test.each([
  ['\\\\may-chu\\van-hoa\\Nep', 'network'],
  ['//may-chu/van-hoa/Nep', 'network'],
  ['\\\\?\\UNC\\may-chu\\van-hoa\\Nep', 'network'],
  ['C:\\Users\\An\\OneDrive - UBND\\Nep', 'cloud'],
  ['/home/an/Dropbox/nep', 'cloud'],
  ['\\\\?\\C:\\Users\\An\\Nep', undefined],
  ['C:\\Users\\An\\AppData\\Local\\Nep', undefined],
  ['D:\\Tài liệu OneDrives\\Nep', undefined],
])('%s by its path: %s', (folder, place) => {
  expect(placeOfPath(folder)).toBe(place)
})

const mountinfo = `22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 8:17 / /media/an/TH\\040NHO rw,nosuid - vfat /dev/sdb1 rw,uid=1000
31 22 8:33 / /media/an/the rw - exfat /dev/sdc1 rw
32 22 0:50 / /mnt/chung rw - cifs //may-chu/van-hoa rw
33 22 0:51 / /mnt/xa rw - fuse.sshfs an@may-chu:/ rw
34 22 8:49 / /media/an/ngoai rw - ext4 /dev/sdd1 rw
35 32 8:1 /du-lieu /mnt/chung/o-may rw - ext4 /dev/sda1 rw
`
test.each([
  ['/home/an/nep', undefined],
  ['/media/an/TH NHO/nep', 'removable'],
  ['/media/an/the', 'removable'],
  ['/media/an/theo/nep', undefined],
  ['/mnt/chung/nep', 'network'],
  ['/mnt/chung/o-may/nep', undefined],
  ['/mnt/xa/nep', 'network'],
  ['/media/an/ngoai/nep', 'removable'],
])('%s by the disk that is mounted there: %s', (folder, place) => {
  expect(placeOfMount(folder, mountinfo, (device) => device === '8:49')).toBe(place)
})

test('a link into a sync folder is seen through, also for a folder that is not there yet; nothing is made', () => {
  const synced = join(temporaryFolder('place'), 'OneDrive')
  mkdirSync(synced)
  const way = join(temporaryFolder('place'), 'du-lieu')
  symlinkSync(synced, way)
  expect(unsuitablePlace(join(way, 'nep'))).toBe('cloud')
  expect(() => lockFolder(join(way, 'nep'))).toThrow('folder_unsuitable')
  expect(readdirSync(synced)).toEqual([])
})

test('a disk that knows no second name for a file is a memory card; this one is none', () => {
  const folder = temporaryFolder('place')
  const file = join(folder, 'probe')
  writeFileSync(file, 'x')
  const saying = (code: string) => () => {
    throw Object.assign(new Error(code), { code })
  }
  expect(isOnMemoryCard(file, saying('EISDIR'))).toBe(true)
  expect(isOnMemoryCard(file, saying('ENOTSUP'))).toBe(false)
  expect(isOnMemoryCard(file, linkSync)).toBe(false)
  expect(readdirSync(folder)).toEqual(['probe'])
})

test.each(['network', 'cloud', 'removable'] as const)('%s has its own sentence', (why) => {
  const error = { code: 'folder_unsuitable' as const, params: { folder: 'E:\\Nep', why } }
  expect(errorSentence(messagesIn('vi'), error)).toContain(
    { network: 'ổ mạng', cloud: 'đồng bộ đám mây', removable: 'USB, thẻ nhớ hoặc ổ rời' }[why],
  )
})
