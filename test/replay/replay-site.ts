import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openPool } from '@understudy/db/pool'
import { openEngine } from '@understudy/engine/shell/engine'
import { type Verification, verifyLedger } from '@understudy/engine/verify/verify-ledger'
import { openTestDatabase } from '@understudy/provision/test-database'
import pg from 'pg'
import { type Finished, type ReplayCommand, startCommand } from './replay-command.ts'

export const fixtures = join(import.meta.dirname, '../fixtures')
export const firstCases = join(fixtures, 'bpic2012_w.400-cases.csv')
const calendar = join(fixtures, 'bpic2012_w.calendar.json')

/** A database of its own, and a folder, where logs are replayed by the real command. */
export interface ReplaySite {
  readonly folder: string
  start(log: string, ...more: string[]): ReplayCommand
  replay(log: string, ...more: string[]): Promise<Finished>
  /** The log's work of an agency under other rules. */
  whatIf(agency: string, ...more: string[]): Promise<Finished>
  /** Resolves once so many commands of the log are committed. */
  commandsDone(count: number): Promise<void>
  ask(sql: string): Promise<Record<string, unknown>[]>
  verify(): Promise<Verification>
  close(): Promise<void>
}

export async function openReplaySite(): Promise<ReplaySite> {
  const database = await openTestDatabase()
  const masterKey = randomBytes(32)
  const folder = await mkdtemp(join(tmpdir(), 'replay-'))
  const admin = new pg.Client({ connectionString: database.superuserUrl })
  await admin.connect()
  const start = (log: string, ...more: string[]) =>
    startCommand(database.superuserUrl, masterKey, ['replay', log, '--calendar', calendar, ...more])
  const ask = async (sql: string) => (await admin.query(sql)).rows
  return {
    folder,
    start,
    ask,
    replay: (log, ...more) => start(log, ...more).finished,
    whatIf: (agency, ...more) => {
      const asked = ['--agency', agency, '--client', 'The client of the log', '--since', '2011-01-01']
      return startCommand(database.superuserUrl, masterKey, ['what-if', ...asked, ...more]).finished
    },
    commandsDone: async (count) => {
      for (let tries = 0; tries < 6_000; tries++) {
        const [row] = await ask(
          `select coalesce(max(position), 0)::int as done from lane_cursor where handler like 'replay:%'`,
        )
        if (Number(row?.['done']) >= count) return
        await sleep(10)
      }
      throw new Error(`The replay never came to ${count} commands`)
    },
    verify: async () => {
      const pool = openPool({ url: database.superuserUrl, role: 'understudy_app', max: 4 })
      try {
        return await verifyLedger(openEngine(pool, masterKey))
      } finally {
        await pool.end()
      }
    },
    close: async () => {
      await admin.end()
      await database.drop()
      await rm(folder, { recursive: true })
    },
  }
}

/**
 * The ledger as it must come out of every run of one log, in its order and with its hashes; members are left out,
 * because their personal fields are sealed under keys that each installation draws.
 */
export const ledgerOfTheLog = `
  select stream_id, version, type, occurred_at, recorded_at, actor, command_id, body::text as body, encode(hash, 'hex') as hash
  from ledger where stream_type <> 'member' order by position`

type Tree = { readonly [name: string]: number | Tree }

const toleranceS = 0.01

/** Paths at which figures differ: counts at all, durations (names in `_s`) by more than 0.01 s. */
export function unlike(got: Tree, expected: Tree, path = ''): string[] {
  return Object.entries(expected).flatMap(([name, value]) => {
    const here = `${path}/${name}`
    const other = got?.[name]
    if (typeof value === 'object') return unlike(other as Tree, value, here)
    const tolerance = name.endsWith('_s') ? toleranceS : 0
    const isLike = typeof other === 'number' && Math.abs(other - value) <= tolerance + Number.EPSILON * Math.abs(value)
    return isLike ? [] : [`${here}: ${other} instead of ${value}`]
  })
}

export async function readFigures(path: string): Promise<Tree> {
  return JSON.parse(await readFile(path, 'utf8'))
}
