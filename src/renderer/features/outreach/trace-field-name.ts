import type { Messages } from '#shared/messages/catalogue.ts'

/** Fields of a sheet of activities under the names that the form gives them; an unknown one keeps its own. */
export const traceFieldName = (m: Messages['outreach']['fields'], field: string): string => {
  const names: Record<string, string> = {
    form: m.form,
    date: m.heldOn,
    dateTo: m.heldTo,
    place: m.place,
    village: m.villageId,
    conductCode: m.codeId,
    code: m.codeId,
    participants: m.participants,
    durationHours: m.durationHours,
    note: m.note,
  }
  return names[field] ?? field
}
