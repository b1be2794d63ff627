import { describe, expect, it } from 'vitest'
import { after, brief, codesOf, task } from '../samples.fixture.ts'
import { publishBrief } from './publish-brief.ts'
import { briefSections, changePlan, defineTask, publishSop } from './task.ts'

const definition = {
  ...{ clientId: 'client', name: 'Referrals', taskType: 'referrals', clinical: false, risk: 'low' as const },
  ...{ accessNeeds: [], planId: 'standard' },
}
const steps = [{ kind: 'do' as const, text: 'Open the queue', required: true }]

describe('A task', () => {
  it('is defined once, under a plan that there is', () => {
    expect(codesOf(defineTask(undefined, 't', { ...definition, planId: 'none' }, ['light']))).toEqual(['plan_unknown'])
    expect(codesOf(defineTask(task, 't', definition, ['standard']))).toEqual(['already_exists'])
  })

  it('changes its plan to one that there is, for those to whom it is handed from now on', () => {
    expect(codesOf(changePlan(task, 't', 'none', ['light']))).toEqual(['plan_unknown'])
    expect(after('task', task, changePlan(task, 't', 'light', ['light'])).planId).toBe('light')
    expect(changePlan(task, 't', 'standard', ['standard'])).toMatchObject({ events: [] })
  })

  it.each(briefSections)('publishes no brief whose section %s is empty', (section) => {
    expect(codesOf(publishBrief(task, 't', { ...brief, [section]: '  ' }, 'minor'))).toEqual(['section_empty'])
  })

  it('publishes a brief or an SOP as a new version; a minor one leaves the evidence where it counts from', () => {
    const minor = after('task', task, publishBrief(task, 't', brief, 'minor'))
    expect(minor.brief).toMatchObject({ version: 2, majorVersion: 1 })
    const major = after('task', minor, publishBrief(minor, 't', brief, 'major'))
    expect(major.brief).toMatchObject({ version: 3, majorVersion: 3 })
    const sop = after('task', task, publishSop(task, 't', steps, 'major'))
    expect(sop.sop).toMatchObject({ version: 2, majorVersion: 2, steps })
    expect(codesOf(publishSop(task, 't', [], 'major'))).toEqual(['sop_empty'])
  })
})
