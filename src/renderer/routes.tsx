import { createHashRouter, type RouteObject } from 'react-router'
import { NotFoundPage } from './shell/not-found-page.tsx'
import { ScreenCrashed } from './shell/screen-crashed.tsx'
import { Shell } from './shell/shell.tsx'
import { LoadingSkeleton } from './ui/state/loading-skeleton.tsx'

/**
 * Every screen, one line each; loaded when first opened, so that the window is usable early:
 * `{ path: 'plans', lazy: async () => ({ Component: (await import('./features/plans/plans-page.tsx')).PlansPage }) },`
 * Paths of the rail are in `shell/nav.ts`.
 */
const screens: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import('./features/desk/desk-page.tsx')).DeskPage }),
  },
  {
    path: 'plans',
    lazy: async () => ({ Component: (await import('./features/plans/plans-page.tsx')).PlansPage }),
  },
  {
    path: 'plans/:id',
    lazy: async () => ({ Component: (await import('./features/plans/plan-page.tsx')).PlanPage }),
  },
  {
    path: 'rounds',
    lazy: async () => ({ Component: (await import('./features/rounds/rounds-page.tsx')).RoundsPage }),
  },
  {
    path: 'rounds/:id',
    lazy: async () => ({ Component: (await import('./features/rounds/round-page.tsx')).RoundPage }),
  },
  {
    path: 'visits',
    lazy: async () => ({ Component: (await import('./features/visits/visits-page.tsx')).VisitsPage }),
  },
  {
    path: 'visits/:id',
    lazy: async () => ({ Component: (await import('./features/visits/visit-page.tsx')).VisitPage }),
  },
  {
    path: 'findings',
    lazy: async () => ({ Component: (await import('./features/findings/findings-page.tsx')).FindingsPage }),
  },
  {
    path: 'outreach',
    lazy: async () => ({ Component: (await import('./features/outreach/outreach-page.tsx')).OutreachPage }),
  },
  {
    path: 'outreach/paste',
    lazy: async () => ({
      Component: (await import('./features/outreach/paste-activities-page.tsx')).PasteActivitiesPage,
    }),
  },
  {
    path: 'commendations',
    lazy: async () => ({
      Component: (await import('./features/commendation/commendation-page.tsx')).CommendationPage,
    }),
  },
  {
    path: 'commendations/paste',
    lazy: async () => ({
      Component: (await import('./features/commendation/paste-nominations-page.tsx')).PasteNominationsPage,
    }),
  },
  {
    path: 'reports',
    lazy: async () => ({ Component: (await import('./features/reports/reports-page.tsx')).ReportsPage }),
  },
  {
    path: 'reports/new',
    lazy: async () => ({
      Component: (await import('./features/reports/new-document-page.tsx')).NewDocumentPage,
    }),
  },
  {
    path: 'reports/pictures',
    lazy: async () => ({ Component: (await import('./features/reports/pictures-page.tsx')).PicturesPage }),
  },
  {
    path: 'reports/compare',
    lazy: async () => ({ Component: (await import('./features/reports/compare-page.tsx')).ComparePage }),
  },
  {
    path: 'reports/overview',
    lazy: async () => ({ Component: (await import('./features/reports/overview-page.tsx')).OverviewPage }),
  },
  {
    path: 'reports/verdicts',
    lazy: async () => ({ Component: (await import('./features/reports/verdicts-page.tsx')).VerdictsPage }),
  },
  {
    path: 'reports/templates',
    lazy: async () => ({ Component: (await import('./features/reports/templates-page.tsx')).TemplatesPage }),
  },
  {
    path: 'reports/:id',
    lazy: async () => ({ Component: (await import('./features/reports/document-page.tsx')).DocumentPage }),
  },
  {
    path: 'units',
    lazy: async () => ({ Component: (await import('./features/units/units-page.tsx')).UnitsPage }),
  },
  {
    path: 'checklists',
    lazy: async () => ({
      Component: (await import('./features/checklists/checklists-page.tsx')).ChecklistsPage,
    }),
  },
  {
    path: 'exchange',
    lazy: async () => ({ Component: (await import('./features/exchange/exchange-page.tsx')).ExchangePage }),
  },
  {
    path: 'exchange/self-checks',
    lazy: async () => ({
      Component: (await import('./features/exchange/self-checks-page.tsx')).SelfChecksPage,
    }),
  },
  {
    path: 'exchange/journal',
    lazy: async () => ({
      Component: (await import('./features/exchange/returns-journal-page.tsx')).ReturnsJournalPage,
    }),
  },
  {
    path: 'exchange/missing',
    lazy: async () => ({ Component: (await import('./features/exchange/missing-page.tsx')).MissingPage }),
  },
  {
    path: 'exchange/review',
    lazy: async () => ({ Component: (await import('./features/exchange/review-page.tsx')).ReviewPage }),
  },
  {
    path: 'settings',
    lazy: async () => ({ Component: (await import('./features/settings/settings-page.tsx')).SettingsPage }),
  },
  {
    path: 'settings/persons',
    lazy: async () => ({ Component: (await import('./features/persons/persons-page.tsx')).PersonsPage }),
  },
  {
    path: 'settings/keeping',
    lazy: async () => ({ Component: (await import('./features/keeping/keeping-page.tsx')).KeepingPage }),
  },
  {
    path: 'settings/keeping/review',
    lazy: async () => ({
      Component: (await import('./features/keeping/review-page.tsx')).KeepingReviewPage,
    }),
  },
  {
    path: 'settings/backups',
    lazy: async () => ({ Component: (await import('./features/backups/backups-page.tsx')).BackupsPage }),
  },
  {
    path: 'journal',
    lazy: async () => ({ Component: (await import('./features/journal/journal-page.tsx')).JournalPage }),
  },
  {
    path: 'journal/:table/:id',
    lazy: async () => ({
      Component: (await import('./features/journal/record-history-page.tsx')).RecordHistoryPage,
    }),
  },
  {
    path: 'bin',
    lazy: async () => ({ Component: (await import('./features/bin/bin-page.tsx')).BinPage }),
  },
  {
    path: 'settings/law',
    lazy: async () => ({ Component: (await import('./features/law/law-page.tsx')).LawPage }),
  },
  {
    path: 'help',
    lazy: async () => ({ Component: (await import('./features/help/help-page.tsx')).HelpPage }),
  },
]

/** Hash routing: the same addresses work under `app://`, on the Node host and from a folder. */
export function createRouter() {
  return createHashRouter([
    {
      path: '/',
      element: <Shell />,
      hydrateFallbackElement: <LoadingSkeleton />,
      errorElement: <ScreenCrashed />,
      children: [
        { errorElement: <ScreenCrashed />, children: [...screens, { path: '*', element: <NotFoundPage /> }] },
      ],
    },
  ])
}
