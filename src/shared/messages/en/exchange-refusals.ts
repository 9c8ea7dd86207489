const safe = 'The register is unchanged.'
const resave =
  'Ask the commune to open the file in Excel, save it as “Excel workbook (.xlsx)” and send it again.'

const reasons: Readonly<Record<string, { happened: string; todo: string }>> = {
  password: {
    happened: 'it has a password',
    todo: 'Open it in Excel, remove the password (File > Info > Protect), save and take it in again.',
  },
  damaged: {
    happened: 'it is damaged or was not copied to the end',
    todo: 'Copy it again. If Excel cannot open it either, ask the commune to send it again.',
  },
  'too-large': {
    happened: 'it is larger than allowed',
    todo: 'Ask the commune to delete unused sheets, rows and columns (formatted ones too) and send it again.',
  },
  'not-a-spreadsheet': {
    happened: 'it is no spreadsheet',
    todo: 'Check which file was chosen. Ask the commune for the Excel form.',
  },
  empty: {
    happened: 'it has no row of data',
    todo: 'Ask the commune to fill the form in. If there is nothing to report, mark “nothing to report”.',
  },
  'old-format': { happened: 'its format is too old', todo: resave },
  'unsupported-format': { happened: 'Nếp cannot read this format', todo: resave },
}

const details: Readonly<Record<string, { happened: string; todo?: string }>> = {
  'no-bytes': {
    happened: 'it is empty, 0 bytes',
    todo: 'Copy it again or ask the commune to send it again.',
  },
  truncated: { happened: 'its end is missing' },
  word: { happened: 'it is a Word document' },
  powerpoint: { happened: 'it is a presentation' },
  pdf: { happened: 'it is a PDF' },
  image: { happened: 'it is a picture' },
  text: {
    happened: 'it is plain text and holds no table',
    todo: 'Open it in Notepad to see what it says. Ask the commune to open its form in Excel, save it as .xlsx and send it again; a new ending of the name makes no Excel file.',
  },
  archive: { happened: 'it is an archive', todo: 'Unpack it and take in the Excel files inside.' },
  'unzipped-bytes': { happened: 'it unpacks to far more than it seems and may be hostile' },
  rows: { happened: 'it has too many rows' },
  time: { happened: 'reading it took too long and was stopped' },
  memory: { happened: 'reading it needed too much memory and was stopped' },
}

/** A name that says Excel is what made the clerk take the file for one. */
const despiteName = (p: { fileName: string; reason: string }): string => {
  const ending = /\.(?:xlsx|xlsm|xls|ods)$/iu.exec(p.fileName)?.[0]
  return p.reason === 'not-a-spreadsheet' && ending !== undefined
    ? `, although its name ends in ${ending}`
    : ''
}

export const exchangeRefusal = (p: { fileName: string; reason: string; detail: string }): string => {
  const reason = reasons[p.reason] ?? reasons.damaged
  const detail = details[p.detail]
  return `${p.fileName} was refused: ${detail?.happened ?? reason?.happened ?? ''}${despiteName(p)}. ${safe} ${detail?.todo ?? reason?.todo ?? ''}`
}
