import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { Strength, VisitDetail } from '#shared/contract/visits.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { AutosaveText } from '../../ui/fields/autosave-text.tsx'
import { Section } from '../../ui/page/section.tsx'
import { NewLine } from './new-line.tsx'
import { useAddStrength, useRemoveStrength, useUpdateStrength } from './queries.ts'

/** What the unit does well: typed line by line, changed in place. */
export function StrengthsSection({ visit, isReadOnly }: { visit: VisitDetail; isReadOnly: boolean }) {
  const m = useMessages().visits.strengths
  const notify = useNotify()
  const add = useAddStrength()
  const [isAdding, setAdding] = useState(false)
  return (
    <Section
      title={m.title(visit.strengthList.length)}
      isFlush
      actions={
        !isReadOnly && (
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            aria-label={m.addLabel}
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {m.add}
          </Button>
        )
      }
    >
      {visit.strengthList.map((strength) => (
        <StrengthLine key={strength.id} strength={strength} isReadOnly={isReadOnly} />
      ))}
      {isAdding && (
        <NewLine
          label={m.text}
          placeholder={m.placeholder}
          onAdd={(description) => add.mutateAsync({ id: visit.id, description }, { onError: notify.failed })}
          onClose={() => setAdding(false)}
        />
      )}
      {!isAdding && visit.strengthList.length === 0 && <div className="nep-line nep-dim">{m.empty}</div>}
    </Section>
  )
}

function StrengthLine({ strength, isReadOnly }: { strength: Strength; isReadOnly: boolean }) {
  const m = useMessages().visits.strengths
  const notify = useNotify()
  const update = useUpdateStrength()
  const remove = useRemoveStrength()
  const [isEditing, setEditing] = useState(false)
  const { id: strengthId, criterionId, description } = strength
  if (isReadOnly) return <div className="nep-line">{description}</div>
  if (isEditing)
    return (
      <div className="nep-line">
        <AutosaveText
          keepAs={`strengths/${strengthId}/description`}
          label={m.text}
          isLabelHidden
          value={description}
          onSave={async (text) => {
            if (text.trim() === '') return
            await update.mutateAsync(
              { strengthId, criterionId, description: text },
              { onError: notify.failed },
            )
          }}
          onEscape={() => setEditing(false)}
          inputRef={(field) => field?.focus()}
        />
      </div>
    )
  return (
    <div className="nep-line nep-line--removable">
      <button type="button" className="nep-line__text" onClick={() => setEditing(true)}>
        {description}
      </button>
      <ActionIcon
        size={22}
        aria-label={m.remove(description)}
        onClick={() => remove.mutate({ strengthId }, { onError: notify.failed })}
      >
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </div>
  )
}
