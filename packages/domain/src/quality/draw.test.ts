import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DrawFacts, decideDraw } from './decide-draw.ts'
import { type DrawSubject, drawMessage, threshold } from './draw.ts'
import { floorPeriod, floorPick, floorProbability } from './period-floor.ts'
import { independent, learner, standard } from './samples.fixture.ts'

const subject: DrawSubject = { agencyId: 'a', assistantId: 'bé', taskId: '', sopVersion: 12, workItemId: 'item' }
const used = { sop: { version: 12, submissions: 5 } }
const facts = (changes: Partial<DrawFacts> = {}): DrawFacts => ({
  ...{ ...subject, key: new Uint8Array(32).fill(7), plan: standard, quality: independent(standard, used) },
  ...{ isIndependent: true, highRisk: false, isLate: false, ...changes },
})

describe('The message of the draw', () => {
  it('quality line 19: the message of the draw has every field as UTF-8 after its length in bytes, version first', () => {
    const text = Buffer.from(drawMessage(subject)).toString('latin1')
    const field = (length: number, bytes: string) => `\0\0\0${String.fromCharCode(length)}${bytes}`
    const expected = [
      field(9, 'sample/v1'),
      field(1, 'a'),
      field(3, 'b\u00c3\u00a9'),
      field(0, ''),
      field(2, '12'),
      field(4, 'item'),
    ]
    expect(text).toBe(expected.join(''))
  })

  it('is another one for every other subject, wherever its fields are cut', () => {
    const field = fc.string({ maxLength: 4 })
    const any = fc.record({
      agencyId: field,
      assistantId: field,
      taskId: field,
      sopVersion: fc.nat(20),
      workItemId: field,
    })
    fc.assert(
      fc.property(any, any, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other)
        expect(Buffer.compare(drawMessage(one), drawMessage(other)) === 0).toBe(same)
      }),
    )
  })
})

describe('The threshold', () => {
  it('is floor(2^48 · num / den), so that a first level takes everything', () => {
    expect(threshold({ num: 1, den: 1 })).toBe(2 ** 48)
    expect(threshold({ num: 1, den: 3 })).toBe(Math.floor(2 ** 48 / 3))
    expect(threshold({ num: 1, den: 10 })).toBe(28147497671065)
  })

  it('nests: a tighter level only adds items', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uint8Array({ minLength: 32, maxLength: 32 }), (workItemId, key) => {
        const at = (level: number) =>
          decideDraw(facts({ workItemId, key, quality: independent(standard, { ...used, level }) })).reviewed
        for (const level of [1, 2, 3]) if (at(level)) expect(at(level - 1)).toBe(true)
        expect(at(0)).toBe(true)
      }),
    )
  })

  it('takes about its share', () => {
    const quality = independent(standard, { ...used, level: 2 })
    const drawn = Array.from({ length: 2_000 }, (_, index) =>
      decideDraw(facts({ workItemId: `item ${index}`, quality })),
    )
    expect(drawn.filter(({ reviewed }) => reviewed).length).toBeGreaterThan(430)
    expect(drawn.filter(({ reviewed }) => reviewed).length).toBeLessThan(570)
  })
})

describe('The draw', () => {
  it('is repeated by whoever has the key, and is another one under another key', () => {
    expect(decideDraw(facts())).toEqual(decideDraw(facts()))
    expect(decideDraw(facts({ key: new Uint8Array(32) })).u).not.toBe(decideDraw(facts()).u)
  })

  it('stores u, the share in force, the level and the chance of inclusion', () => {
    const quality = independent(standard, { ...used, level: 2 })
    expect(decideDraw(facts({ quality }))).toMatchObject({
      kind: 'random',
      num: 1,
      den: 4,
      level: 2,
      probability: 0.25,
    })
  })

  it('stores whether the level in force was the last of its plan, where less than everything is looked at', () => {
    const at = (level: number) => decideDraw(facts({ quality: independent(standard, { ...used, level }) })).isLast
    expect([0, 1, 2, 3].map(at)).toEqual([undefined, false, false, true])
  })

  it('takes everything in reverse-shadow', () => {
    const draw = decideDraw(facts({ quality: learner(), isIndependent: false, highRisk: true }))
    expect(draw).toMatchObject({ reviewed: true, kind: 'all', probability: 1 })
  })

  it('takes everything at the first level, as a random draw with certainty', () => {
    const draw = decideDraw(facts({ quality: independent(standard, { ...used, level: 0 }) }))
    expect(draw).toMatchObject({ reviewed: true, kind: 'random', probability: 1 })
  })

  it('quality line 18: the draw always takes work marked high-risk, and leaves the evidence to count it as any other', () => {
    expect(decideDraw(facts({ highRisk: true }))).toMatchObject({ reviewed: true, kind: 'forced', probability: 1 })
  })

  it('always takes the first 5 on a new SOP version', () => {
    expect(decideDraw(facts({ sopVersion: 13 }))).toMatchObject({ reviewed: true, kind: 'forced', probability: 1 })
  })

  it('always takes the next 3 after a lapse', () => {
    const quality = independent(standard, { ...used, forced: 1 })
    expect(decideDraw(facts({ quality }))).toMatchObject({ reviewed: true, kind: 'forced' })
  })

  it('takes what was complained about for cause, outside of the estimates', () => {
    expect(decideDraw(facts({ isLate: true }))).toMatchObject({ reviewed: true, kind: 'for_cause', probability: 1 })
    expect(decideDraw(facts({ isLate: true, isIndependent: false })).kind).toBe('for_cause')
  })
})

describe('The floor of a period', () => {
  it('takes the smallest u of those passed by', () => {
    const passedBy = [3, 1, 2].map((u) => ({ workItemId: `item ${u}`, u }))
    expect(floorPick(passedBy)?.workItemId).toBe('item 1')
    expect(floorPick([])).toBeUndefined()
    expect(
      floorPick([
        { workItemId: 'b', u: 1 },
        { workItemId: 'a', u: 1 },
      ])?.workItemId,
    ).toBe('a')
  })

  it('is a day at every level but the last, and a week there: daily at first, then weekly', () => {
    expect([0, 1, 2, 3].map((level) => floorPeriod(level, 4))).toEqual(['day', 'day', 'day', 'week'])
  })

  it('includes each with f + (1 - f)^n / n', () => {
    expect(floorProbability(0.25, [])).toBe(1)
    expect(floorProbability(0.1, [0.1, 0.1, 0.1])).toBeCloseTo(0.1 + 0.9 ** 4 / 4, 12)
  })

  it('includes as often as that formula says, over all the ways three items can be drawn', () => {
    const tenths = Array.from({ length: 10 }, (_, tenth) => tenth)
    const draws = tenths.flatMap((a) => tenths.flatMap((b) => tenths.map((c) => [a, b, c])))
    // At a share of 2/10 an item is looked at when drawn, and one of the three where none is.
    const looked = draws.map((us) => {
      const drawn = us.filter((u) => u < 2).length
      return drawn > 0 ? drawn : [floorPick(us.map((u, item) => ({ workItemId: `${item}`, u })))].length
    })
    const perItem = looked.reduce((sum, count) => sum + count, 0) / draws.length / 3
    expect(perItem).toBeCloseTo(floorProbability(0.2, [0.2, 0.2]), 12)
  })
})
