import { auditPeriod } from '@understudy/cli/audit-draws/audit-period'
import { ledgerDigest } from '@understudy/cli/simulate/ledger-digest'
import { type RateReport, reportOf } from '@understudy/cli/simulate/report'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foldAnew } from './engine-fold.ts'
import { openSimulationSite, type SimulatedHere, type SimulationSite, simulate } from './simulation-site.ts'

let site: SimulationSite
beforeAll(async () => {
  site = await openSimulationSite()
})
afterAll(() => site?.close())

const reportsOf = ({ options, tally, endedAt }: SimulatedHere) => reportOf(options, tally, endedAt)

describe('Sixty people each at 5 % and at 20 % errors, under standard', () => {
  let simulated: SimulatedHere
  beforeAll(async () => {
    simulated = await simulate(site.engine, {
      ...{ seed: 11, assistants: 120, rates: [0.05, 0.2], days: 60, until: 'decided' },
    })
  }, 300_000)

  it('decide their first attempt without a command that the engine refuses', () => {
    expect(simulated.driven.refusals).toEqual([])
    expect(simulated.finished).toBe(true)
    expect(reportsOf(simulated).rates.map(({ people, undecided }) => [people, undecided])).toEqual([
      [60, 0],
      [60, 0],
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
    const folded = await foldAnew(site.engine.pool, simulated.agencyId, 'standard')
    expect(folded).toHaveLength(120)
    expect(folded.map(({ pure }) => pure)).toEqual(folded.map(({ inEngine }) => inEngine))
    expect(folded.map(({ outcomes }) => outcomes)).toEqual(folded.map(({ firstVerdicts }) => firstVerdicts))
  })

  it('have every draw repeated by an auditor, who finds one that was turned', async () => {
    const audit = () => auditPeriod(site.engine.pool, simulated.agencyId, '2026-01')
    const before = await audit()
    expect(before.findings).toEqual([])
    expect(before.draws).toBeGreaterThan(3_000)
    await site.admin.query(
      `update ledger set body = jsonb_set(body::jsonb, '{draw,u}', '1')::json
       where position = (select min(position) from ledger where agency_id = $1 and type = 'work_item.held_for_review')`,
      [simulated.agencyId],
    )
    expect((await audit()).findings.map(({ code }) => code)).toEqual(['number_differs'])
  })
})

/** The greatest share of errors that the plan lets go out, and three standard errors of the sample. */
function underStated(share: number | null, stated: number | null, n: number): boolean {
  const worst = stated ?? Number.NaN
  return (share ?? 1) <= worst + 3 * Math.sqrt((worst * (1 - worst)) / n)
}

describe('Thirty people whose work breaks to 10 % errors on the day of their promotion', () => {
  it('send no more errors to clients than stated, because what is drawn is held', async () => {
    const simulated = await simulate(site.engine, {
      ...{ seed: 12, assistants: 30, rates: [0], rateAfter: 0.1, days: 19, blocked: 0.05 },
    })
    const { rates, worstOutgoing } = reportsOf(simulated)
    const [{ errorsToClient }] = rates as [RateReport]
    expect(simulated.driven.refusals).toEqual([])
    expect(errorsToClient.n).toBeGreaterThan(1_000)
    expect(underStated(errorsToClient.happened, worstOutgoing, errorsToClient.n)).toBe(true)
    const unheld = simulated.tally.rates.reduce((sum, { wrong }) => sum + wrong, 0)
    expect(underStated(unheld / errorsToClient.n, worstOutgoing, errorsToClient.n)).toBe(false)
  })
})

describe('The same seed', () => {
  const small = { assistants: 4, days: 7, absent: 0.1, rates: [0.05, 0.3], critical: 0.2, processCaused: 0.2 }

  it('gives the same ledger in another database, and another seed another one', async () => {
    const other = await openSimulationSite()
    try {
      const one = await simulate(site.engine, { ...small, seed: 21 })
      const again = await simulate(other.engine, { ...small, seed: 21 })
      const another = await simulate(other.engine, { ...small, seed: 22 })
      const digest = await ledgerDigest(site.engine.pool, one.agencyId)
      expect(again.agencyId).toBe(one.agencyId)
      expect(await ledgerDigest(other.engine.pool, again.agencyId)).toBe(digest)
      expect(await ledgerDigest(other.engine.pool, another.agencyId)).not.toBe(digest)
      expect(one.driven.events).toBeGreaterThan(1_000)
    } finally {
      await other.close()
    }
  })
})
