import { Table } from '@mantine/core'
import type { Pictures } from '#shared/contract/reports.ts'
import { countsBy, type VerdictCount } from '#shared/domain/report-pictures.ts'
import { useMessages } from '../../platform/messages.tsx'
import { ChartSection } from '../../ui/charts/chart-section.tsx'

const nothing: VerdictCount = { passed: 0, failed: 0, notApplicable: 0 }

/** Units × criteria; each cell says its verdict by a letter as well as by its colour. */
export function VerdictMap({ pictures }: { pictures: Pictures }) {
  const all = useMessages()
  const m = all.reports.pictures
  const { units, criteria, cells } = pictures
  const verdictOf = new Map(cells.map((cell) => [`${cell.unitId} ${cell.criterionId}`, cell.verdict]))
  const byUnit = countsBy(cells, 'unitId')
  const passed = cells.filter(({ verdict }) => verdict === 'pass').length
  const asked = cells.filter(({ verdict }) => verdict !== 'na').length
  return (
    <ChartSection
      title={m.verdicts(passed, asked, units.length)}
      picture={
        <div className="nep-verdicts">
          <table className="nep-verdicts__table">
            <thead>
              <tr>
                <th scope="col">{m.unit}</th>
                {criteria.map(({ criterionId, code, text }) => (
                  <th key={criterionId} scope="col" title={text}>
                    {code}
                  </th>
                ))}
                <th scope="col">{m.passed}</th>
              </tr>
            </thead>
            <tbody>
              {units.map(({ unitId, fullName }) => {
                const count = byUnit.get(unitId) ?? nothing
                return (
                  <tr key={unitId}>
                    <th scope="row" title={fullName}>
                      {fullName}
                    </th>
                    {criteria.map(({ criterionId, code, text }) => {
                      const verdict = verdictOf.get(`${unitId} ${criterionId}`)
                      return (
                        <td
                          key={criterionId}
                          data-verdict={verdict}
                          title={verdict && `${fullName}, ${code} ${text}: ${all.visits.verdicts[verdict]}`}
                        >
                          {verdict && m.signs[verdict]}
                        </td>
                      )
                    })}
                    <td className="nep-verdicts__sum">
                      {count.passed}/{count.passed + count.failed}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
          <p className="nep-verdicts__hint nep-dim">{m.verdictsHint}</p>
        </div>
      }
      table={<CriteriaTable pictures={pictures} />}
    />
  )
}

function CriteriaTable({ pictures }: { pictures: Pictures }) {
  const m = useMessages().reports.pictures
  const byCriterion = countsBy(pictures.cells, 'criterionId')
  return (
    <Table aria-label={m.criteriaTable}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{m.criterion}</Table.Th>
          <Table.Th ta="right">{m.passed}</Table.Th>
          <Table.Th ta="right">{m.failed}</Table.Th>
          <Table.Th ta="right">{m.notApplicable}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {pictures.criteria.map(({ criterionId, code, text }) => {
          const count = byCriterion.get(criterionId) ?? nothing
          return (
            <Table.Tr key={criterionId}>
              <Table.Td>
                {code} {text}
              </Table.Td>
              <Table.Td ta="right">{count.passed}</Table.Td>
              <Table.Td ta="right">{count.failed}</Table.Td>
              <Table.Td ta="right">{count.notApplicable}</Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}
