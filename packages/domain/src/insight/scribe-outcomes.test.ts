import { describe, expect, it } from 'vitest'
import { weekAt } from '../rhythm/iso-week.ts'
import { after, bodyOf, codesOf, eventsOf, noon, task } from '../samples.fixture.ts'
import type { Task } from '../task/task.ts'
import { enterScribeOutcome, type ScribeOutcome, withScribeOutcome } from './scribe-outcomes.ts'

const zone = 'America/Chicago'
const notes: Task = { ...task, clinical: true }
const week = weekAt(zone, noon)
const enter = (given: ScribeOutcome & { week?: string }, of: Task = notes, at = noon) =>
  enterScribeOutcome(of, 'task', { week, ...given }, 'contact', { zone, at })

describe('For scribe tasks the client-entered outcomes (patients an hour, RVU an encounter)', () => {
  it('are entered for a week of the client, with who entered them, and corrected by entering them again', () => {
    const decision = enter({ patientsPerHour: 2.5 })
    expect(bodyOf(decision, 'task.scribe_outcome_entered')).toEqual({ week, patientsPerHour: 2.5, by: 'contact' })
    const kept = after('task', notes, decision)
    expect(eventsOf(enter({ patientsPerHour: 2.5 }, kept))).toEqual([])
    const both = after('task', kept, enter({ rvuPerEncounter: 1.9 }, kept))
    expect(both.scribeOutcomes?.[week]).toMatchObject({ patientsPerHour: 2.5, rvuPerEncounter: 1.9, by: 'contact' })
    const corrected = after('task', both, enter({ patientsPerHour: 3 }, both))
    expect(corrected.scribeOutcomes?.[week]).toMatchObject({ patientsPerHour: 3, rvuPerEncounter: 1.9 })
  })

  it('are of scribe work alone, of a week that has begun where the client is, and of figures that can be', () => {
    expect(codesOf(enter({ patientsPerHour: 2 }, task))).toEqual(['not_scribe_work'])
    expect(codesOf(enter({ patientsPerHour: 2, week: '2026-W60' }))).toEqual(['week_unknown'])
    expect(codesOf(enter({}))).toEqual(['nothing_entered'])
    expect(codesOf(enter({ patientsPerHour: 0, rvuPerEncounter: 101 }))).toEqual(['out_of_range', 'out_of_range'])
    // Monday has begun in UTC and not yet in Chicago.
    const sundayEvening = Date.parse('2026-06-08T01:00:00Z')
    expect(codesOf(enter({ patientsPerHour: 2, week: '2026-W24' }, notes, sundayEvening))).toEqual(['week_ahead'])
    expect(eventsOf(enter({ patientsPerHour: 2, week: '2026-W24' }, notes, sundayEvening + 4 * 3_600_000))).toEqual([
      'task.scribe_outcome_entered',
    ])
  })

  it('of five years stand with the task, the newest of them', () => {
    const weeks = Array.from({ length: 300 }, (_, n) => weekAt('UTC', noon + n * 7 * 86_400_000))
    const all = weeks.reduce((before, one) => withScribeOutcome(before, { week: one, by: 'contact' }, noon), {})
    expect(Object.keys(all)).toEqual(weeks.slice(-260))
  })
})
