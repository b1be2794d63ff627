import { describe, expect, it } from 'vitest'
import { castOf, simulatedAgencyId } from './cast.ts'
import { reportOf } from './report.ts'
import { reportText } from './report-text.ts'
import { usualOptions } from './simulation-options.ts'
import { SimulationTally } from './tally.ts'
import { truths } from './truth.ts'

const options = { ...usualOptions, assistants: 2, rates: [0.05], reviewers: 1 }
const cast = castOf(options, simulatedAgencyId(options, 1))
const [one, other] = cast.people.map(({ delegationId }) => delegationId) as [string, string]
const day = 86_400_000
const outcome = (types: string[], drawKind = 'all') => ({
  quality: { inAttempt: 30, attempt: 1 },
  drawKind,
  happened: types.map((type) => ({ type })),
})

function tallied(): SimulationTally {
  const tally = new SimulationTally(cast)
  const say = (type: string, streamId: string, body: object = {}, at = day) =>
    tally.count({ type, streamId, body: body as Record<string, unknown>, at })
  for (const id of [one, other]) say('delegation.assigned', id)
  say('delegation.outcome_recorded', one, outcome(['competence_shown']))
  say('delegation.outcome_recorded', one, outcome(['recommendation_withdrawn']))
  say('delegation.promoted', one, {}, 11 * day)
  say('delegation.outcome_recorded', one, outcome([]))
  say('delegation.outcome_recorded', one, outcome([], 'random'))
  const item = (id: string, note: string, draw: object, verdicts: () => void = () => {}) => {
    say('work_item.made', id, { taskId: cast.people[0]?.taskId })
    say('work_item.submitted', id, { submission: 1, note })
    say('work_item.held_for_review', id, { draw })
    verdicts()
    say('work_item.delivered', id, {})
  }
  item('a', truths.error, { kind: 'all', reviewed: true })
  item('b', truths.error, { kind: 'random', reviewed: false })
  item('c', truths.error, { kind: 'random', reviewed: true }, () =>
    say('work_item.submitted', 'c', { submission: 2, note: truths.mended }),
  )
  say('delegation.demoted', one)
  return tally
}

describe('What happened', () => {
  const { rates } = reportOf(options, tallied(), 31 * day)
  const [rate] = rates

  it('counts a first attempt once, and leaves out who is still at theirs', () => {
    expect(rate?.promoted).toMatchObject({ happened: 1, n: 1 })
    expect(rate?.meanReviews.happened).toBe(30)
    expect(rate?.undecided).toBe(1)
  })

  it('counts the work of independent people only, and errors that were mended as none', () => {
    expect(rate?.reviewedAfterwards).toMatchObject({ happened: 0.5, n: 2 })
    expect(rate?.errorsToClient).toMatchObject({ happened: 0.5, n: 2 })
    expect(rate?.errorsToClientOfAll).toBeCloseTo(2 / 3)
    expect(rate?.errorsWithoutHold).toBe(1)
  })

  it('counts reviews of what was handed in from the promotion on until a demotion, and none of what was before', () => {
    expect(rate?.reviewsToDemotion).toMatchObject({ happened: 1, n: 1 })
  })

  it('does not drop who has not arrived: the mean of those who have says 12 days, where half of all need 14', () => {
    const five = { ...options, assistants: 5 }
    const everybody = castOf(five, simulatedAgencyId(five, 1))
    const tally = new SimulationTally(everybody)
    for (const [index, { delegationId: streamId }] of everybody.people.entries()) {
      tally.count({ type: 'delegation.assigned', streamId, body: {}, at: day })
      if (index < 3) tally.count({ type: 'delegation.promoted', streamId, body: {}, at: (11 + 2 * index) * day })
    }
    const { timeToIndependence } = reportOf(five, tally, 31 * day)
    expect(timeToIndependence).toEqual({ arrived: 3, waiting: 2, left: 0, meanOfArrived: 12, median: 14 })
  })

  it('stands beside the promise in the text', () => {
    const text = reportText(reportOf(options, tallied(), 31 * day))
    expect(text).toContain('promised')
    expect(text).toContain('0.8873')
    expect(text).toContain('1 open')
    expect(text).not.toContain('knows nothing of')
  })

  it('says what of the world the promise does not know', () => {
    const world = { ...options, learning: 1, severity: 0.1, critical: 0.1, processCaused: 0.1 }
    expect(reportText(reportOf(world, tallied(), 31 * day))).toContain(
      'knows nothing of people who make more errors at first, reviewers who send right work back, critical errors, errors that',
    )
  })
})
