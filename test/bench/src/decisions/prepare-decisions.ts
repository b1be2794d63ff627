import { setTimeout as sleep } from 'node:timers/promises'
import type { Command } from '@understudy/engine/shell/command'
import { daysPass } from '@understudy/worker/test/days-pass'
import { drained } from '../house/drained.ts'
import { lifeCommand } from '../item-life.ts'
import { all, type BenchAgency, commandOf } from '../population.ts'
import type { SiteCopy } from '../site.ts'

/** How many agencies are about to decide about a promotion and a level, and how many about their process. */
export interface DecisionLoad {
  readonly promotions: number
  readonly fixes: number
}

/** A review that is claimed, and the verdict that is about to be given. */
export interface Pending {
  readonly agency: BenchAgency
  readonly reviewId: string
  readonly verdict: 'passed' | 'rework'
}

/** Under `standard` the 25th pass shows competence, on the third working day; ten more climb a level. */
const passesADay = 12
const days = 2
const passesToLevel = 10
/** The third rework of a theme on a task opens a process fix. */
const reworks = 3

/**
 * Brings people to one pass before their promotion, over two days, and hands in and claims what is judged on the third,
 * in two rounds: what promotes them comes before what they do as independent people.
 */
export async function prepareDecisions(
  copy: SiteCopy,
  agencies: readonly BenchAgency[],
  load: DecisionLoad,
): Promise<Pending[][]> {
  const promoting = agencies.slice(0, load.promotions)
  const mending = agencies.slice(load.promotions, load.promotions + load.fixes)
  await all(
    copy.engine,
    promoting.map((agency) => ({
      ...commandOf(agency, agency.leadId),
      ...{ name: 'agency.switch_automatic_promotion', input: { plans: ['standard'] } },
    })),
  )
  for (let day = 0; day < days; day++) {
    const claimed = await handedInAndClaimed(copy, promoting, passesADay)
    await all(
      copy.engine,
      claimed.map(({ agency, reviewId }) => verdictOf({ agency, reviewId, verdict: 'passed' })),
    )
    await drained(copy.admin)
    await daysPass(copy.admin, 1)
  }
  const passes = await handedInAndClaimed(copy, promoting, 1 + passesToLevel)
  const mends = await handedInAndClaimed(copy, mending, reworks)
  await drained(copy.admin)
  const round = (from: number, to: number, mendsTo: number) =>
    mixed(
      passes
        .slice(from * promoting.length, to * promoting.length)
        .map((one): Pending => ({ ...one, verdict: 'passed' })),
      mends
        .slice(from * mending.length, mendsTo * mending.length)
        .map((one): Pending => ({ ...one, verdict: 'rework' })),
    )
  return [round(0, 1, 1), round(1, 1 + passesToLevel, reworks)]
}

export function verdictOf({ agency, reviewId, verdict }: Pending): Command {
  const said = verdict === 'passed' ? { score: 1, themes: [], comment: '' } : { themes: ['tone'], comment: 'Too curt' }
  return {
    ...commandOf(agency, agency.reviewerId),
    ...{ name: 'review.give_verdict', input: { reviewId, verdict, ...said } },
  }
}

type Claimed = Pick<Pending, 'agency' | 'reviewId'>

/** So many items of each agency, all of which are held before independence; one of each agency in turn. */
async function handedInAndClaimed(copy: SiteCopy, agencies: readonly BenchAgency[], each: number): Promise<Claimed[]> {
  const { engine } = copy
  const owners = Array.from({ length: each }, () => agencies).flat()
  const made = await all(
    engine,
    owners.map((agency) => lifeCommand(agency, 'make', undefined)),
  )
  const ids = made.map((one) => String(one['workItemId']))
  for (const step of ['start', 'submit'] as const)
    await all(
      engine,
      owners.map((agency, index) => lifeCommand(agency, step, ids[index])),
    )
  const reviewOf = await reviewsOf(copy, ids)
  const claimed = owners.map((agency, index) => ({ agency, reviewId: reviewOf.get(ids[index] as string) as string }))
  await all(
    engine,
    claimed.map(({ agency, reviewId }) => ({
      ...commandOf(agency, agency.reviewerId),
      ...{ name: 'review.claim', input: { reviewId } },
    })),
  )
  return claimed
}

const pollMs = 20
const longestMs = 300_000

async function reviewsOf({ admin }: SiteCopy, ids: readonly string[]): Promise<Map<string, string>> {
  for (const until = performance.now() + longestMs; performance.now() < until; await sleep(pollMs)) {
    const { rows } = await admin.query(
      "select work_item_id, id from review where work_item_id = any ($1) and state = 'requested'",
      [ids],
    )
    if (rows.length === ids.length) return new Map(rows.map((row) => [row.work_item_id, row.id]))
  }
  throw new Error('Not everything that was handed in was held for a review')
}

/** Both lists in their own order, evenly among each other. */
function mixed<T>(one: readonly T[], other: readonly T[]): T[] {
  const placed = (list: readonly T[]) => list.map((item, index) => ({ item, place: (index + 0.5) / list.length }))
  return [...placed(one), ...placed(other)].toSorted((a, b) => a.place - b.place).map(({ item }) => item)
}
