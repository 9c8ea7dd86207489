import { KeptStates } from '../../platform/kept-states.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { BoardPage } from '../../ui/page/board-page.tsx'
import { AppearanceSection } from './appearance-section.tsx'
import { BackupSection } from './backup-section.tsx'
import { JournalSection } from './journal-section.tsx'
import { LawSection } from './law-section.tsx'
import { LockSection } from './lock-section.tsx'
import { PersonsSection } from './persons-section.tsx'
import { ProfileSection } from './profile-section.tsx'
import { useKeptStates, useOfficeState } from './queries.ts'
import { TakeAlongSection } from './take-along-section.tsx'
import { UpdateSection } from './update-section.tsx'
import './settings.css'

/** Thiết lập: the office profile, appearance, backups and the journal of changes. */
export function SettingsPage() {
  const m = useMessages()
  const state = useOfficeState()
  const kept = useKeptStates()
  const states = kept.data?.kept ?? []
  return (
    <BoardPage title={m.settings.title}>
      <QueryView query={state}>
        {(office) => (
          <div className="nep-settings">
            <div className="nep-settings__column">
              <ProfileSection key={office.profile?.id} office={office} />
            </div>
            <div className="nep-settings__column">
              <AppearanceSection office={office} />
              <LawSection />
              <BackupSection office={office} />
              {states.length > 0 && <KeptStates states={states} onDone={() => void kept.refetch()} />}
              <LockSection />
              <TakeAlongSection />
              <UpdateSection />
              <PersonsSection />
              <JournalSection />
            </div>
          </div>
        )}
      </QueryView>
    </BoardPage>
  )
}
