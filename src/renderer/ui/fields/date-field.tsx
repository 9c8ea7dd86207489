import { ActionIcon, Popover, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { type CivilDate, formatDate, isCivilDate } from '#shared/dates.ts'
import { parseTypedDate } from '#shared/typed-date.ts'
import { useUiMessages } from '../ui-messages.ts'
import { useStable } from '../use-stable.ts'
import { useUnreadRefusal } from './refuse-unread.ts'

export type DateFieldProps = {
  label: ReactNode
  value: CivilDate | null
  onChange: (value: CivilDate | null) => void
  /** What is wrong with what is typed; null when it is read. For what stands in no form: a form is not sent meanwhile. */
  onUnread?: (sentence: string | null) => void
  /** The year of `3/10`: that of the plan or of today. */
  defaultYear: number
  /** From the form; what cannot be read is said by the field itself. */
  error?: ReactNode
  description?: ReactNode
  isRequired?: boolean
  isDisabled?: boolean
  min?: CivilDate
  max?: CivilDate
  name?: string
  id?: string
  /** The first field of a dialog. */
  isAutoFocused?: boolean
}

/**
 * A day as an office types it: 3/10, 03102018, 3-10-18; shows dd/mm/yyyy. What cannot be read stays in the field
 * with a sentence, gives no value and keeps its form from being sent, so that nothing typed is lost. Alt+↓ opens the calendar.
 */
export function DateField(props: DateFieldProps) {
  const { value, onChange, defaultYear, min, max, isRequired = false, isDisabled = false } = props
  const m = useUiMessages().date
  /** What is typed and not yet read; null while the field shows its value. */
  const [draft, setDraft] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [isTyping, setTyping] = useState(false)
  const typed = draft === null ? null : parseTypedDate(draft, defaultYear)
  const problem = typed && !typed.ok && typed.reason !== 'empty' ? m[typed.reason] : null
  const input = useUnreadRefusal(problem !== null, () => setTyping(false))
  const tellUnread = useStable((sentence: string | null) => props.onUnread?.(sentence))
  useEffect(() => tellUnread(problem), [problem, tellUnread])

  // A date from elsewhere (a draft that came back, another field) replaces what was typed.
  useEffect(() => {
    if (value !== null) setDraft(null)
  }, [value])

  const settle = () => {
    if (typed?.ok) {
      onChange(typed.date)
      setDraft(null)
    } else if (typed?.reason === 'empty') {
      onChange(null)
      setDraft(null)
    } else if (typed && value !== null) onChange(null)
  }
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      shadow="md"
      withRoles={false}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <div>
          <TextInput
            label={props.label}
            description={props.description}
            ref={input}
            error={(isTyping || isOpen ? null : problem) ?? props.error}
            withAsterisk={isRequired}
            disabled={isDisabled}
            name={props.name}
            id={props.id}
            data-autofocus={props.isAutoFocused || undefined}
            placeholder={m.placeholder}
            inputMode="numeric"
            autoComplete="off"
            // What is wrong with the day has more room than the day.
            maw={280}
            styles={{ wrapper: { maxWidth: 160 } }}
            value={draft ?? (value === null ? '' : formatDate(value))}
            onChange={(event) => {
              setTyping(true)
              setDraft(event.currentTarget.value)
            }}
            onFocus={(event) => event.currentTarget.select()}
            onBlur={() => {
              setTyping(false)
              settle()
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') {
                setTyping(false)
                settle()
              }
              if (event.key === 'ArrowDown' && event.altKey) {
                event.preventDefault()
                setOpen(true)
              }
            }}
            rightSection={
              <ActionIcon
                size={22}
                tabIndex={-1}
                aria-label={m.openCalendar}
                aria-haspopup="dialog"
                aria-expanded={isOpen}
                disabled={isDisabled}
                onClick={() => setOpen(!isOpen)}
              >
                <IconCalendar size={15} stroke={1.6} aria-hidden />
              </ActionIcon>
            }
          />
        </div>
      </Popover.Target>
      <Popover.Dropdown p={8} role="dialog" aria-label={m.openCalendar}>
        <DatePicker
          className="nep-calendar"
          ariaLabels={m.calendar}
          hideOutsideDates
          size="xs"
          value={value}
          {...(value === null ? { defaultDate: `${defaultYear}-01-01` } : { defaultDate: value })}
          {...(min ? { minDate: min } : {})}
          {...(max ? { maxDate: max } : {})}
          onChange={(picked) => {
            const date = typeof picked === 'string' && isCivilDate(picked) ? picked : null
            setDraft(null)
            setOpen(false)
            onChange(date)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
