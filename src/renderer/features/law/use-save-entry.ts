import type { LawSaved } from '#shared/contract/law.ts'
import type { LawKind } from '#shared/domain/law-entries.ts'
import {
  awardInput,
  basePayInput,
  holidayInput,
  keyOf,
  type LawEntry,
  type LawValues,
  rateInput,
} from './law-values.ts'
import { useSaveBasePay, useSaveForm, useSaveHoliday, useSaveRate, useSaveTitle } from './queries.ts'

type After = { onSuccess: (saved: LawSaved) => void; onError: (error: unknown) => void }

/** The one operation that saves this kind of entry, with its own input. */
export const useSaveEntry = (what: LawKind) => {
  const form = useSaveForm()
  const title = useSaveTitle()
  const rate = useSaveRate()
  const basePay = useSaveBasePay()
  const holiday = useSaveHoliday()
  const { error, isPending } = { form, title, rate, basePay, holiday }[what]
  const save = (values: LawValues, entry: LawEntry | null, after: After): void => {
    const key = keyOf(entry)
    switch (what) {
      case 'form':
        form.mutate(awardInput(values, key), after)
        break
      case 'title':
        title.mutate(awardInput(values, key), after)
        break
      case 'rate':
        rate.mutate(rateInput(values, key), after)
        break
      case 'basePay':
        basePay.mutate(basePayInput(values, key), after)
        break
      case 'holiday':
        holiday.mutate(holidayInput(values, key), after)
        break
    }
  }
  return { save, error, isPending }
}
