import { demoAgencyId, makeDemoAgency } from '@understudy/cli/seed/demo-agency'
import { makeKey } from '@understudy/engine/keys/make-key'
import type { Command } from '@understudy/engine/shell/command'
import { inFlight } from '../in-flight.ts'
import { all, batchSize } from '../population.ts'
import type { SiteCopy } from '../site.ts'

const actor = { kind: 'system', part: 'import' } as const
const minuteMs = 60_000
/** Over so long they were made: some are overdue, some are due now, most have time. */
const spreadMs = 20 * 60 * minuteMs
const connections = 4

interface Held {
  readonly task_id: string
  readonly assistant_id: string
}

/** The demo agency with so many open items besides its own, every one through the engine. @returns a key of its lead. */
export async function fillBoard(copy: SiteCopy, count: number): Promise<string> {
  const now = Date.now()
  await makeDemoAgency(copy.engine, now - 10 * minuteMs)
  const held = await handedOver(copy)
  const numbers = Array.from({ length: count }, (_, number) => number)
  const madeAt = (number: number) => now - Math.round((spreadMs * (number + 1)) / (count + 1)) - 3 * minuteMs
  const ids = await inBatches(copy, numbers, (number) =>
    make(held[number % held.length] as Held, number, madeAt(number)),
  )
  const begun = numbers.filter((number) => number % 5 < 2)
  await inBatches(copy, begun, (number) => step('start', ids[number], madeAt(number) + minuteMs))
  const waiting = { waitsFor: 'third_party', reason: 'The insurer has not answered' }
  const blocked = begun.filter((number) => number % 20 === 0)
  await inBatches(copy, blocked, (number) => step('block', ids[number], madeAt(number) + 2 * minuteMs, waiting))
  // What the server does by itself within minutes of so many rows; the bench does not wait for it.
  await copy.admin.query('vacuum analyze work_item')
  return keyOfLead(copy)
}

/** Work that is not clinical, and who does it. */
async function handedOver({ admin }: SiteCopy): Promise<Held[]> {
  const { rows } = await admin.query<Held>(
    `select d.task_id, d.assistant_id from delegation d join task t on t.agency_id = d.agency_id and t.id = d.task_id
     where d.agency_id = $1 and d.state in ('reverse_shadow', 'independent') and (t.context ->> 'clinical') = 'false'
     order by d.id`,
    [demoAgencyId],
  )
  return rows
}

const make = ({ task_id: taskId, assistant_id: assistantId }: Held, number: number, at: number): Command =>
  command('make', { taskId, assistantId, title: `Request ${number + 1}` }, at)

const step = (name: string, workItemId: string | undefined, at: number, about: object = {}): Command =>
  command(name, { workItemId, ...about }, at)

const command = (name: string, input: object, occurredAt: number): Command => ({
  ...{ name: `work_item.${name}`, agencyId: demoAgencyId, actor, input, occurredAt },
})

/** One command of each number; answers the ids of what was made, by number. */
async function inBatches(
  { engine }: SiteCopy,
  numbers: readonly number[],
  commandOf: (number: number) => Command,
): Promise<string[]> {
  const ids: string[] = []
  await inFlight(Math.ceil(numbers.length / batchSize), connections, async (batch) => {
    const some = numbers.slice(batch * batchSize, (batch + 1) * batchSize)
    for (const [index, { workItemId }] of (await all(engine, some.map(commandOf))).entries())
      ids[some[index] as number] = String(workItemId)
  })
  return ids
}

async function keyOfLead({ engine, admin }: SiteCopy): Promise<string> {
  const { rows } = await admin.query(`select id from member where agency_id = $1 and name = 'Dana Whitfield'`, [
    demoAgencyId,
  ])
  const about = { agencyId: demoAgencyId, memberId: String(rows[0]?.id), name: 'bench', expiresAt: null }
  return String((await makeKey(engine.pool, about))?.key)
}
