/**
 * Tags that a template may use, each with its meaning for the clerk and how its value is read from the data, in one
 * place: filling, the linter and the printed list of tags cannot differ.
 *
 *   const tags = tagsOf<Plan>(({ text, list }) => [
 *     text('trich_yeu', 'Trích yếu nội dung', (plan) => plan.abstract),
 *     list('don_vi', 'Từng đơn vị', (plan) => plan.annex.units, ({ text }) => [
 *       text('ten', 'Tên đơn vị', (unit) => unit.name),
 *     ]),
 *   ])
 *   readTags(tags, plan) // { trich_yeu: '…', don_vi: [{ ten: '…' }] }
 */

export type TagInfo = {
  name: string
  /** Vietnamese, for the clerk. */
  meaning: string
  /** `text`: {ten}; `list`: {#ten}…{/ten}, once per item; `flag`: {#ten}…{/ten}, when it holds. */
  kind: 'text' | 'list' | 'flag'
  /** Tags inside a list. */
  children: readonly TagInfo[]
}

export type TagValue = string | boolean | TagValues[]
export type TagValues = { [name: string]: TagValue }

export type Tag<T> = TagInfo & { read: (data: T, index: number) => TagValue }

/** Makes tags of one type of data; handed to the callbacks so that the item's type is known inside them. */
export type TagMaker<T> = {
  text: (name: string, meaning: string, value: (data: T, index: number) => string) => Tag<T>
  flag: (name: string, meaning: string, value: (data: T) => boolean) => Tag<T>
  list: <Item>(
    name: string,
    meaning: string,
    items: (data: T) => readonly Item[],
    children: (make: TagMaker<Item>) => readonly Tag<Item>[],
  ) => Tag<T>
  /** A list of plain lines: {#ten}{dong}{/ten}. */
  lines: (name: string, meaning: string, lines: (data: T) => readonly string[]) => Tag<T>
  /** The place in the list, from 1; every list counts for itself. */
  ordinal: () => Tag<T>
}

const makerFor = <T>(): TagMaker<T> => {
  const list: TagMaker<T>['list'] = (name, meaning, items, makeChildren) => {
    const children = makeChildren(makerFor())
    const read = (data: T): TagValues[] => items(data).map((item, index) => readTags(children, item, index))
    return { name, meaning, kind: 'list', children, read }
  }
  return {
    text: (name, meaning, read) => ({ name, meaning, kind: 'text', children: [], read }),
    flag: (name, meaning, read) => ({ name, meaning, kind: 'flag', children: [], read }),
    list,
    lines: (name, meaning, lines) =>
      list(name, meaning, lines, ({ text }) => [text('dong', 'Nội dung của dòng', (line) => line)]),
    ordinal: () => ({
      name: 'stt',
      meaning: 'Số thứ tự trong danh sách',
      kind: 'text',
      children: [],
      read: (_item, index) => String(index + 1),
    }),
  }
}

export const tagsOf = <T>(make: (maker: TagMaker<T>) => readonly Tag<T>[]): readonly Tag<T>[] =>
  make(makerFor())

export const readTags = <T>(tags: readonly Tag<T>[], data: T, index = 0): TagValues =>
  Object.fromEntries(tags.map((tag) => [tag.name, tag.read(data, index)]))
