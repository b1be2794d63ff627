import { Readable } from 'node:stream'
import { type ListSource, mostRows } from '@understudy/contract/http/imports'
import { AsanaExport } from '@understudy/contract/lists/asana-export'
import { TrelloBoard } from '@understudy/contract/lists/trello-board'
import { asanaRows } from './asana-rows.ts'
import { type ListRow, MissingColumns, readRecords } from './read-records.ts'
import { tidyOf } from './tidy-rows.ts'
import { trelloRows } from './trello-rows.ts'

/** A list as it was sent. */
export interface SentList {
  readonly from: ListSource
  readonly csv?: string
  readonly json?: string
}

/** The list cannot be read at all: the header is another, it is no export of that tool, or it is too long. */
export class UnreadableList extends Error {}

/** Its rows, by the columns of their source. @throws UnreadableList */
export async function readList({ from, csv, json }: SentList, required: readonly string[]): Promise<ListRow[]> {
  const rows = json === undefined ? await csvRows(csv ?? '', required) : jsonRows(from, json)
  if (rows.length > mostRows) throw new UnreadableList(`The list has more than ${mostRows} rows: send it in parts`)
  const tidy = tidyOf[from]
  return tidy === undefined ? rows : rows.map((row) => ({ ...row, cells: tidy(row.cells) }))
}

async function csvRows(sent: string, required: readonly string[]): Promise<ListRow[]> {
  if (sent.startsWith(zip)) throw new UnreadableList('This is a workbook: save the sheet as CSV (UTF-8), and send that')
  const csv = sent.replace(separatorLine, '$1')
  const rows: ListRow[] = []
  try {
    await readRecords([Readable.from([csv])], required, (row) => rows.push(row), delimiterOf(csv))
  } catch (error) {
    const isTheirs = error instanceof MissingColumns || (error as { code?: string }).code?.startsWith('CSV_')
    throw isTheirs ? new UnreadableList((error as Error).message) : error
  }
  return rows
}

/** How a zip begins, which an XLSX or an ODS file is. */
const zip = 'PK\u0003\u0004'

/** A first line by which some spreadsheets tell each other the separator; its end stays, so that lines are counted as they stand. */
const separatorLine = /^\uFEFF?"?sep=[,;\t]"?(\r?\n)/i

/** What stands most often in the header outside of quotes: spreadsheets of half the world write semicolons. */
function delimiterOf(csv: string): string {
  const begun = csv.replace(/^[\uFEFF\s]+/, '')
  const end = begun.search(/[\r\n]/)
  const header = (end === -1 ? begun : begun.slice(0, end)).replaceAll(/"[^"]*"/g, '')
  const counted = [',', ';', '\t'].map((delimiter) => ({ delimiter, n: header.split(delimiter).length }))
  return counted.reduce((most, one) => (one.n > most.n ? one : most)).delimiter
}

function jsonRows(from: ListSource, text: string): ListRow[] {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    throw new UnreadableList('The list is no JSON')
  }
  if (isDeeperThan(deepest, given))
    throw new UnreadableList(`The list is nested more than ${deepest} deep, as no export of work is`)
  if (from === 'asana') return asanaRows(checked(AsanaExport, given, 'an export of a project of Asana'))
  if (from === 'trello') return trelloRows(checked(TrelloBoard, given, 'an export of a board of Trello'))
  throw new UnreadableList(`From ${from} a list comes as CSV`)
}

/** Tasks below tasks are two levels each; no tool has near as many. */
const deepest = 200

/** Level by level, and never by calling itself, which is what a list of thousands of levels would break. */
function isDeeperThan(most: number, given: unknown): boolean {
  let level = [given].filter(isObject)
  for (let depth = 0; level.length > 0; depth++) {
    if (depth >= most) return true
    level = level.flatMap((one) => Object.values(one).filter(isObject))
  }
  return false
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

interface Schema<T> {
  safeParse(given: unknown): { readonly success: true; readonly data: T } | { readonly success: false; error: Wrong }
}

interface Wrong {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]
}

function checked<T>(schema: Schema<T>, given: unknown, what: string): T {
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new UnreadableList(`This is not ${what}: ${issue?.path.join('.')} ${issue?.message}`)
}
