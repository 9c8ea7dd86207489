/** The part of the library that makes workbooks, without its readers and streams and what those bring along. */
declare module 'exceljs/lib/doc/workbook.js' {
  import { Workbook } from 'exceljs'

  // biome-ignore lint/style/noDefaultExport: the library's module is its one class
  export default Workbook
}
