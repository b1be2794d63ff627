import { describe, expect, it } from 'vitest'
import { auditDraw, type StoredDraw } from './audit-draw.ts'
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

const codes = (one: StoredDraw, with_ = key) => auditDraw(one, with_, standard).map(({ code }) => code)
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
    expect(codes(passedBy, new Uint8Array(32).fill(8))).toContain('number_differs')
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
    const first = { ...standard, deliversBeforeReview: true }
    const drawn = Array.from({ length: 40 }, (_, item) => stored(`item ${item}`)).find(({ held }) => held) as StoredDraw
    expect(auditDraw({ ...drawn, held: false }, key, first)).toEqual([])
    expect(auditDraw(drawn, key, first).map(({ code }) => code)).toEqual(['not_followed'])
  })

  it('finds a share that the plan does not have at this level', () => {
    expect(codes({ ...passedBy, draw: { ...passedBy.draw, level: 1 } })).toEqual(['share_differs'])
  })
})
