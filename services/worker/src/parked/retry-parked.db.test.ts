import { ownKeyPrefix } from '@understudy/contract/http/command-headers'
import { insertEvents } from '@understudy/db/test/insert-events'
import type { Command } from '@understudy/engine/shell/command'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { foundSmallAgency, type SmallAgency } from '@understudy/engine/test/small-agency'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CommandHandler, HandlerContext } from '../lane/handler.ts'
import { listParked } from './list-parked.ts'
import { retryParked } from './retry-parked.ts'

let on: TestEngine
let agency: SmallAgency
let context: HandlerContext
let place: { handler: 'lifecycle'; position: number }
/** The titles of what the handler makes when it is asked; what has none fails. */
let answers: (string | undefined)[]

const handler: CommandHandler = {
  kind: 'commands',
  async *answer() {
    yield answers.map(make)
  },
}

const make = (title: string | undefined): Command => ({
  name: title === undefined ? 'work_item.dance' : 'work_item.make',
  agencyId: agency.agencyId,
  actor: { kind: 'system', part: 'test' },
  input: { taskId: agency.tasks.plain, title },
})

beforeAll(async () => {
  on = await openTestEngine()
  agency = await foundSmallAgency(on.engine, 'live')
  context = { engine: on.engine, pool: on.engine.pool, log: pino({ level: 'silent' }) }
})

afterAll(() => on.close())

beforeEach(async () => {
  const { agencyId } = agency
  const streamId = crypto.randomUUID()
  const [position] = await insertEvents(on.admin, [{ agencyId, streamId, type: 'work_item.made' }])
  place = { handler: 'lifecycle', position: position as number }
  await on.admin.query('delete from work_item')
  await on.admin.query(
    "insert into parked_event (agency_id, handler, position, lane, error, attempts) values ($1, 'lifecycle', $2, 0, 'It failed', 3)",
    [agencyId, position],
  )
})

const retry = () => retryParked(context, place, handler)
const titles = async () =>
  (await on.admin.query('select title from work_item order by title')).rows.map((row) => row.title)

test('what was done of an event is not done again, however much less the handler answers the next time', async () => {
  answers = ['First', undefined, 'Third']
  expect(await retry()).toMatchObject({ kind: 'failed' })
  expect(await titles()).toEqual(['First', 'Third'])
  answers = ['Second', 'Third']
  expect(await retry()).toEqual({ kind: 'replayed' })
  expect(await titles()).toEqual(['First', 'Second', 'Third'])
})

test('a key that somebody else has used leaves the event aside with that as its error', async () => {
  answers = ['Mine', undefined]
  await retry()
  await on.admin.query('update command_key set fingerprint = sha256(fingerprint) where key like $1', [
    `${ownKeyPrefix}lifecycle-${place.position}-%`,
  ])
  answers = ['Mine']
  const error = 'This idempotency key was used for another command'
  expect(await retry()).toEqual({ kind: 'failed', error })
  expect(await listParked(context.pool)).toContainEqual(expect.objectContaining({ ...place, error, attempts: 5 }))
})

test('any other refusal is the answer to the event', async () => {
  const refusing: CommandHandler = {
    kind: 'commands',
    async *answer() {
      yield [{ ...make('Mine'), input: { taskId: crypto.randomUUID(), title: 'Mine' } }]
    },
  }
  expect(await retryParked(context, place, refusing)).toEqual({ kind: 'replayed' })
})
