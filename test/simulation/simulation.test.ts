import { auditPeriod } from '@understudy/cli/audit-draws/audit-period'
import { ledgerDigest } from '@understudy/cli/simulate/ledger-digest'
import { reportOf } from '@understudy/cli/simulate/report'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isUnder } from './comparison.ts'
import { dyingEngine, openedAnew } from './dying-engine.ts'
import { foldAnew } from './engine-fold.ts'
import { outgoingErrors } from './outgoing-errors.ts'
import { openSimulationSite, type SimulatedHere, type SimulationSite, simulate } from './simulation-site.ts'

let site: SimulationSite
beforeAll(async () => {
  site = await openSimulationSite()
})
afterAll(() => site?.close())

const reportsOf = ({ options, tally, endedAt }: SimulatedHere) => reportOf(options, tally, endedAt)

describe('Twenty people each at 5 % and at 20 % errors, under standard', () => {
  let simulated: SimulatedHere
  beforeAll(async () => {
    simulated = await simulate(site.engine, {
      ...{ seed: 11, assistants: 40, rates: [0.05, 0.2], days: 60, until: 'decided' },
    })
  }, 300_000)

  it('decide their first attempt without a command that the engine refuses', () => {
    expect(simulated.driven.refusals).toEqual([])
    expect(simulated.finished).toBe(true)
    expect(reportsOf(simulated).rates.map(({ people, undecided }) => [people, undecided])).toEqual([
      [20, 0],
      [20, 0],
    ])
  })

  it('show competence as often as the plan says, within three standard errors', () => {
    for (const { promoted } of reportsOf(simulated).rates)
      expect(Math.abs((promoted.happened ?? 2) - promoted.promised)).toBeLessThan(3 * (promoted.standardError ?? 0))
  })

  it('send no error to a client while everything is reviewed, and would have sent one in twenty and one in five', () => {
    const { rates } = reportsOf(simulated)
    expect(rates.map(({ errorsToClientOfAll }) => (errorsToClientOfAll ?? 1) < 0.02)).toEqual([true, true])
    expect(rates[1]?.errorsWithoutHold).toBeGreaterThan(0.15)
  })

  it('are the same to the engine and to a pure fold of their verdicts, to the bit', async () => {
    const folded = await foldAnew(site.engine.pool, simulated.agencyId)
    expect(folded).toHaveLength(40)
    expect(folded.map(({ pure }) => pure)).toEqual(folded.map(({ inEngine }) => inEngine))
    expect(folded.map(({ outcomes }) => outcomes)).toEqual(folded.map(({ firstVerdicts }) => firstVerdicts))
  })

  it('have every draw repeated by an auditor, who finds one that was turned', async () => {
    const audit = () => auditPeriod(site.engine.pool, simulated.agencyId, '2026-01')
    const before = await audit()
    expect(before.findings).toEqual([])
    expect(before.draws).toBeGreaterThan(1_000)
    await site.admin.query(
      `update ledger set body = jsonb_set(body::jsonb, '{draw,u}', '1')::json
       where position = (select min(position) from ledger where agency_id = $1 and type = 'work_item.held_for_review')`,
      [simulated.agencyId],
    )
    expect((await audit()).findings.map(({ code }) => code)).toEqual(['number_differs'])
  })
})

/** Ten people whose work breaks to 10 % errors on the day of their promotion. */
const broken = { seed: 12, assistants: 10, rates: [0], rateAfter: 0.1, days: 19, itemsADay: 8, blocked: 0.05 } as const

describe('Ten people whose work breaks to 10 % errors on the day of their promotion', () => {
  it('send no more errors to clients than stated, because what is drawn is held', async () => {
    const simulated = await simulate(site.engine, broken)
    expect(simulated.driven.refusals).toEqual([])
    const outgoing = outgoingErrors(simulated, 'held')
    expect(outgoing.n).toBeGreaterThan(500)
    expect(isUnder(outgoing)).toBe(true)
  })

  it('send more with the hold switched off, for which no bound is stated', async () => {
    const simulated = await simulate(site.engine, { ...broken, hold: false })
    expect(simulated.driven.refusals).toEqual([])
    expect(reportsOf(simulated).worstOutgoing).toBeNull()
    expect(isUnder(outgoingErrors(simulated, 'not held'))).toBe(false)
  })
})

/** Everything that can happen to people who work together, over the end of a month, which tops up second looks. */
const eventful = {
  ...{ from: '2026-01-12', seed: 21, assistants: 6, days: 23, rates: [0.05, 0.3], itemsADay: 5 },
  ...{ absent: 0.1, planId: 'light' },
  ...{ critical: 0.1, processCaused: 0.2, missRate: 0.2, severity: 0.05, learning: 0.5 },
  ...{ complaints: 0.5, disputes: 0.3, doubles: true, leavers: 0.4, sopChanges: 4, cohorts: 2 },
}

describe('An agency with complaints, disputes, blind doubles, leavers, cohorts and SOPs that change', () => {
  let one: SimulatedHere
  let digest: string
  beforeAll(async () => {
    one = await simulate(site.engine, eventful)
    digest = await ledgerDigest(site.engine.pool, one.agencyId)
  }, 300_000)

  it('has all of them, and no command that the engine refuses', () => {
    expect(one.driven.refusals).toEqual([])
    const { disputes, doubles, ...others } = one.tally.aside.counts
    for (const [what, count] of Object.entries({ ...others, ...disputes, ...doubles }))
      expect(count, what).toBeGreaterThan(0)
  })

  it('is the same to the engine and to a pure fold, disputes that were overturned included', async () => {
    const folded = await foldAnew(site.engine.pool, one.agencyId)
    expect(folded.length).toBeGreaterThan(5)
    expect(folded.map(({ pure }) => pure)).toEqual(folded.map(({ inEngine }) => inEngine))
  })

  it('is the same ledger again for the same seed, also where the run was stopped and where it was killed', async () => {
    const other = await openSimulationSite()
    try {
      await simulate(other.engine, eventful, { hours: 30 })
      await expect(simulate(dyingEngine(other.engine, 2_500), eventful, { isResumed: true })).rejects.toThrow('Killed')
      const again = await simulate(openedAnew(other.engine), eventful, { isResumed: true })
      expect(again.agencyId).toBe(one.agencyId)
      expect(again.tally.aside.counts).toEqual(one.tally.aside.counts)
      expect(await ledgerDigest(other.engine.pool, again.agencyId)).toBe(digest)
      const another = await simulate(other.engine, { ...eventful, seed: 22 }, { hours: 3 })
      const begun = await simulate(site.engine, { ...eventful, seed: 23 }, { hours: 3 })
      expect(await ledgerDigest(other.engine.pool, another.agencyId)).not.toBe(
        await ledgerDigest(site.engine.pool, begun.agencyId),
      )
    } finally {
      await other.close()
    }
  })
})
