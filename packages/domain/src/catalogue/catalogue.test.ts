import { describe, expect, it } from 'vitest'
import { after, agency, bodyOf, codesOf, eventsOf } from '../samples.fixture.ts'
import { checkTarget } from '../sla/target.ts'
import { checkSteps } from '../sop/check-steps.ts'
import { defineTaskOfType, type TaskDraft } from '../task/of-type.ts'
import { clinicalSignals } from './clinical-signals.ts'
import { defineTaskType, retireTaskType, type TaskTypeDraft } from './own-task-types.ts'
import { businessHours, must } from './task-type.ts'
import { builtInTypes, taskTypeNamed, taskTypesOf } from './task-types.ts'

const nonClinical = `appointment confirmations; reschedules and cancellations; referral
status tracking; fax and document routing; inbox triage (non-clinical); prior-authorisation document collection; insurance
information follow-up; new-patient packet reminders; spreadsheet clean-up; CRM updates; notes of internal meetings without
patient data; vendor follow-up; report formatting; SOP documentation; patient reminders; no-show tracking; dashboard updates;
call-back queue; file naming and folder organisation; status updates to staff`
const clinical = `real-time encounter
documentation; drafting visit notes in the record; updating history of present illness and review of systems during the
encounter; recording the physician’s exam findings; draft support for referral letters tied to the record; visit documentation
prepared for physician review`

const named = (text: string) => text.split(';').map((name) => name.replaceAll(/\s+/g, ' ').trim())
const own: TaskTypeDraft = {
  ...{ name: 'Claim status checks', clinical: false, risk: 'low', flow: 'billing', usualMinutes: 6 },
  turnaround: businessHours(8),
  sop: [must('do', 'Open the claim')],
}
const draft: TaskDraft = {
  ...{ clientId: 'client', name: 'Referrals', taskType: 'Referral status tracking', accessNeeds: [] },
  ...{ planId: 'standard', defaultSop: true },
}
const define = (changes: Partial<TaskDraft> = {}, of = agency) =>
  defineTaskOfType('t', { ...draft, ...changes }, of, ['standard'])

describe('The catalogue ships with these task types', () => {
  it.each(named(nonClinical))('non-clinical: %s', (name) => {
    expect(taskTypeNamed(undefined, name)).toMatchObject({ clinical: false })
  })

  it.each(named(clinical))('clinical (scribe only): %s', (name) => {
    expect(taskTypeNamed(undefined, name)).toMatchObject({ clinical: true, risk: 'high' })
  })

  it('and no others, each with a default SOP of its own, a turnaround and the usual minutes', () => {
    expect(builtInTypes).toHaveLength(named(nonClinical).length + named(clinical).length)
    const texts = builtInTypes.map(({ sop }) => sop.map(({ text }) => text).join())
    expect(new Set(texts).size).toBe(builtInTypes.length)
    for (const { sop, turnaround, usualMinutes, name } of builtInTypes) {
      expect(sop.length, name).toBeGreaterThanOrEqual(4)
      expect(checkSteps(sop), name).toEqual([])
      expect(checkTarget(turnaround), name).toEqual([])
      expect(Number.isInteger(usualMinutes) && usualMinutes > 0, name).toBe(true)
    }
  })

  it('of which none that is not clinical reads as if it were', () => {
    const others = builtInTypes.filter((type) => !type.clinical)
    for (const { name, sop } of others)
      expect([name, ...sop.map(({ text }) => text)].flatMap(clinicalSignals)).toEqual([])
  })
})

describe('An agency can add its own', () => {
  const typed = after('agency', agency, defineTaskType(agency, 'agency', own))

  it('under a name that is free, in versions; tasks are made from the newest', () => {
    expect(taskTypeNamed(typed, 'claim status checks')).toMatchObject({ version: 1, usualMinutes: 6 })
    const next = after('agency', typed, defineTaskType(typed, 'agency', { ...own, usualMinutes: 9 }))
    expect(taskTypeNamed(next, 'claim_status_checks')).toMatchObject({ version: 2, usualMinutes: 9 })
    expect(taskTypesOf(next)).toHaveLength(builtInTypes.length + 1)
    for (const name of ['Inbox triage', 'CRM updates'])
      expect(codesOf(defineTaskType(typed, 'agency', { ...own, name }))).toEqual(['type_id_taken'])
    for (const name of ['custom', '—', 'constructor'])
      expect(codesOf(defineTaskType(typed, 'agency', { ...own, name }))).toEqual(['type_name_unusable'])
    expect(
      codesOf(defineTaskType(typed, 'agency', { ...own, usualMinutes: 0, turnaround: businessHours(-1) })),
    ).toContain('minutes_malformed')
  })

  it('which stays clinical where it is: nobody takes a kind of work out of the guard alone', () => {
    const scribes = after('agency', agency, defineTaskType(agency, 'agency', { ...own, clinical: true }))
    expect(codesOf(defineTaskType(scribes, 'agency', own))).toEqual(['clinical_type'])
  })

  it('and retire it: no task is made from it any more', () => {
    const retired = after('agency', typed, retireTaskType(typed, 'agency', 'Claim status checks'))
    expect(taskTypesOf(retired)).toHaveLength(builtInTypes.length)
    expect(codesOf(define({ taskType: 'claim status checks' }, retired))).toEqual(['task_type_retired'])
    expect(eventsOf(retireTaskType(retired, 'agency', 'claim_status_checks'))).toEqual([])
    expect(codesOf(retireTaskType(typed, 'agency', 'crm_updates'))).toEqual(['built_in'])
    expect(codesOf(retireTaskType(typed, 'agency', 'none'))).toEqual(['not_found'])
  })
})

describe('A task made from a type takes its defaults', () => {
  it('clinical or not, risk, minutes, turnaround and SOP; what is said otherwise is as it was said', () => {
    const decision = define()
    expect(eventsOf(decision)).toEqual(['task.defined', 'task.sop_published'])
    expect(bodyOf(decision, 'task.defined')).toMatchObject({
      ...{ taskType: 'referral_status_tracking', clinical: false, risk: 'low', usualMinutes: 8 },
      turnaround: businessHours(8),
    })
    expect(after('task', undefined, decision).sop?.steps).toHaveLength(6)
    expect(bodyOf(define({ risk: 'high', usualMinutes: 3 }), 'task.defined')).toMatchObject({
      risk: 'high',
      usualMinutes: 3,
    })
    expect(eventsOf(define({ defaultSop: false }))).toEqual(['task.defined'])
  })

  it('or is custom work of no type, which is not clinical and of low risk unless somebody says so', () => {
    expect(bodyOf(define({ taskType: 'custom' }), 'task.defined')).toMatchObject({ clinical: false, risk: 'low' })
    expect(codesOf(define({ taskType: 'Anything' }))).toEqual(['task_type_unknown'])
  })

  it('and cannot be defined as not clinical where its type is', () => {
    const visits = { taskType: 'visit_note_drafting', name: 'Notes' }
    expect(bodyOf(define(visits), 'task.defined')).toMatchObject({ clinical: true, risk: 'high' })
    expect(codesOf(define({ ...visits, clinical: false }))).toEqual(['clinical_guard'])
    expect(bodyOf(define({ clinical: true }), 'task.defined')).toMatchObject({ clinical: true })
  })
})
