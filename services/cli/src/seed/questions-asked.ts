import { weekAt } from '@understudy/domain/rhythm/iso-week'
import { weeklyReviewId } from '@understudy/domain/rhythm/weekly-review'
import { dateOfDay, localAt } from '@understudy/domain/sla/local-time'
import type { Days } from './calendars.ts'
import { clinicCalendar } from './demo-clients.ts'
import type { Look } from './script.ts'
import type { Stage } from './stage.ts'

/** What people at the clinic's tasks wanted to know, what of it stands in the FAQ, an update, and last week's review. */
export function questionsAsked(stage: Stage, days: Days): void {
  const { script, actor, taskId } = stage
  const study = 'Does every CPAP request need a sleep study, or is an older one enough?'
  const asked = { taskId: taskId('priorAuth'), to: 'client', text: study }
  const questionId = script.add(days.on(6, 10), actor('priya'), 'question.ask', asked)
  const text = 'One from the last two years is enough; older ones are done again.'
  script.add(days.on(6, 11, 30), actor('hale'), 'question.answer', { questionId, text })
  script.add(days.on(6, 12), actor('dana'), 'question.publish', { questionId, scope: 'client' })
  const entry = {
    ...{ taskId: taskId('referrals'), scope: 'task', question: 'Which tray of the fax queue holds urgent referrals?' },
    answer: 'The red one; tag them by the naming convention before anything else.',
  }
  const foundIn = script.add(days.on(15, 9), actor('dana'), 'question.write_entry', entry)
  script.add(days.on(4, 10), actor('jonas'), 'question.take_from_faq', { taskId: taskId('referrals'), foundIn })
  const open = { taskId: taskId('appointments'), text: 'May a visit be moved to another doctor, if the patient asks?' }
  script.add(days.ago(45), actor('sofia'), 'question.ask', { ...open, to: 'client' })
  updatePosted(stage, days)
  reviewHeld(stage, days)
}

function updatePosted({ script, actor }: Stage, days: Days): void {
  const at = days.on(1, 16, 40)
  const lines = (...texts: string[]) => texts.map((text) => ({ text }))
  script.add(at, actor('maya'), 'daily_update.post', {
    ...{ date: dateOfDay(localAt(clinicCalendar.zone, at).day), note: 'The fax queue was empty by four.' },
    completed: lines('Three referrals, all with a first slot'),
    inProgress: lines('Referral 5179, neurology'),
    ...{ blocked: [], questions: [] },
  })
}

function reviewHeld({ script, actor, memberId, taskId }: Stage, days: Days): void {
  const at = days.on(5, 9)
  const week = weekAt(clinicCalendar.zone, days.on(9, 9))
  const clinic = (look: Look) => look('task', taskId('referrals'))?.clientId as string
  const ofReview = (more: object) => (look: Look) => ({
    weeklyReviewId: weeklyReviewId(clinic(look), week),
    ...more,
  })
  script.add(at, actor('dana'), 'weekly_review.hold', (look) => ({ clientId: clinic(look), week, notes: '' }))
  const decided = {
    text: 'Name somebody who answers while Dr. Hale is away',
    ownerId: memberId('hale'),
    dueOn: dateOfDay(localAt(clinicCalendar.zone, at).day + 14),
  }
  script.add(at + 60_000, actor('dana'), 'weekly_review.decide', ofReview(decided))
  script.add(at + 900_000, actor('dana'), 'weekly_review.close', ofReview({ minutes: 15 }))
}
