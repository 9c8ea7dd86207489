import { Tabs } from '@mantine/core'
import { useSearchParams } from 'react-router'
import type { PlanDetail } from '#shared/contract/plans.ts'
import { formatDate } from '#shared/dates.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { useMessages } from '../../platform/messages.tsx'
import { PageHead } from '../../ui/page/page-head.tsx'
import { StateBadge } from '../../ui/state/state-badge.tsx'
import { StatePath } from '../../ui/state/state-path.tsx'
import { PlanActions } from './plan-actions.tsx'
import { PlanGeneralTab } from './plan-general-tab.tsx'
import { PlanProgressTab } from './plan-progress-tab.tsx'
import { PlanScopeTab } from './plan-scope-tab.tsx'
import { PlanTeamTab } from './plan-team-tab.tsx'
import { numberOf, toneOfPlan } from './plan-words.ts'
import './plans.css'

const tabs = ['general', 'scope', 'team', 'progress'] as const
type PlanTab = (typeof tabs)[number]

const path = ['draft', 'issued', 'completed'] as const

/** One plan: its words, its scope, its team and how far it is. The tab is in the address. */
export function PlanRecord({ plan }: { plan: PlanDetail }) {
  const m = useMessages().plans
  const [params, setParams] = useSearchParams()
  const asked = tabs.find((known) => known === params.get('tab'))
  const tab: PlanTab = asked ?? (plan.status === 'draft' ? 'general' : 'progress')
  const labels: Record<PlanTab, string> = {
    general: m.tabs.general,
    scope: m.tabs.scope(plan.units.length),
    team: m.tabs.team(plan.team.length),
    progress: m.tabs.progress,
  }
  return (
    <div className="nep-page nep-plan">
      <div>
        <PageHead
          title={numberOf(m, plan)}
          history={{ table: 'plans', id: plan.id }}
          badge={
            <StateBadge tone={toneOfPlan[plan.status]} isTinted>
              {m.statuses[plan.status]}
            </StateBadge>
          }
          note={
            <span className="nep-plan__abstract" title={plan.abstract}>
              {plan.issuedOn === null ? '' : `${m.issuedAt(formatDate(plan.issuedOn))}. `}
              {plan.abstract}
            </span>
          }
          path={
            plan.status === 'cancelled' ? undefined : (
              <StatePath
                label={m.path}
                steps={path.map((id) => ({ id, label: m.statuses[id] }))}
                current={plan.status}
              />
            )
          }
          next={nextWords(m, plan)}
          actions={<PlanActions plan={plan} />}
        />
        <Tabs
          className="nep-plan__tabs"
          value={tab}
          onChange={(value) =>
            setParams((before) => {
              const next = new URLSearchParams(before)
              next.set('tab', value ?? 'general')
              return next
            })
          }
        >
          <Tabs.List aria-label={m.title}>
            {tabs.map((value) => (
              <Tabs.Tab key={value} value={value} aria-controls="plan-panel">
                {labels[value]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      </div>
      <div id="plan-panel" role="tabpanel" aria-label={labels[tab]} className="nep-plan__panel">
        {tab === 'general' && <PlanGeneralTab key={plan.id} plan={plan} />}
        {tab === 'scope' && <PlanScopeTab plan={plan} />}
        {tab === 'team' && <PlanTeamTab key={plan.id} plan={plan} />}
        {tab === 'progress' && <PlanProgressTab plan={plan} />}
      </div>
    </div>
  )
}

const nextWords = (m: Messages['plans'], plan: PlanDetail): string => {
  if (plan.status === 'cancelled') return plan.statusReason
  if (plan.status === 'draft')
    return plan.lacks.length === 0
      ? m.lacks.ready
      : `${m.lacks.toIssue} ${plan.lacks.map(({ code }) => m.lacks[code]).join(', ')}`
  const { onSite, returns } = plan.progress
  const scheduled = onSite.scheduled + onSite.underWay
  const line = m.progressLine(onSite.visited, onSite.total, scheduled, onSite.remaining + onSite.postponed)
  return returns.expected === 0 ? line : `${line}; ${m.returnsLine(returns.received, returns.expected)}`
}
