import type { Same } from '../same.ts'
import type { fields as vi } from '../vi/fields.ts'

export const fields: Same<typeof vi> = {
  required: 'This field is needed',
  too_long: 'Too long',
  too_short: 'Too short',
  not_a_date: 'Not a date, for example 03/10/2018',
  not_a_number: 'A number is needed',
  out_of_range: 'The number is out of range',
  before_issue: 'Choose the day of sending or a later one',
  not_later: 'Choose a day after the present deadline',
  not_allowed: 'This value is not allowed',
  invalid: 'Not valid',
}
