/**
 * One damaged folder led back: whatever was changed, Nếp starts, changes nothing by looking, tells the truth about what
 * it reads, keeps what was there, and opens again by each way.
 */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { createClient } from '#shared/contract/client.ts'
import { canRecoverFrom, type SalvageReport } from '#shared/contract/recovery.ts'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { checkDataFolder } from '../../src/main/check.ts'
import type { Gate } from '../../src/main/hosts/shared/gate.ts'
import { type Content, contentOf, type Damage, damage, type Office } from './damaged-office.ts'
import { openTestGate } from './open-test-gate.ts'

export type Outcome = {
  opened: 'as it was' | 'without a torn end' | 'changed unseen' | 'not'
  read: number
  fromJournal: number
  lost: number
}

const filesOf = (folder: string): (string | null)[] =>
  ['nep.db', 'nep.db-wal'].map((name) => {
    const path = join(folder, name)
    const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0)
    return bytes.length === 0 ? null : createHash('sha256').update(bytes).digest('hex')
  })

type Differences = { missing: string[]; altered: string[]; extra: string[] }

const differences = (truth: Content, found: Content, table: string): Differences => {
  const rows = truth.get(table) ?? new Map<string, string>()
  const others = found.get(table) ?? new Map<string, string>()
  return {
    missing: [...rows.keys()].filter((id) => !others.has(id)),
    altered: [...rows].filter(([id, row]) => others.has(id) && others.get(id) !== row).map(([id]) => id),
    extra: [...others.keys()].filter((id) => !rows.has(id)),
  }
}

/** Nothing notes these; a change of a byte in one of their texts is seen by nobody. */
const unnoted = new Set(['journal', 'changes', 'drafts'])

const expectTruth = (truth: Content, found: Content, report: SalvageReport, changedBytes: number): void => {
  const told = new Map(report.tables.map((table) => [table.table, table]))
  for (const table of truth.keys()) {
    // Made anew where they no longer hold.
    if (table === 'journal_seals') continue
    const { missing, altered, extra } = differences(truth, found, table)
    const count = found.get(table)?.size ?? 0
    const line = told.get(table)
    const said = JSON.stringify({ table, line, missing, altered, extra })
    expect((line?.read ?? 0) + (line?.fromJournal ?? 0), said).toBe(count)
    if (line?.mayLackMore !== true) expect(line?.lost ?? 0, said).toBeGreaterThanOrEqual(missing.length)
    const unseen = unnoted.has(table) ? changedBytes : 0
    if (!(unnoted.has(table) && line?.mayLackMore))
      expect(altered.length + extra.length, said).toBeLessThanOrEqual((line?.doubtful ?? 0) + unseen)
    // What is said to be lost is: a changed byte may turn one id into another that never was.
    expect(line?.lost ?? 0, said).toBeLessThanOrEqual(missing.length + changedBytes)
  }
}

const contentAt = (folder: string): Content => {
  const copy = mkdtempSync(join(tmpdir(), 'nep-content-'))
  try {
    for (const name of ['nep.db', 'nep.db-wal'])
      if (existsSync(join(folder, name))) cpSync(join(folder, name), join(copy, name))
    return contentOf(join(copy, 'nep.db'))
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

const expectSound = (gate: Gate, folder: string): void => {
  expect(gate.fault()).toBeUndefined()
  const { integrity, foreignKeys } = checkDataFolder(folder, messagesIn('vi'))
  expect({ integrity, foreignKeys }).toEqual({ integrity: [], foreignKeys: [] })
}

const leadBack = async (
  gate: Gate,
  folder: string,
  { truth }: Office,
  changedBytes: number,
): Promise<Outcome> => {
  const call = createClient(gate.call)
  const before = filesOf(folder)
  const fault = gate.fault()
  expect(fault === undefined || canRecoverFrom(fault), JSON.stringify(fault)).toBe(true)
  const state = await call('recovery.state', {})
  expect(state.problem).not.toBeNull()
  expect(filesOf(folder)).toEqual(before)
  const outcome: Outcome = { opened: 'not', read: 0, fromJournal: 0, lost: 0 }

  const salvaged = await gate.call('recovery.salvage', {})
  if (salvaged.ok) {
    const report = salvaged.value as SalvageReport
    expectSound(gate, folder)
    expectTruth(truth, contentAt(folder), report, changedBytes)
    for (const table of report.tables) {
      outcome.read += table.read
      outcome.fromJournal += table.fromJournal
      outcome.lost += table.lost
    }
    await call('units.create', { kind: 'site', name: 'Chợ', fullName: 'Chợ' })
    if (report.kept !== null) {
      expect(filesOf(join(folder, 'kept', report.kept.name))).toEqual(before)
      await call('recovery.putBack', { name: report.kept.name })
    }
  } else {
    expect(state.canSalvage).toBe(false)
  }
  if (!salvaged.ok || (salvaged.value as SalvageReport).kept !== null) expect(filesOf(folder)).toEqual(before)
  if (gate.fault() === undefined) return outcome

  const good = state.copies.find(({ isGood }) => isGood)
  if (good !== undefined) {
    await call('recovery.restore', { name: good.name, place: good.place })
    expectSound(gate, folder)
    await call('units.create', { kind: 'site', name: 'Chợ', fullName: 'Chợ' })
  }
  return outcome
}

/** Damages a copy of the office and leads it back; throws where a promise does not hold. */
export const recoverDamaged = async (office: Office, kind: Damage, seed: number): Promise<Outcome> => {
  const folder = mkdtempSync(join(tmpdir(), 'nep-damaged-'))
  let gate: Gate | undefined
  try {
    const isClosed = !kind.startsWith('log') && seed % 2 === 1
    cpSync(isClosed ? office.closed : office.folder, folder, { recursive: true })
    const changedBytes = damage(folder, kind, seed, office.attachment)
    gate = openTestGate(folder)
    if (gate.fault() !== undefined) return await leadBack(gate, folder, office, changedBytes)
    const state = await createClient(gate.call)('recovery.state', {})
    const { files } = checkDataFolder(folder, messagesIn('vi'))
    if (kind.startsWith('attachment'))
      expect([...files.missing, ...files.damaged]).toEqual([office.attachment])
    gate.close()
    const found = contentAt(folder)
    const all = [...office.truth.keys()].map((table) => differences(office.truth, found, table))
    const missing = all.flatMap((one) => one.missing).length
    const altered = all.flatMap((one) => [...one.altered, ...one.extra]).length
    const outcome = { read: 0, fromJournal: 0, lost: 0 }
    if (missing + altered === 0) return { ...outcome, opened: 'as it was' }
    if (kind.startsWith('log')) {
      // Told from a commit that a power cut tore by nothing; it is kept aside, and a cut end was never acknowledged whole.
      if (kind !== 'log-cut') expect(state.kept.map(({ why }) => why)).toEqual(['torn-end'])
      return { ...outcome, opened: 'without a torn end' }
    }
    // A text whose byte was changed is a text still.
    expect(missing).toBeLessThanOrEqual(altered)
    expect(altered).toBeLessThanOrEqual(2 * changedBytes)
    return { ...outcome, opened: 'changed unseen' }
  } finally {
    gate?.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
