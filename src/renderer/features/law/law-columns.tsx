/** The columns of each kind of entry, as data. */
import { IconCheck } from '@tabler/icons-react'
import { isValidOn } from '#shared/dates.ts'
import type { LawKind } from '#shared/domain/law-entries.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { Column } from '../../ui/data-table/column.ts'
import { StateBadge } from '../../ui/state/state-badge.tsx'
import type { LawEntry } from './law-values.ts'

/** The name by which a person knows an entry. */
export const nameOf = (m: Messages, entry: LawEntry): string => {
  if (entry.what === 'basePay') return new Intl.NumberFormat('vi-VN').format(entry.amount)
  if (entry.what === 'rate') return `${entry.awardName}, ${m.exchange.subjectKinds[entry.subjectKind]}`
  return entry.name
}

const periodOf = (entry: LawEntry): { validFrom: string | null; validTo: string | null } =>
  entry.what === 'holiday' ? { validFrom: entry.day, validTo: entry.day } : entry

export const lawColumns = (m: Messages, what: LawKind, today: string | null): Column<LawEntry>[] => {
  const { fields } = m.law
  const period: Column<LawEntry>[] = [
    {
      key: 'validFrom',
      header: fields.validFrom,
      width: 108,
      value: (entry) => periodOf(entry).validFrom,
      sort: 'date',
    },
    {
      key: 'validTo',
      header: fields.validTo,
      width: 108,
      value: (entry) => periodOf(entry).validTo,
      sort: 'date',
    },
    {
      key: 'inForce',
      header: m.common.status,
      width: 128,
      from: 960,
      value: (entry) => {
        const { validFrom, validTo } = periodOf(entry)
        return today !== null && isValidOn(validFrom, validTo, today) ? m.law.inForce : ''
      },
      render: (entry) => {
        const { validFrom, validTo } = periodOf(entry)
        return today !== null && isValidOn(validFrom, validTo, today) ? (
          <StateBadge tone="ok" icon={IconCheck}>
            {m.law.inForce}
          </StateBadge>
        ) : null
      },
    },
  ]
  const source: Column<LawEntry>[] = [
    {
      key: 'legalBasis',
      header: fields.legalBasis,
      width: 150,
      isGrowing: true,
      value: (entry) => entry.legalBasis,
      sort: 'text',
    },
    {
      key: 'certainty',
      header: fields.certainty,
      width: 190,
      from: 1200,
      value: (entry) => m.law.certainties[entry.certainty],
      sort: 'text',
    },
  ]
  const name: Column<LawEntry> = {
    key: 'name',
    header: fields.name,
    width: 190,
    isGrowing: true,
    value: (entry) => nameOf(m, entry),
    sort: 'text',
  }
  const award: Column<LawEntry>[] = [
    name,
    {
      key: 'levels',
      header: fields.levels,
      width: 150,
      value: (entry) =>
        'levels' in entry ? entry.levels.map((level) => m.office.levels[level]).join(', ') : '',
    },
    {
      key: 'used',
      header: fields.used,
      width: 84,
      value: (entry) => ('used' in entry ? entry.used : null),
      sort: 'number',
    },
  ]
  switch (what) {
    case 'basePay':
      return [
        {
          key: 'amount',
          header: fields.amount,
          width: 210,
          value: (entry) => ('amount' in entry ? entry.amount : null),
          sort: 'number',
        },
        ...period,
        ...source,
      ]
    case 'rate':
      return [
        {
          key: 'award',
          header: fields.award,
          width: 170,
          isGrowing: true,
          value: (entry) => ('awardName' in entry ? entry.awardName : ''),
          sort: 'text',
        },
        {
          key: 'level',
          header: fields.level,
          width: 92,
          value: (entry) => ('level' in entry ? m.office.levels[entry.level] : ''),
          sort: 'text',
        },
        {
          key: 'subjectKind',
          header: fields.subjectKind,
          width: 104,
          value: (entry) => ('subjectKind' in entry ? m.exchange.subjectKinds[entry.subjectKind] : ''),
          sort: 'text',
        },
        {
          key: 'coefficient',
          header: fields.coefficient,
          width: 96,
          value: (entry) => ('coefficient' in entry ? entry.coefficient : null),
          sort: 'number',
        },
        ...period,
        ...source,
      ]
    case 'form':
    case 'title':
      return [...award, ...period, ...source]
    case 'holiday':
      return [
        {
          key: 'day',
          header: fields.day,
          width: 108,
          value: (entry) => periodOf(entry).validFrom,
          sort: 'date',
        },
        name,
        {
          key: 'kind',
          header: fields.kind,
          width: 130,
          value: (entry) => ('kind' in entry ? m.law.holidayKinds[entry.kind] : ''),
          sort: 'text',
        },
        ...source,
      ]
  }
}
