import { setTimeout as sleep } from 'node:timers/promises'
import type { Command } from '@understudy/engine/shell/command'
import { execute } from '@understudy/engine/shell/execute'
import { lifeCommand } from '../item-life.ts'
import { all, type BenchAgency, commandOf, success } from '../population.ts'
import type { SiteCopy } from '../site.ts'
import { zipf } from '../zipf.ts'
import { drained } from './drained.ts'
import type { HouseOrders } from './house-process.ts'
import { startHouse } from './start-house.ts'

const batchSize = 100
const idleMs = 20
const longestMs = 300_000

/**
 * Whole items a second: made, started, handed in, held for review, claimed, passed and delivered, their clocks armed and
 * settled, until every event has been handled. Leads, assistants and reviewers send batches, from this process as from
 * an API; relay, worker and timers are one process beside it. Nobody has more than the machine's cores: they share
 * them with Postgres and Redis, as the peers do, whose flows are made and worked on in this process.
 */
export async function itemRate(
  copy: SiteCopy,
  agencies: readonly BenchAgency[],
  orders: HouseOrders,
  count: number,
): Promise<number> {
  const house = await startHouse(orders)
  try {
    // What the founding left behind is handled before the clock starts.
    await drained(copy.admin)
    // Once through the code, and the plans of every connection made, before it counts; the peers have it the same.
    const before = Math.ceil(count / 10)
    await live(copy, agencies, before)
    const began = performance.now()
    await live(copy, agencies, count)
    const seconds = (performance.now() - began) / 1_000
    await assertDone(copy, before + count)
    return count / seconds
  } finally {
    await house.stop()
  }
}

async function live(copy: SiteCopy, agencies: readonly BenchAgency[], count: number): Promise<void> {
  await Promise.all([handIn(copy, agencies, count), review(copy, agencies, count)])
  await drained(copy.admin)
}

async function handIn({ engine }: SiteCopy, agencies: readonly BenchAgency[], count: number): Promise<void> {
  const next = zipf(agencies.length)
  for (let done = 0; done < count; done += batchSize) {
    const owners = Array.from({ length: Math.min(batchSize, count - done) }, () => agencies[next()] as BenchAgency)
    const made = await all(
      engine,
      owners.map((agency) => lifeCommand(agency, 'make', undefined)),
    )
    const idOf = (index: number) => String(made[index]?.['workItemId'])
    for (const step of ['start', 'submit'] as const)
      await all(
        engine,
        owners.map((agency, index) => lifeCommand(agency, step, idOf(index))),
      )
  }
}

/** Reviewers claim what is asked for and pass it, each batch in two. */
async function review({ engine, admin }: SiteCopy, agencies: readonly BenchAgency[], count: number): Promise<void> {
  const reviewers = new Map(agencies.map((agency) => [agency.agencyId, agency]))
  const until = performance.now() + longestMs
  for (let done = 0; done < count; ) {
    if (performance.now() > until) throw new Error(`Only ${done} of ${count} reviews were asked for in time`)
    const { rows } = await admin.query(requested)
    if (rows.length === 0) await sleep(idleMs)
    const commands = rows.map(({ agency_id, id }): [BenchAgency, string] => [
      reviewers.get(agency_id) as BenchAgency,
      id,
    ])
    for (const name of ['review.claim', 'review.give_verdict'] as const)
      await send(
        engine,
        commands.map(([agency, reviewId]) => ({
          ...commandOf(agency, agency.reviewerId),
          name,
          input: name === 'review.claim' ? { reviewId } : { reviewId, ...passed },
        })),
      )
    done += rows.length
  }
}

const passed = { verdict: 'passed', score: 1, themes: [], comment: '' }
const requested = {
  name: 'requested',
  // By the index of open reviews, as the reviewers' board has them.
  text: `select agency_id, id from review where due_at is not null and state = 'requested'
         order by agency_id, due_at, id limit ${batchSize}`,
}

async function send(engine: SiteCopy['engine'], commands: readonly Command[]): Promise<void> {
  if (commands.length === 0) return
  const outcomes = await execute(engine, commands)
  for (const [index, outcome] of outcomes.entries()) success(outcome, commands[index] as Command)
}

async function assertDone({ admin }: SiteCopy, count: number): Promise<void> {
  const { rows } = await admin.query(`
    select count(*) filter (where context->>'reviewId' is not null and state in ('delivered', 'accepted'))::int as reviewed
    from work_item`)
  if (rows[0]?.reviewed !== count) throw new Error(`${rows[0]?.reviewed} of ${count} items were reviewed and delivered`)
}
