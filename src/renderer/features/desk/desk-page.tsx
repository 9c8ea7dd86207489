import { Anchor, Button, Text } from '@mantine/core'
import { Link, useNavigate } from 'react-router'
import { formatDate, weekdayName } from '#shared/dates.ts'
import { useAttention } from '../../platform/attention.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeTimes } from '../../platform/office-times.ts'
import { QueryView } from '../../platform/query-view.tsx'
import { BoardPage } from '../../ui/page/board-page.tsx'
import { DeskFindings } from './desk-findings.tsx'
import { DeskFrequent } from './desk-frequent.tsx'
import { DeskProgress } from './desk-progress.tsx'
import { DeskReturns } from './desk-returns.tsx'
import { DeskTasks } from './desk-tasks.tsx'
import { useDesk } from './queries.ts'
import { taskLine } from './task-line.ts'
import './desk.css'

/** Bàn làm việc: what today needs, what is late, how far the plan is. */
export function DeskPage() {
  const { desk: m, compare } = useMessages()
  const times = useOfficeTimes()
  const { overview } = compare
  const { planId } = useAttention()
  const desk = useDesk(planId)
  const navigate = useNavigate()
  return (
    <QueryView query={desk}>
      {(value) => {
        const [first] = value.tasks.map((task) => taskLine(m, task, value.today, times))
        return (
          <BoardPage
            title={m.title}
            note={
              <>
                {weekdayName(value.today)}, {formatDate(value.today)}
                {planId !== null && (
                  <>
                    {' · '}
                    <Anchor component={Link} to="/reports/overview" size="sm" underline="always" c="inherit">
                      {overview.open}
                    </Anchor>
                  </>
                )}
              </>
            }
            actions={
              first === undefined ? (
                <Button onClick={() => void navigate('/plans')}>{m.startPlan}</Button>
              ) : (
                <Button maw={480} title={first.subject} onClick={() => void navigate(first.to)}>
                  <Text span inherit truncate>{`${first.action}: ${first.subject}`}</Text>
                </Button>
              )
            }
          >
            <div className="nep-desk">
              <div className="nep-desk__column">
                <DeskTasks desk={value} />
                <DeskFindings desk={value} />
              </div>
              <div className="nep-desk__column">
                <DeskProgress desk={value} planId={planId} />
                <DeskReturns desk={value} />
                <DeskFrequent desk={value} planId={planId} />
              </div>
            </div>
          </BoardPage>
        )
      }}
    </QueryView>
  )
}
