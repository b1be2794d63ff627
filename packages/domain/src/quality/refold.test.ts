import { describe, expect, it } from 'vitest'
import type { DisputeState, OutcomeFact, QualityFact } from './refold.ts'
import { refold } from './refold.ts'
import { day, light, outcomesOf, passes, standard, start, strict } from './samples.fixture.ts'

const fact = (one: object, index: number): OutcomeFact =>
  ({ type: 'outcome', reviewId: `review ${index}`, ...one }) as OutcomeFact
const facts = (letters: string, changes: object = {}): OutcomeFact[] =>
  outcomesOf(letters, changes).map((one, index) => fact(one, index))
const promotion: QualityFact = { type: 'promoted', at: start, by: 'person' }
const independent = [...facts(passes(25)), promotion]
const disputed = (letter: string, dispute: DisputeState): OutcomeFact => ({
  ...(facts(letter)[0] as OutcomeFact),
  dispute,
})

describe('A batch', () => {
  const batched = (letters: string) => facts(letters, { batch: 'friday' })

  it('is one outcome, however many items it has', () => {
    expect(refold(standard, batched('pppp')).quality).toMatchObject({ score: 1, inAttempt: 1 })
  })

  it.each([
    ['prRCc', 'c'],
    ['pRC', 'C'],
    ['pRrC', 'r'],
    ['ppR', 'R'],
  ])('quality line 2: a batch of %s counts as its worst, %s', (letters, worst) => {
    const before = facts(passes(12))
    const { lastReviewedAt: _, ...expected } = refold(standard, [...before, ...facts(worst)]).quality
    expect(refold(standard, [...before, ...batched(letters)]).quality).toMatchObject(expected)
  })

  it('quality line 2: a batch stands at the place of its first verdict: a worse one later is folded in there', () => {
    const [first, worse] = batched('pr') as [OutcomeFact, OutcomeFact]
    const between = facts(passes(10))
    expect(refold(standard, [first, ...between, worse]).quality.score).toBe(10)
    expect(refold(standard, [...between, first, worse]).quality.score).toBe(2)
  })

  it.each([
    ['rr', 0, 12],
    ['rr', 1, 12],
    ['cr', 0, 12],
    ['cc', 0, 4],
    ['rp', 0, 20],
    ['rC', 0, 20],
    ['prrp', 1, 12],
  ])(
    'quality line 10: a dispute holds back the trust of its own verdict only: a batch of %s with the one at %i disputed',
    (letters, index, trust) => {
      const batch = batched(letters).map((one, at) =>
        at === index ? { ...one, dispute: { kind: 'open' as const } } : one,
      )
      const { quality } = refold(standard, [...independent, ...facts(passes(10)), ...batch])
      expect(quality).toMatchObject({ level: 0, run: 0, trust })
    },
  )

  it('quality line 10: two of three disputed, the third is charged, and demotes where it would alone', () => {
    const open = { dispute: { kind: 'open' as const } }
    const [first, second, third] = batched('ccc') as [OutcomeFact, OutcomeFact, OutcomeFact]
    const strictly = [...facts(passes(52)), promotion]
    const held = [...strictly, { ...first, ...open }, { ...second, ...open }]
    expect(refold(strict, held).quality.independentSince).toBe(start)
    expect(refold(strict, [...held, third]).quality.independentSince).toBeNull()
  })

  it('keeps disuse away by its last verdict all the same', () => {
    const [first, later] = batched('pp') as [OutcomeFact, OutcomeFact]
    expect(refold(standard, [first, { ...later, at: start + day }]).quality.lastReviewedAt).toBe(start + day)
  })
})

