import { useEffect } from 'react'
import type { JournalLine } from '#shared/contract/journal.ts'
import { operationName } from '#shared/contract/writing-operations.ts'
import { useNotify } from '../platform/call-failure.tsx'
import { useCallMutation, useCallQuery } from '../platform/client.tsx'
import { useMessages } from '../platform/messages.tsx'
import { useStable } from '../ui/use-stable.ts'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]')

/** Steps back and forth over all screens, by button and by Ctrl+Z, Ctrl+Y where nothing is being typed. */
export const useHistory = () => {
  const all = useMessages()
  const m = all.history
  const notify = useNotify()
  const state = useCallQuery('history.state', {}).data
  const undo = useCallMutation('history.undo')
  const redo = useCallMutation('history.redo')
  const isBusy = undo.isPending || redo.isPending

  const sayStep = ({ operation, name, others }: JournalLine): string =>
    m.step(operationName(all, operation), name, others)

  const stepBack = () => {
    if (state === undefined || isBusy) return
    if (state.undo === null) notify.refused(whyNot)
    else
      undo.mutate(
        { entry: state.undo.id },
        { onSuccess: (step) => notify.done(m.undone(sayStep(step))), onError: notify.failed },
      )
  }
  const stepForth = () => {
    if (state === undefined || isBusy) return
    if (state.redo === null) notify.refused(m.nothingToRedo)
    else
      redo.mutate(
        { entry: state.redo.id },
        { onSuccess: (step) => notify.done(m.redone(sayStep(step))), onError: notify.failed },
      )
  }
  const whyNot = state?.stoppedBy ? m.stoppedBy(sayStep(state.stoppedBy)) : m.nothingToUndo

  // On the window: a screen with steps of its own listens below and keeps the key to itself.
  const onKey = useStable((event: KeyboardEvent) => {
    const key = event.key.toLowerCase()
    if (!event.ctrlKey || event.altKey || (key !== 'z' && key !== 'y')) return
    if (event.defaultPrevented || isTyping(event.target)) return
    if (document.querySelector('[role="dialog"]') !== null) return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) stepForth()
    else stepBack()
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [onKey])

  return {
    undo: state?.undo ? m.undo(sayStep(state.undo)) : null,
    redo: state?.redo ? m.redo(sayStep(state.redo)) : null,
    whyNot,
    stepBack,
    stepForth,
  }
}
