import type { Same } from '../same.ts'
import type { exchangeOriginal as vi } from '../vi/exchange-original.ts'

export const exchangeOriginal: Same<typeof vi> = {
  title: (rows) => `Row ${rows} in the commune’s file`,
  inSheet: (sheet) => `Sheet “${sheet}”`,
  toggle: 'Original row',
  toggleHint: 'See this row as it stands in the commune’s file (F4)',
  label: 'The original cells around the chosen row',
  row: 'Row',
  hiddenRow: 'hidden row',
  nothing: 'The file has no cell around this row.',
  cut: 'The row has more columns than are shown.',
  open: 'Open the original',
  decoded: { tcvn3: 'TCVN3 (ABC) font', vni: 'VNI font' },
  stored: (raw, text) => `In the file: ${raw}. Read as: ${text}`,
  willWrite: 'Will be written',
  questions: 'To look at in this row',
  remembered: {
    title: (unit) => `Remembered for ${unit}`,
    none: 'No mapping is remembered for this layout. Map the columns and the next file is read the same way.',
    column: (heading, field) => `Column “${heading}” is ${field}`,
    skipped: (heading) => `Column “${heading}”: not taken`,
    change: 'Change the mapping…',
    forget: 'Forget this',
    forgetTitle: 'Forget the remembered mapping?',
    forgetText: (unit) =>
      `Files of ${unit} in this layout are recognised afresh. The open file is read again; what was mended in its review is dropped.`,
    forgotten: 'The mapping is forgotten and the file read again.',
  },
}
