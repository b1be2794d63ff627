import type { StateRow } from '@understudy/db/commit-batch'
import { type StreamType, streamTypes } from '@understudy/domain/stream'
import pg from 'pg'
import { rowOf } from '../shell/rows.ts'
import { type Findings, report } from './difference.ts'
import type { FoldedStream } from './fold-stream.ts'
import { type Unequal, unequalFields } from './unequal-fields.ts'

/** Compares folded streams with their rows, every column of the table and every leaf of the context. */
export async function compareRows(
  client: pg.ClientBase,
  agencyId: string,
  isVirtual: boolean,
  streams: readonly FoldedStream[],
  findings: Findings,
): Promise<void> {
  const computed = await computedColumns(client)
  for (const type of streamTypes) {
    const ofType = streams.filter(({ entry }) => entry.type === type)
    if (ofType.length === 0) continue
    const rows = await rowsOf(client, type, agencyId, ofType)
    for (const stream of ofType)
      for (const unequal of unequalIn(stream, rows.get(stream.entry.id), isVirtual, computed.get(type) ?? []))
        report(findings, { agencyId, stream: `${type} ${stream.entry.id}`, ...unequal })
  }
}

/** Columns that Postgres computes of the others say nothing of their own, and nobody can write them. */
async function computedColumns(client: pg.ClientBase): Promise<Map<string, string[]>> {
  const { rows } = await client.query<{ type: string; names: string[] }>({
    name: 'computed_columns',
    text: `select c.relname::text as type, array_agg(a.attname::text) as names
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attgenerated <> '' and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relname = any ($1) group by 1`,
    values: [streamTypes],
  })
  return new Map(rows.map(({ type, names }) => [type, names]))
}

/** Rows that no event ever made. */
export async function reportForgedRows(client: pg.ClientBase, agencyId: string, findings: Findings): Promise<void> {
  for (const type of streamTypes) {
    const { rows } = await client.query(
      `select s.id, s.version from ${type} s where s.agency_id = $1 and not exists
         (select from ledger l where l.agency_id = s.agency_id and l.stream_id = s.id and l.stream_type = $2)`,
      [agencyId, type],
    )
    for (const { id, version } of rows)
      report(findings, { agencyId, stream: `${type} ${id}`, field: 'row', stored: `version ${version}`, folded: null })
  }
}

function unequalIn(
  { entry, broken }: FoldedStream,
  stored: Row | undefined,
  isVirtual: boolean,
  computed: readonly string[],
): Unequal[] {
  if (stored === undefined) return [{ field: 'row', stored: null, folded: `version ${entry.version}` }]
  if (broken || entry.state === undefined) return []
  const { context, ...folded } = columnsOf(rowOf({ ...entry, loadedVersion: 0 }, isVirtual))
  const names = new Set([...Object.keys(stored), ...Object.keys(folded)])
  for (const name of ['context', ...computed]) names.delete(name)
  const columns = [...names].flatMap((name) => unequalFields(name, plain(stored[name]), plain(folded[name])))
  return [...columns, ...unequalContexts(String(stored['context']), context)].map(withoutPersonal(entry.type))
}

/** The text is nearly always the very same, and comparing it is much cheaper than walking it. */
function unequalContexts(stored: string, folded: string): Unequal[] {
  return stored === folded ? [] : unequalFields('context', JSON.parse(stored), JSON.parse(folded))
}

function columnsOf({ agencyId, id, version, state, context, own, ...row }: StateRow) {
  return {
    agency_id: agencyId,
    id,
    version,
    state,
    context,
    hash: row.hash,
    machine_version: row.machineVersion,
    wake_at: instant(row.wakeAt),
    virtual_wake_at: instant(row.virtualWakeAt),
    updated_at: instant(row.updatedAt),
    ...own,
  } as Record<string, unknown> & Pick<StateRow, 'context'>
}

const instant = (ms: number | null) => (ms === null ? null : new Date(ms))

/** Columns as a report shows them: bytes as `\x…`, instants as ISO text, nothing as null. */
function plain(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`
  return value instanceof Date ? value.toISOString() : (value ?? null)
}

const personalFields = /^(context\.)?(name|email)$/

/** A report says that a personal field differs, and never what it says. */
const withoutPersonal = (type: StreamType) => (unequal: Unequal) =>
  type === 'member' && personalFields.test(unequal.field)
    ? { ...unequal, stored: '(personal)', folded: '(personal)' }
    : unequal

type Row = Record<string, unknown>

async function rowsOf(
  client: pg.ClientBase,
  type: StreamType,
  agencyId: string,
  streams: readonly FoldedStream[],
): Promise<Map<string, Row>> {
  const ids = streams.map(({ entry }) => entry.id)
  const { rows } = await client.query<Row>({
    text: `select * from ${type} where agency_id = $1 and id = any ($2::uuid[])`,
    values: [agencyId, ids],
    types: jsonAsText,
  })
  return new Map(rows.map((row) => [String(row['id']), row]))
}

const jsonAsText: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.JSON ? (text: string) => text : pg.types.getTypeParser(oid, format as 'text'),
}
