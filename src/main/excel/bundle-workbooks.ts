import { zipSync } from 'fflate'

/** Workbooks by their file name as one zip; stored, since each is compressed already. */
export const bundleWorkbooks = (workbooks: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  zipSync(Object.fromEntries(workbooks), { level: 0 })
