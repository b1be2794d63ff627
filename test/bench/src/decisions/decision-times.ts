import { setTimeout as sleep } from 'node:timers/promises'
import { execute } from '@understudy/engine/shell/execute'
import { drained } from '../house/drained.ts'
import { openHouse, type QueuePlace } from '../house/open-house.ts'
import { type BenchAgency, success } from '../population.ts'
import type { SiteCopy } from '../site.ts'
import { type DecisionLoad, type Pending, prepareDecisions, verdictOf } from './prepare-decisions.ts'
import { type DecisionKind, watchDecisions } from './watch-decisions.ts'

const verdictsASecond = 50

/** What is timed, and how many agencies of either kind go through the same before it. */
export interface TimedDecisions extends DecisionLoad {
  readonly warmUp: number
}

/** Milliseconds from a verdict to what was decided upon it, by kind. */
export type DecisionTimes = Readonly<Record<DecisionKind, readonly number[]>>

/**
 * Fifty verdicts a second, one at a time as people give them, and how long it takes from the moment in which each is sent
 * until what follows from it stands in the ledger for everybody to see.
 */
export async function decisionTimes(
  copy: SiteCopy,
  agencies: readonly BenchAgency[],
  place: QueuePlace,
  load: TimedDecisions,
): Promise<DecisionTimes> {
  const house = await openHouse(copy.engine, copy.database, place)
  try {
    await warmUp(load.warmUp)
    const rounds = await prepareDecisions(copy, agencies, load)
    const watch = await watchDecisions(copy.database.superuserUrl)
    try {
      for (const round of rounds) {
        await give(copy, round, watch.sent)
        await drained(copy.admin)
      }
      const times = await watch.end()
      assertDecided(times, rounds.flat().length, load)
      return times
    } finally {
      await watch.close()
    }

    /** The same by others, untimed: a worker that has just been started compiles and plans during its first second of each kind. */
    async function warmUp(each: number): Promise<void> {
      if (each === 0) return
      const others = agencies.slice(load.promotions + load.fixes)
      for (const round of await prepareDecisions(copy, others, { promotions: each, fixes: each }))
        await give(copy, round)
      await drained(copy.admin)
    }

    async function give(
      { engine }: SiteCopy,
      all: readonly Pending[],
      sent: (reviewId: string) => void = () => undefined,
    ): Promise<void> {
      const began = performance.now()
      const given = all.map(async (one, index) => {
        await sleep(Math.max(0, began + (index * 1_000) / verdictsASecond - performance.now()))
        const command = verdictOf(one)
        sent(one.reviewId)
        const [outcome] = await execute(engine, [command])
        if (outcome !== undefined) success(outcome, command)
      })
      await Promise.all(given)
    }
  } finally {
    await house.close()
  }
}

function assertDecided({ outcome, level, promotion, fix }: DecisionTimes, verdicts: number, load: DecisionLoad): void {
  const [outcomes, levels, promotions, fixes] = [outcome, level, promotion, fix].map((times) => times.length)
  const isWhole = outcomes === verdicts && levels === load.promotions && promotions === load.promotions
  if (!isWhole || fixes !== load.fixes)
    throw new Error(
      `${verdicts} verdicts gave ${outcomes} outcomes, ${promotions} promotions, ${levels} levels, ${fixes} fixes`,
    )
}
