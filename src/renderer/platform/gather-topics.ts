import type { Topic } from '#shared/contract/define.ts'

const pauseMilliseconds = 150

/**
 * Hands the first change on at once and gathers those that follow closely: hundreds of files that are taken in one
 * after another must not have every screen ask again for each of them.
 */
export const gatherTopics = (
  run: (topics: readonly Topic[]) => void,
): { add: (topics: readonly Topic[]) => void; stop: () => void } => {
  const waiting = new Set<Topic>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const handOn = (): void => {
    timer = undefined
    if (waiting.size === 0) return
    const topics = [...waiting]
    waiting.clear()
    timer = setTimeout(handOn, pauseMilliseconds)
    run(topics)
  }
  return {
    add: (topics) => {
      for (const topic of topics) waiting.add(topic)
      if (timer === undefined) handOn()
    },
    stop: () => clearTimeout(timer),
  }
}
