import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { gatherTopics } from '../../../src/renderer/platform/gather-topics.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('the first change is handed on at once, those that follow closely together', () => {
  const handed: string[][] = []
  const { add } = gatherTopics((topics) => void handed.push([...topics]))
  add(['exchange'])
  expect(handed).toEqual([['exchange']])
  for (let file = 0; file < 100; file++) add(['exchange', 'journal'])
  add(['units'])
  expect(handed).toHaveLength(1)
  vi.advanceTimersByTime(150)
  expect(handed).toEqual([['exchange'], ['exchange', 'journal', 'units']])
  vi.advanceTimersByTime(1000)
  add(['units'])
  expect(handed).toHaveLength(3)
})

test('after its end nothing is handed on', () => {
  const handed: string[][] = []
  const { add, stop } = gatherTopics((topics) => void handed.push([...topics]))
  add(['exchange'])
  add(['units'])
  stop()
  vi.advanceTimersByTime(1000)
  expect(handed).toEqual([['exchange']])
})
