import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { InstantIn } from '@understudy/contract/http/fields'
import { readRecords } from '@understudy/engine/import/read-records'

/** One sitting of somebody at a piece of work. Instants are milliseconds since the epoch. */
export interface LogRow {
  readonly line: number
  readonly caseId: string
  readonly activity: string
  readonly resource: string
  readonly startedAt: number
  readonly completedAt: number
}

export interface BadRow {
  readonly line: number
  readonly problem: string
}

export interface Log {
  readonly rows: readonly LogRow[]
  readonly bad: readonly BadRow[]
  /** SHA-256 of the file as it lies on the disk. */
  readonly hash: string
}

const columns = ['case_id', 'activity', 'resource', 'started_at', 'completed_at'] as const
type RawRow = Record<(typeof columns)[number], string>

/**
 * Reads a log of sittings, gzipped or not. A row that cannot be read is reported with its line, and the others are
 * read; whether a row can have happened is for the engine to say.
 */
export async function readLog(path: string): Promise<Log> {
  const digest = createHash('sha256')
  const rows: LogRow[] = []
  const bad: BadRow[] = []
  const file = createReadStream(path)
  file.on('data', (chunk) => digest.update(chunk))
  await readRecords(path.endsWith('.gz') ? [file, createGunzip()] : [file], columns, ({ line, cells }) => {
    const problem = problemOf(cells as RawRow)
    if (problem === undefined) rows.push(rowOf(cells as RawRow, line))
    else bad.push({ line, problem })
  })
  return { rows, bad, hash: digest.digest('hex') }
}

function problemOf(raw: RawRow): string | undefined {
  const empty = columns.filter((column) => !raw[column])
  if (empty.length > 0) return `${empty.join(', ')} is empty`
  const wrong = (['started_at', 'completed_at'] as const).find((column) => !isInstant(raw[column]))
  return (
    wrong && `${wrong} is no instant: ${raw[wrong]}; write ISO 8601 with its offset, like 2012-01-02T09:00:00+01:00`
  )
}

/** As the contract has instants, the seconds left out where there are none. */
function isInstant(text: string): boolean {
  return InstantIn.safeParse(text.replace(/(?<=T\d\d:\d\d)(?=[Z+-])/, ':00')).success
}

function rowOf(raw: RawRow, line: number): LogRow {
  return {
    line,
    caseId: raw.case_id,
    activity: raw.activity,
    resource: raw.resource,
    startedAt: Date.parse(raw.started_at),
    completedAt: Date.parse(raw.completed_at),
  }
}
