import { truths } from '@understudy/cli/simulate/truth'
import { dayMs } from '@understudy/domain/day-ms'
import { readIndependence } from '@understudy/engine/measure/read-independence'
import { readReviewers } from '@understudy/engine/measure/read-reviewers'
import { readReworkRates } from '@understudy/engine/measure/read-rework-rates'
import { readTurnaround } from '@understudy/engine/measure/read-turnaround'
import type { Viewer } from '@understudy/engine/reading/viewer'
import { rebuildMeasures } from '@understudy/worker/projections/rebuild-measures'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSimulationSite, type SimulatedHere, type SimulationSite, simulate } from './simulation-site.ts'

let site: SimulationSite
let simulated: SimulatedHere
beforeAll(async () => {
  site = await openSimulationSite()
  simulated = await simulate(site.engine, {
    ...{ seed: 31, assistants: 20, rates: [0.02, 0.25], days: 28, planId: 'light' },
  })
}, 600_000)
afterAll(() => site?.close())

const owner = (): Viewer => ({
  agencyId: simulated.agencyId,
  memberId: simulated.cast.ownerId,
  roles: ['owner'],
  clientId: null,
})
const startsAt = () => Math.min(...simulated.tally.arrivals.map(({ assignedAt }) => assignedAt))

describe('Time to independence, seen while half of them are on their way', () => {
  /** What everybody knows at the end: how long it took each of them, for ever where they never got there. */
  const trueDays = () =>
    simulated.tally.arrivals.map(({ assignedAt, independentAt }) =>
      independentAt === null ? Number.POSITIVE_INFINITY : (independentAt - assignedAt) / dayMs,
    )
  const seenAt = async (at: number) => {
    const { items } = await readIndependence(site.engine.pool, owner(), { by: 'all' }, at)
    return items[0]
  }

  it('has a median that is the true one, where the mean of the finished ones says too little', async () => {
    const truth = trueDays().toSorted((a, b) => a - b)
    const trueMedian = truth[Math.ceil(truth.length / 2) - 1] as number
    const finite = truth.filter(Number.isFinite)
    // As soon as half of them have arrived, the curve knows its median; the slow half is still on its way.
    const early = startsAt() + (trueMedian + 1) * dayMs
    const found = (await seenAt(early))?.calendarDays
    expect(found?.open).toBeGreaterThan(5)
    expect(found?.median.time).toBeCloseTo(trueMedian, 6)
    // Of those who ever arrive, and some never do, the true mean is longer by a quarter at least.
    expect(1.25 * (found?.meanOfFinished as number)).toBeLessThan(
      finite.reduce((sum, days) => sum + days, 0) / finite.length,
    )
  })

  it('says that it does not know while fewer have arrived, and never takes the finished ones for all', async () => {
    const truth = trueDays().toSorted((a, b) => a - b)
    const early = startsAt() + ((truth[4] as number) + 0.01) * dayMs
    const found = (await seenAt(early))?.calendarDays
    expect(found).toMatchObject({ median: { time: null }, n: 20 })
    expect(found?.meanOfFinished).toBeLessThan(truth[5] as number)
  })

  it('is told in working hours too, which are fewer than the hours of the days', async () => {
    const found = await seenAt(simulated.endedAt)
    const { calendarDays, workingHours } = found ?? {}
    expect(workingHours?.independent).toBe(calendarDays?.independent)
    expect(workingHours?.median.time).toBeGreaterThan(0)
    expect(workingHours?.median.time).toBeLessThan((calendarDays?.median.time as number) * 12)
  })
})

interface Sampled {
  readonly client: string
  readonly wrong: boolean
  readonly reviewed: boolean
}

/** Every first submission that a random draw decided about, with what it really was, from the ledger. */
async function submissions(): Promise<Sampled[]> {
  const { rows } = await site.admin.query(
    `select m.body ->> 'clientId' as client, s.body ->> 'note' in ($2, $3) as wrong, (d.body -> 'draw' ->> 'reviewed')::boolean as reviewed
     from ledger m
     join ledger s on s.stream_id = m.stream_id and s.type = 'work_item.submitted' and (s.body ->> 'submission')::int = 1
     join ledger d on d.stream_id = m.stream_id and d.body -> 'draw' ->> 'kind' = 'random'
     where m.agency_id = $1 and m.type = 'work_item.made'`,
    [simulated.agencyId, truths.error, truths.critical],
  )
  return rows
}

