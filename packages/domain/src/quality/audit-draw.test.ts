import { describe, expect, it } from 'vitest'
import { auditDraw, type DrawEvidence, type StoredDraw } from './audit-draw.ts'
import { decideDraw } from './decide-draw.ts'
import { independent, learner, standard } from './samples.fixture.ts'

const key = new Uint8Array(32).fill(7)
const subject = { agencyId: 'agency', assistantId: 'assistant', taskId: 'task', sopVersion: 1 }
const sop = { version: 1, submissions: 5 }

function stored(workItemId: string, isIndependent = true): StoredDraw {
  const quality = isIndependent ? independent(standard, { sop }) : learner()
  const facts = { ...subject, workItemId, key, plan: standard, quality, isIndependent, highRisk: false, isLate: false }
  const draw = decideDraw(facts)
  return { ...subject, workItemId, draw, held: draw.reviewed, highRisk: false }
}

const evidence = (changes: Partial<DrawEvidence> = {}): DrawEvidence => ({
  ...{ plan: standard, quality: independent(standard, { sop }), isIndependent: true, isLate: false },
  ...changes,
})
const learning = evidence({ quality: learner(), isIndependent: false })
const codes = (one: StoredDraw, { draw } = one, with_ = key) =>
  auditDraw(one, with_, draw.kind === 'all' ? learning : evidence()).map(({ code }) => code)
const passedBy = Array.from({ length: 40 }, (_, item) => stored(`item ${item}`)).find(({ held }) => !held) as StoredDraw

describe('An auditor', () => {
  it('repeats every draw as it was made, at random and where everything is reviewed', () => {
    const draws = Array.from({ length: 400 }, (_, item) => stored(`item ${item}`, item % 2 === 0))
    expect(draws.flatMap((one) => codes(one))).toEqual([])
    expect(draws.filter(({ held }) => !held).length).toBeGreaterThan(150)
  })

  it('finds high-risk work that was left to chance, whatever the draw said', () => {
    expect(codes({ ...passedBy, highRisk: true })).toEqual(['chance_not_allowed'])
    expect(codes({ ...stored('any', false), highRisk: true })).toEqual([])
  })

  it('finds that another key was used', () => {
    expect(codes(passedBy, passedBy, new Uint8Array(32).fill(8))).toContain('number_differs')
  })

  it('finds a draw that was turned, and a chance that was made up', () => {
    const { draw } = passedBy
    expect(codes({ ...passedBy, draw: { ...draw, reviewed: true }, held: true })).toEqual(['decision_differs'])
    expect(codes({ ...passedBy, draw: { ...draw, probability: 0.5 } })).toEqual(['probability_differs'])
  })

  it('finds work that went out although it was drawn', () => {
    const held = stored('any', false)
    expect(codes({ ...held, held: false })).toEqual(['not_followed'])
  })

  it('finds nothing wrong where the plan delivers what it draws and reviews it afterwards', () => {
    const first = evidence({ plan: { ...standard, deliversBeforeReview: true } })
    const drawn = Array.from({ length: 40 }, (_, item) => stored(`item ${item}`)).find(({ held }) => held) as StoredDraw
    expect(auditDraw({ ...drawn, held: false }, key, first)).toEqual([])
    expect(auditDraw(drawn, key, first).map(({ code }) => code)).toEqual(['not_followed'])
  })

  it('finds a share that the plan does not have at this level', () => {
    expect(codes({ ...passedBy, draw: { ...passedBy.draw, level: 1 } })).toEqual(['level_differs', 'share_differs'])
  })

  it('finds a level said to be the last of the plan that is not, and believes a draw that does not say', () => {
    const { isLast, ...older } = passedBy.draw
    expect(codes({ ...passedBy, draw: { ...older, isLast: isLast !== true } })).toEqual(['level_differs'])
    expect(codes({ ...passedBy, draw: older })).toEqual([])
  })

  it('finds a level that is not the one of the evidence, though the plan has it and the numbers agree', () => {
    const before = evidence({ quality: independent(standard, { sop, level: 1 }) })
    expect(auditDraw(passedBy, key, before).map(({ code }) => code)).toEqual(['level_differs'])
  })

  it('finds work left to chance that was not to be: a forced item, somebody who still learns, a second delivery', () => {
    const kinds = [
      evidence({ quality: independent(standard, { sop, level: 3, forced: 2 }) }),
      evidence({ quality: independent(standard, { sop: { version: 1, submissions: 4 }, level: 3 }) }),
      evidence({ isLate: true, quality: independent(standard, { sop, level: 3 }) }),
    ]
    for (const one of kinds) expect(auditDraw(passedBy, key, one).map(({ code }) => code)).toEqual(['kind_differs'])
    expect(auditDraw(passedBy, key, learning).map(({ code }) => code)).toEqual(['kind_differs', 'level_differs'])
  })
})
