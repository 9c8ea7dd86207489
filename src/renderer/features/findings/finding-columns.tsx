/** The columns of the list of findings, as data. */
import type { FindingSummary } from '#shared/contract/findings.ts'
import { severities } from '#shared/domain/finding.ts'
import { roundName } from '#shared/domain/round.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { ClampedText } from '../../ui/clamped-text.tsx'
import type { Column } from '../../ui/data-table/column.ts'
import { FindingState, stateWords } from './finding-state.tsx'

export const findingColumns = (m: Messages['findings']): Column<FindingSummary>[] => {
  const words = m.columns
  return [
    { key: 'unit', header: words.unit, width: 160, value: (finding) => finding.unitName, sort: 'text' },
    {
      key: 'description',
      header: words.description,
      width: 170,
      isGrowing: true,
      value: (finding) => finding.description,
      text: (finding) =>
        finding.isRecurrence ? `${m.repeats.isRecurrence}: ${finding.description}` : finding.description,
      render: (finding) => (
        <ClampedText>
          {finding.isRecurrence ? `${m.repeats.isRecurrence}: ${finding.description}` : finding.description}
        </ClampedText>
      ),
      sort: 'text',
    },
    {
      key: 'criterion',
      header: words.criterion,
      width: 76,
      from: 720,
      value: (finding) => finding.criterionCode ?? '',
      sort: 'text',
    },
    {
      key: 'severity',
      header: words.severity,
      width: 104,
      from: 820,
      value: (finding) => severities.indexOf(finding.severity),
      text: (finding) => m.severities[finding.severity],
      align: 'left',
      sort: 'number',
    },
    {
      key: 'foundOn',
      header: words.foundOn,
      width: 100,
      from: 960,
      value: (finding) => finding.foundOn,
      sort: 'date',
    },
    { key: 'dueOn', header: words.dueOn, width: 100, value: (finding) => finding.remedyDueOn, sort: 'date' },
    {
      key: 'state',
      header: words.state,
      width: 162,
      value: (finding) => stateWords(m, finding),
      render: (finding) => <FindingState finding={finding} />,
      sort: 'text',
    },
    {
      key: 'reminders',
      header: words.reminders,
      width: 84,
      from: 1080,
      value: (finding) => finding.reminders,
      text: (finding) => (finding.reminders === 0 ? '' : String(finding.reminders)),
      sort: 'number',
    },
    {
      key: 'age',
      header: words.age,
      width: 84,
      from: 1160,
      value: (finding) => finding.ageDays,
      sort: 'number',
    },
    {
      key: 'round',
      header: words.round,
      width: 130,
      from: 1260,
      value: (finding) =>
        finding.roundOrdinal === null
          ? ''
          : `${roundName(finding.roundOrdinal)}, ${finding.planNumber ?? ''}`,
      sort: 'text',
    },
    {
      key: 'responsible',
      header: words.responsible,
      width: 160,
      from: 1420,
      value: (finding) => finding.responsible,
      sort: 'name',
    },
  ]
}
