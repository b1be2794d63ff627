import { describe, expect, it } from 'vitest'
import { compileCalendar } from './business-calendar.ts'
import { amend } from './clock.ts'
import { planningWarning } from './planning.ts'
import { everyDay, hours, officeCalendar, started } from './samples.fixture.ts'

const evenings = compileCalendar(everyDay([['15:00', '23:00']]))

describe('planning', () => {
  it('sla rule 50: an overlap too small to keep a promise raises a planning warning before the breach', () => {
    const clock = started(hours(8), '2026-06-01T09:00')
    expect(planningWarning(clock, officeCalendar, evenings, 120)).toBeUndefined()
    expect(planningWarning(clock, officeCalendar, evenings, 121)).toMatchObject({ code: 'overlap_too_small' })
  })

  it('sla small print: only open time that both share up to the deadline counts', () => {
    const clock = started(hours(8), '2026-06-01T10:00')
    expect(planningWarning(clock, officeCalendar, evenings, 120)).toBeUndefined()
    expect(planningWarning(clock, officeCalendar, compileCalendar(everyDay([['17:00', '23:00']])), 1)).toBeDefined()
    expect(planningWarning(amend(clock, { dueAt: undefined }), officeCalendar, evenings, 600)).toBeUndefined()
  })
})
