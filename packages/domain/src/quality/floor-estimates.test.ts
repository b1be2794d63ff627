import { expect, it } from 'vitest'
import { drawMessage, drawnNumber, hmacSha256, threshold } from './draw.ts'
import { type ReworkRate, reworkRate } from './estimates/rework-rate.ts'
import { floorsOfPeriod, type HeldSubmission, type PassedSubmission } from './floor-of-period.ts'
import { promoted, recordOutcome } from './fold.ts'
import { planOf, type SamplingLevel } from './plan.ts'
import { startQuality } from './quality-state.ts'

const plan = planOf('standard')
const day = 86_400_000
const hour = 3_600_000
const key = new Uint8Array(32).fill(9)
const itemsADay = 5
const days = 140

interface Judged {
  readonly at: number
  readonly kind: 'random' | 'floor'
  readonly workItemId: string
  readonly drawn: { num: number; den: number; level: number }
}
/** What the estimate takes for the chance of one that was judged. */
type Chance = (one: Judged, floorOf: (date: number) => number | undefined) => number

/** Whether the work is wrong: one in 33, by a number that has nothing to do with its draw. */
const isWrong = (workItemId: string) =>
  drawnNumber(hmacSha256(key, new TextEncoder().encode(`truth ${workItemId}`))) < 0.03 * 2 ** 48

/** One independent person's weeks: five items a day, verdicts three hours or a day after, floors at midnight. */
function lived(person: number, isSlow: boolean) {
  let quality = promoted(plan, startQuality('standard'), 0)
  const passedBy: PassedSubmission[] = []
  const held: (HeldSubmission & Judged & { failedAt: number | null })[] = []
  const judged: Judged[] = []
  const chances = new Map<string, number>()
  const waiting: (Judged & { verdictAt: number })[] = []
  let submissions = 0
  const verdictsUntil = (at: number) => {
    for (const one of waiting.filter(({ verdictAt }) => verdictAt <= at)) {
      waiting.splice(waiting.indexOf(one), 1)
      judged.push(one)
      const result = isWrong(one.workItemId) ? 'rework' : 'pass'
      const outcome = {
        at: one.verdictAt,
        result,
        isProcess: true,
        drawKind: one.kind,
        isCurrent: true,
        day: null,
      } as const
      quality = recordOutcome(plan, quality, outcome).quality
      const of = held.findIndex(({ workItemId }) => workItemId === one.workItemId)
      if (of >= 0 && result !== 'pass') held[of] = { ...(held[of] as (typeof held)[number]), failedAt: one.verdictAt }
    }
  }
  for (let today = 0; today < days; today++) {
    for (let item = 0; item < itemsADay; item++) {
      const at = today * day + (9 + 2 * item) * hour
      verdictsUntil(at)
      submissions++
      const workItemId = `${person} ${today} ${item}`
      const subject = { agencyId: 'a', assistantId: `${person}`, taskId: 't', sopVersion: 1, workItemId }
      const share = plan.levels[quality.level] as SamplingLevel
      const drawn = { ...share, level: quality.level }
      const taken = drawnNumber(hmacSha256(key, drawMessage(subject))) < threshold(share)
      if (!taken) passedBy.push({ ...subject, key, at, drawn })
      if (!taken) continue
      const one = { at, kind: 'random', workItemId, drawn } as const
      held.push({ ...one, failedAt: null })
      waiting.push({ ...one, verdictAt: at + (isSlow ? 22 : 3) * hour })
    }
    const until = (today + 1) * day
    verdictsUntil(until)
    const weekFrom = today % 7 === 6 ? until - 7 * day : null
    const of = { delegationId: 'd', taskId: 't', plan, isIndependent: true, dayFrom: today * day, weekFrom }
    for (const floor of floorsOfPeriod({ ...of, passedBy, held })) {
      const from = floor.period === 'week' ? today - 6 : today
      for (let date = from; date <= today; date++) chances.set(`${date} ${floor.num / floor.den}`, floor.probability)
      const picked = passedBy.find(({ workItemId }) => workItemId === floor.workItemId)
      if (picked === undefined) continue
      waiting.push({ ...picked, kind: 'floor', verdictAt: until + 8 * hour })
    }
  }
  return { judged, chances, submissions }
}

const people = Array.from({ length: 120 }, (_, person) => lived(person, person % 2 === 0))
const truth = 0.03

function shown(chance: Chance): ReworkRate {
  const outcomes = people.flatMap(({ judged, chances }) =>
    judged.map((one) => {
      const floorOf = (date: number) => chances.get(`${date} ${one.drawn.num / one.drawn.den}`)
      return { rework: isWrong(one.workItemId), inclusion: chance(one, floorOf) }
    }),
  )
  return reworkRate(outcomes) as ReworkRate
}

it('the rework rate is the true one, with the chance of the draw or the one that the floor of its period left', () => {
  const { rate, interval } = shown(({ at, drawn }, floorOf) => floorOf(Math.floor(at / day)) ?? drawn.num / drawn.den)
  expect(Math.abs(rate - truth)).toBeLessThan(0.003)
  expect(interval.lower).toBeLessThan(truth)
  expect(interval.upper).toBeGreaterThan(truth)
})

it('a chance that the rework itself made certain leans, and this comparison shows it', () => {
  const leaning: Chance = (one, floorOf) =>
    isWrong(one.workItemId) && one.kind === 'random'
      ? 1
      : (floorOf(Math.floor(one.at / day)) ?? one.drawn.num / one.drawn.den)
  const { rate, interval } = shown(leaning)
  expect(rate).toBeLessThan(truth - 0.003)
  expect(interval.upper).toBeLessThan(truth)
})
