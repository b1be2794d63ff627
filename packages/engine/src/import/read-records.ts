import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parse } from 'csv-parse'

/** One row of a list, by the names of its header. */
export interface ListRow {
  /** Counted from 1 with the header; the last of them where a cell has several. */
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
  /** What stands beyond the last column of the header: most often an unquoted separator in a text, which moves all behind it. */
  readonly beyond?: readonly string[]
}

/**
 * Rows of a list with a header, as streams bring them, with `delimiter` between its cells. @throws Error where the header
 * lacks one of the columns that it must have or names it twice, or the list cannot be read at all.
 */
export async function readRecords(
  stages: readonly (Readable | NodeJS.ReadWriteStream)[],
  required: readonly string[],
  take: (row: ListRow) => void,
  delimiter = ',',
): Promise<void> {
  const parser = parse({
    delimiter,
    info: true,
    trim: true,
    skip_empty_lines: true,
    // A line of nothing but separators, as spreadsheets end their lists, is an empty one.
    skip_records_with_empty_values: true,
    relax_column_count: true,
    bom: true,
  })
  let header: readonly string[] | undefined
  await pipeline([
    ...stages,
    parser,
    async (records: AsyncIterable<{ record: string[]; info: { lines: number } }>) => {
      for await (const { record, info } of records)
        if (header === undefined) header = checkedHeader(record, required)
        else take({ line: info.lines, ...byName(header, record) })
    },
  ] as never)
  if (header === undefined) checkedHeader([], required)
}

function byName(header: readonly string[], record: readonly string[]): Omit<ListRow, 'line'> {
  const cells = Object.fromEntries(header.map((name, index) => [name, record[index] ?? '']))
  const beyond = record.slice(header.length).filter((text) => text !== '')
  return { cells, ...(beyond.length > 0 && { beyond }) }
}

function checkedHeader(header: readonly string[], required: readonly string[]): readonly string[] {
  const missing = required.filter((column) => !header.includes(column))
  if (missing.length > 0)
    throw new MissingColumns(
      `The list lacks the columns ${missing.join(', ')}; its first line must name ${required.join(', ')}`,
    )
  const twice = required.filter((column) => header.indexOf(column) !== header.lastIndexOf(column))
  if (twice.length > 0)
    throw new MissingColumns(`The first line names ${twice.join(', ')} twice; name each column once`)
  return header
}

/** The header does not say what the list was said to have. */
export class MissingColumns extends Error {}
