/** Widths of the columns in the grid of a review. */

/** A short old value beside the new one: a year, a number. */
export const oldValueRoom = 40
/** What the file says beside what the register holds: enough of it to be known. */
export const keptValueRoom = 84

const widths: Readonly<Record<string, number>> = {
  code: 96,
  text: 260,
  result: 124,
  village: 140,
  conductCode: 110,
  form: 150,
  // A day, a telephone and a number of the person beside an icon are never cut.
  date: 126,
  dateTo: 126,
  participants: 86,
  durationHours: 76,
  place: 140,
  finding: 260,
  measure: 220,
  dueDate: 126,
  status: 124,
  subjectKind: 100,
  honorific: 70,
  name: 190,
  birthYear: 104,
  birthDate: 126,
  position: 130,
  unit: 130,
  achievement: 260,
  proposedForm: 144,
  phone: 122,
  idNumber: 142,
  note: 150,
}

export const widthOf = (field: string): number => widths[field] ?? 120