describe('The rework rate of a client whose assistants make 2 % and 25 % errors', () => {
  it('is the share of all their work, where the raw share of the reviewed work says far too much', async () => {
    const { items } = await readReworkRates(site.engine.pool, owner(), { by: 'client', sample: 'drawn' })
    const all = await submissions()
    const shareOf = (some: readonly Sampled[]) => some.filter(({ wrong }) => wrong).length / some.length
    const found = items.map(({ id, n, rework }) => {
      const own = all.filter(({ client }) => client === id)
      const reviewed = own.filter((one) => one.reviewed)
      return { n, reviewed: reviewed.length, truth: shareOf(own), raw: shareOf(reviewed), rework }
    })
    expect(found).toHaveLength(2)
    // The last few are not judged yet.
    for (const { n, reviewed } of found) expect(reviewed - n).toBeLessThan(10)
    const mean = (of: (one: (typeof found)[number]) => number) =>
      found.reduce((sum, one) => sum + of(one), 0) / found.length
    const truth = mean((one) => one.truth)
    const weighted = mean(({ rework }) => rework.rate ?? 1)
    expect(mean(({ raw }) => raw)).toBeGreaterThan(1.3 * truth)
    expect(Math.abs(weighted - truth)).toBeLessThan(mean(({ raw }) => raw) - truth)
    for (const { rework, truth: share } of found) {
      expect(rework.interval?.lower).toBeLessThanOrEqual(share)
      expect(rework.interval?.upper).toBeGreaterThanOrEqual(share)
    }
  })

  it('and first-pass yield make one, and who has too few reviews has no rank', async () => {
    const { items } = await readReworkRates(site.engine.pool, owner(), { by: 'assistant', sample: 'drawn' })
    for (const { rework, firstPassYield, n, rank } of items) {
      expect((rework.rate ?? 0) + (firstPassYield.rate ?? 0)).toBeCloseTo(1)
      expect(rank === null).toBe(n < 5)
    }
    const training = await readReworkRates(site.engine.pool, owner(), { by: 'assistant', sample: 'training' })
    expect(training.items).toHaveLength(20)
    const rateOf = new Map(simulated.cast.people.map(({ memberId, rate }) => [memberId, rate]))
    const mean = (rate: number) => {
      const rates = training.items.filter(({ id }) => rateOf.get(id) === rate).map(({ rework }) => rework.rate ?? 0)
      return rates.reduce((sum, one) => sum + one, 0) / rates.length
    }
    // Who passes enough in a row stops being in training, so that it tells people apart and measures nobody.
    expect(mean(0.02)).toBeLessThan(0.06)
    expect(mean(0.25)).toBeGreaterThan(0.15)
  })
})

describe('What a simulated agency keeps', () => {
  it('is what a rebuild makes of its ledger', async () => {
    const read = async () => [
      await readReworkRates(site.engine.pool, owner(), { by: 'assistant', sample: 'drawn' }),
      await readTurnaround(site.engine.pool, owner(), { by: 'all', from: '2026-01-01' }, simulated.endedAt),
      await readReviewers(site.engine.pool, owner(), {}),
    ]
    const kept = await read()
    const { engine } = site
    const context = { engine, pool: engine.pool, log: pino({ level: 'silent' }) }
    let told = 0
    const { events } = await rebuildMeasures(context, simulated.agencyId, (done, total) => {
      told = done / total
    })
    expect(events).toBeGreaterThan(3_000)
    expect(told).toBe(1)
    expect(await read()).toEqual(kept)
  })

  it('says how few were reviewed twice, and not that they agree', async () => {
    const found = await readReviewers(site.engine.pool, owner(), {})
    const { n = 0, ac1, answer } = found?.agreement ?? {}
    expect(answer).toBe(n < 20 ? 'not_enough_data' : 'enough')
    expect(ac1?.value === null).toBe(n === 0)
    expect(found?.reviewers).toHaveLength(5)
    for (const { severity } of found?.reviewers ?? []) expect(Math.abs(severity?.value ?? 1)).toBeLessThan(0.05)
  })
})
