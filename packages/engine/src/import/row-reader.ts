import type { ImportHistory, ImportWork } from '@understudy/contract/http/imports'
import { columnsOf } from './list-columns.ts'
import type { ListRow } from './read-records.ts'
import { saysClosed } from './says-closed.ts'

type List = Pick<ImportHistory | ImportWork, 'from' | 'task'> & {
  readonly columns: Readonly<Record<string, string | undefined>>
}

export interface RowReader {
  /** What the row says under one of our names for a column; undefined where it says nothing. */
  cell(row: ListRow, name: string): string | undefined
  /** What the list calls that column. */
  called(name: string): string
  /** Whether what the row is about is over. */
  isOver(row: ListRow): boolean
  /** The columns that its header must have: those of `names`, and every other that the list was said to have. */
  required(names: readonly string[]): string[]
  /** Its id as ours: with the tool that it is of, so that two tools never share one. */
  externalId(row: ListRow): string | undefined
}

/** By the columns that the list was said to have, else those of its source, else ours. */
export function openRowReader({ from, task, columns }: List): RowReader {
  const theirs: Readonly<Record<string, readonly string[] | undefined>> = columnsOf[from]
  const namesOf = (name: string): readonly string[] => {
    const said = columns[name]
    if (said !== undefined) return [said]
    const known = name === 'case' ? 'title' : name
    return from === 'spreadsheet' ? [name] : (theirs[known] ?? [])
  }
  const cell = ({ cells }: ListRow, name: string) => {
    for (const one of namesOf(name)) if (cells[one]) return cells[one]
    return undefined
  }
  return {
    cell: (row, name) => (name === 'task' && task !== undefined ? task : cell(row, name)),
    called: (name) => namesOf(name).join(' or ') || name,
    isOver: (row) => !isNo(cell(row, 'done') ?? '') || saysClosed(cell(row, 'status') ?? ''),
    required: (names) => {
      const said = Object.entries(columns).flatMap(([name, column]) =>
        column === undefined || (name === 'task' && task !== undefined) ? [] : [column],
      )
      const asked = names.flatMap((name) => {
        const [only, ...more] = name === 'task' && task !== undefined ? [] : namesOf(name)
        // Trello's dates are made of other columns.
        return only === undefined || more.length > 0 || only === 'Created' || only === 'Completed' ? [] : [only]
      })
      return [...new Set([...asked, ...said])]
    },
    externalId: (row) => {
      const id = cell(row, 'id')
      return id === undefined || from === 'spreadsheet' ? id : `${from}:${id}`
    },
  }
}

/** A spreadsheet's tick is a word too. */
const isNo = (text: string) => /^(no?|false|0)?$/i.test(text)