describe('A dispute', () => {
  it('quality line 11: a dispute upheld or left undecided costs no more than none', () => {
    const given = refold(standard, [...independent, ...facts('r')]).quality
    for (const kind of ['upheld', 'expired'] as const)
      expect(refold(standard, [...independent, disputed('r', { kind })]).quality).toEqual(given)
    expect(given.trust).toBe(12)
  })

  it('overturned is a pass at the verdict’s place', () => {
    const turned = refold(standard, [...facts(passes(3)), disputed('c', { kind: 'overturned' }), ...facts('pp')])
    expect(turned.quality).toMatchObject({ score: 6, inAttempt: 6 })
  })

  it('amended counts as what it is now', () => {
    const amended = disputed('c', { kind: 'amended', result: 'rework', isProcess: false })
    expect(refold(standard, [...independent, amended]).quality.trust).toBe(12)
  })

  it('for the wrong person removes the outcome here', () => {
    const before = facts(passes(9))
    expect(refold(standard, [...before, disputed('r', { kind: 'wrong_person' })])).toEqual(refold(standard, before))
  })

  it('quality line 10: a dispute open holds trust back, not the level', () => {
    const { quality } = refold(standard, [...independent, ...facts(passes(10)), disputed('r', { kind: 'open' })])
    expect(quality).toMatchObject({ level: 0, trust: 20 })
  })

  it('overturned undoes the demotion of strict and of the second critical error', () => {
    const strictly = [...facts(passes(52)), promotion]
    expect(refold(strict, [...strictly, ...facts('c')]).quality.independentSince).toBeNull()
    expect(refold(strict, [...strictly, disputed('c', { kind: 'overturned' })]).quality.independentSince).toBe(start)
    const twice = [...independent, ...facts(`c${passes(16)}`)]
    expect(refold(standard, [...twice, ...facts('c')]).quality.independentSince).toBeNull()
    expect(refold(standard, [...twice, disputed('c', { kind: 'overturned' })]).quality.independentSince).toBe(start)
  })

  it('quality line 10: a dispute open leaves a demotion standing that was made already, whichever verdict it is of', () => {
    const demotion: QualityFact = { type: 'demoted_by_engine', at: start }
    for (const open of [0, 1, 2]) {
      const reworks = facts('rrr').map((one, index) =>
        index === open ? { ...one, dispute: { kind: 'open' as const } } : one,
      )
      const { quality } = refold(standard, [...independent, ...reworks, demotion])
      expect(quality).toMatchObject({ independentSince: null, attempt: 2, score: 0 })
      const decided = reworks.map((one, index) =>
        index === open ? { ...one, dispute: { kind: 'overturned' as const } } : one,
      )
      expect(refold(standard, [...independent, ...decided, demotion]).quality.independentSince).toBe(start)
    }
    // One that comes after has nothing to say about it, and nothing else keeps it.
    const [later] = facts('p', { at: start + day, dispute: { kind: 'open' } })
    const turned = disputed('c', { kind: 'overturned' })
    expect(refold(standard, [...independent, turned, demotion, later as OutcomeFact]).quality.independentSince).toBe(
      start,
    )
  })

  it('quality line 15: a dispute upheld after its spell has ended moves no trust of the next one', () => {
    const nextSpell: QualityFact[] = [
      { type: 'demoted_by_lead', at: start + day },
      { ...promotion, at: start + 2 * day },
    ]
    const late = [...independent, disputed('r', { kind: 'upheld' }), ...nextSpell]
    expect(refold(standard, late).quality).toMatchObject({ trust: 20, attempt: 2, independentSince: start + 2 * day })
  })
})

describe('Folding again', () => {
  it('quality line 15: folding again lets decisions of people stand and makes the engine’s anew', () => {
    const thin = facts(passes(20))
    expect(refold(light, [...thin, { ...promotion, by: 'engine' }]).quality.independentSince).toBe(start)
    expect(refold(standard, [...thin, { ...promotion, by: 'engine' }]).quality.independentSince).toBeNull()
    expect(refold(standard, [...thin, promotion]).quality.independentSince).toBe(start)
    const demoted = refold(standard, [...independent, { type: 'demoted_by_lead', at: start }]).quality
    expect(demoted).toMatchObject({ independentSince: null, attempt: 2 })
  })

  it('takes versions, absences and locked submissions along', () => {
    const lapses: QualityFact[] = [
      { type: 'major_version', at: start },
      { type: 'returned', at: start, days: 20, limit: 30 },
      { type: 'submission_locked', at: start, sopVersion: 1 },
    ]
    const { quality } = refold(standard, [...independent, ...lapses])
    expect(quality).toMatchObject({ requalifying: true, forced: 2, sop: { version: 1, submissions: 1 } })
  })
})
