import type { Verdict } from '#shared/domain/checklist.ts'
import type { SelfCheckOutcome } from '#shared/domain/report-pictures.ts'
import type { ReturnPart } from '#shared/domain/return-counts.ts'
import type { Paint } from '../charts/scene/scene.ts'

/** The same colour means the same everywhere: jade passed or done, vermilion failed or late, grey does not apply. */
export const paintOfVerdict: Record<Verdict, Paint> = {
  pass: { tone: 'ok', look: 'tint' },
  fail: { tone: 'bad', look: 'framed' },
  na: { tone: 'none', look: 'tint' },
}

export const paintOfOutcome: Record<SelfCheckOutcome, Paint> = {
  same: { tone: 'ok', look: 'tint' },
  overlooked: { tone: 'bad', look: 'framed' },
  stricter: { tone: 'warn', look: 'underlined' },
  other: { tone: 'none', look: 'tint' },
}

export const paintOfReturn: Record<ReturnPart, Paint> = {
  settled: { tone: 'ok', look: 'tint' },
  received: { tone: 'info', look: 'dashed' },
  problem: { tone: 'warn', look: 'underlined' },
  overdue: { tone: 'bad', look: 'framed' },
  pending: { tone: 'none', look: 'tint' },
}
