/**
 * Timing for comparison within one run: a figure alone says little on a shared machine, its ratio to a bare
 * reference says more. Runs of both sides alternate, so that both meet the same noise.
 */

export type Side = { name: string; run: () => unknown | Promise<unknown> }

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

const timeOf = async (run: Side['run']): Promise<number> => {
  const started = performance.now()
  await run()
  return performance.now() - started
}

const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`

/** Measures ours against a reference, `times` runs each after one to warm up, and prints both medians and the ratio. */
export const compare = async (title: string, ours: Side, reference: Side, times: number): Promise<number> => {
  await ours.run()
  await reference.run()
  const ourTimes: number[] = []
  const referenceTimes: number[] = []
  for (let run = 0; run < times; run += 1) {
    ourTimes.push(await timeOf(ours.run))
    referenceTimes.push(await timeOf(reference.run))
  }
  const ratio = median(ourTimes) / median(referenceTimes)
  console.log(
    [
      title,
      `  ${ours.name}: ${milliseconds(median(ourTimes))}`,
      `  ${reference.name}: ${milliseconds(median(referenceTimes))}`,
      `  ratio ${ratio.toFixed(2)} (median of ${times})`,
    ].join('\n'),
  )
  return ratio
}
