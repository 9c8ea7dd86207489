import type { persons } from '#shared/contract/persons.ts'
import type { Operations } from './context.ts'
import { inStretches } from './in-stretches.ts'
import { erasePerson } from './persons/erase-person.ts'
import { exportPerson } from './persons/export-person.ts'
import { findPersons, personRecord } from './persons/person-record.ts'

export const personsOperations = {
  find: (context, { text }) => inStretches(findPersons(context, text), context.signal),
  show: (context, { seed }) => {
    context.progress(0, 1, context.messages.persons.finding)
    return inStretches(personRecord(context, seed), context.signal)
  },
  export: exportPerson,
  erase: erasePerson,
} satisfies Operations<typeof persons>
