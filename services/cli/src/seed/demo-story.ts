import { dayMs } from '@understudy/domain/day-ms'
import { type Days, daysUntil } from './calendars.ts'
import { clinicCalendar, studioCalendar } from './demo-clients.ts'
import { handOver } from './hand-over.ts'
import { type DrawKeyOf, ItemLives } from './item-life.ts'
import { questionsAsked } from './questions-asked.ts'
import { playRoutine } from './routine.ts'
import { Script, type Step, system } from './script.ts'
import { type Stage, setStage } from './stage.ts'
import { clinicToday, studioToday } from './today.ts'
import { accessRenewed, awayFor, processFixed } from './troubles.ts'

const foundedOn = 26
/** After how many days of the story an access lapses. */
const lapseDays = 20

/** The first instant of the story, in milliseconds since the epoch. */
function storyBegins(now: number): number {
  return daysUntil(now, clinicCalendar).on(foundedOn, 7)
}

/**
 * Five weeks of the demo agency up to `now`: eight tasks, two of them run by people who earned it, two nearly there,
 * one fallen back, three just handed over; somebody was away, an access lapsed and was renewed, a theme of rework recurred
 * and its process was mended, another one is open; and a day's work under way, with promises that end within minutes and hours.
 */
export function demoStory(agencyId: string, now: number, drawKeyOf: DrawKeyOf): readonly Step[] {
  const script = new Script(agencyId)
  const stage = setStage(script, storyBegins(now))
  const lives = new ItemLives(stage, drawKeyOf)
  const atClinic = daysUntil(now, clinicCalendar)
  const atStudio = daysUntil(now, studioCalendar)
  referrals(stage, lives, atClinic)
  appointments(stage, lives, atClinic)
  priorAuthorisations(stage, lives, atClinic)
  visitNotes(stage, lives, atClinic)
  crm(stage, lives, atStudio)
  inbox(stage, lives, atStudio)
  handOver(stage, lives, atClinic, { task: 'insurance', who: 'jonas', assignedOn: 3 })
  const shown = { by: 'dana', from: 3, items: 1, titled: () => 'Progress report, mill conversion' } as const
  handOver(stage, lives, atStudio, { task: 'reports', who: 'tom', assignedOn: 5, shown })
  clinicToday(lives, atClinic)
  studioToday(lives, atStudio)
  questionsAsked(stage, atClinic)
  accessRenewed(stage, storyBegins(now) + lapseDays * dayMs)
  closing(stage, now)
  return script.steps()
}

const specialties = ['cardiology', 'neurology', 'orthopaedics', 'dermatology', 'gastroenterology', 'urology', 'ENT']
const referral = (first: number) => (number: number) =>
  `Referral ${first + number}, ${specialties[number % specialties.length]}`

/** Independent for three weeks; the backup watched her and now works under full review. */
function referrals(stage: Stage, lives: ItemLives, days: Days): void {
  const shown = { by: 'dana', from: 24, items: 3, titled: referral(5041) } as const
  handOver(stage, lives, days, { task: 'referrals', who: 'maya', assignedOn: 25, shown, independentOn: 16 })
  const work = { task: 'referrals', who: 'maya' } as const
  playRoutine(lives, days, { ...work, from: 21, to: 17, aDay: 3, titled: referral(5044) })
  playRoutine(lives, days, { ...work, from: 16, to: 1, aDay: 3, titled: referral(5080) })
  const watched = { by: 'maya', from: 6, items: 3, titled: referral(5150) } as const
  handOver(stage, lives, days, { task: 'referrals', who: 'jonas', cover: 'backup', assignedOn: 7, shown: watched })
  playRoutine(lives, days, {
    task: 'referrals',
    who: 'jonas',
    by: 'lead',
    from: 3,
    to: 2,
    aDay: 1,
    titled: referral(5160),
  })
}

function appointments(stage: Stage, lives: ItemLives, days: Days): void {
  const titled = (number: number) => `Confirmations, list ${number + 1}`
  handOver(stage, lives, days, {
    ...{ task: 'appointments', who: 'sofia', assignedOn: 23, independentOn: 13 },
    shown: { by: 'dana', from: 22, items: 3, titled },
  })
  const work = { task: 'appointments', who: 'sofia' } as const
  playRoutine(lives, days, { ...work, from: 18, to: 14, aDay: 3, titled: (number) => titled(number + 3) })
  playRoutine(lives, days, { ...work, from: 13, to: 1, aDay: 2, titled: (number) => titled(number + 18) })
}

/** Still under full review: what came back set her score back. */
function priorAuthorisations(stage: Stage, lives: ItemLives, days: Days): void {
  const titled = (number: number) => `Prior authorisation ${2231 + number}`
  const delegationId = handOver(stage, lives, days, {
    ...{ task: 'priorAuth', who: 'priya', assignedOn: 20 },
    shown: { by: 'dana', from: 19, items: 3, titled },
  })
  playRoutine(lives, days, {
    ...{ task: 'priorAuth', who: 'priya', from: 16, to: 1, aDay: 2 },
    titled: (number) => titled(number + 3),
    mishaps: {
      8: missing('The imaging report is missing'),
      9: missing('The referral letter is missing'),
      11: missing('The therapy notes are missing'),
      21: listed('The brief names last year’s list'),
      25: listed('The list of last year once more'),
      27: listed('The insurer’s list of this year has two documents more'),
    },
  })
  processFixed(stage, days, delegationId)
}

const missing = (comment: string) => ({ verdict: 'rework', theme: 'missing document', cause: 'sop', comment }) as const

/** It came back three times in a week, and nobody has mended the brief yet: its process fix is open. */
const listed = (comment: string) => ({ verdict: 'rework', theme: 'wrong checklist', cause: 'brief', comment }) as const

/** Clinical: only a scribe may do it, and each note waits for the clinician's signature. */
function visitNotes(stage: Stage, lives: ItemLives, days: Days): void {
  const shown = {
    by: 'nadia',
    from: 6,
    items: 2,
    titled: (number: number) => `Draft note, visit ${1031 + number}`,
  } as const
  handOver(stage, lives, days, { task: 'visitNotes', who: 'elena', assignedOn: 8, shown })
}

/** Independent, and back at full review since an error that must not happen. */
function crm(stage: Stage, lives: ItemLives, days: Days): void {
  const places = ['Alder Street', 'town library', 'mill conversion', 'harbour warehouse', 'school annex']
  const titled = (number: number) => `Contact after the meeting, ${places[number % places.length]}`
  handOver(stage, lives, days, {
    ...{ task: 'crm', who: 'ana', assignedOn: 22, independentOn: 13 },
    shown: { by: 'dana', from: 21, items: 3, titled },
  })
  playRoutine(lives, days, { task: 'crm', who: 'ana', from: 18, to: 14, aDay: 3, titled })
  playRoutine(lives, days, { task: 'crm', who: 'ana', from: 6, to: 1, aDay: 1, titled: (number) => titled(number + 6) })
  awayFor(stage, days)
  playRoutine(lives, days, {
    ...{ task: 'crm', who: 'ana', from: 13, to: 8, aDay: 1, titled },
    mishaps: { 5: { verdict: 'critical', theme: 'wrong record', comment: 'The offer went to the wrong contact' } },
  })
}

/** Competence is shown; the promotion waits for a lead's signature. */
function inbox(stage: Stage, lives: ItemLives, days: Days): void {
  const titled = (number: number) => `Inbox, round ${number + 1}`
  handOver(stage, lives, days, {
    ...{ task: 'inbox', who: 'lucas', assignedOn: 14 },
    shown: { by: 'dana', from: 13, items: 3, titled },
  })
  playRoutine(lives, days, {
    task: 'inbox',
    who: 'lucas',
    from: 10,
    to: 1,
    aDay: 2,
    titled: (number) => titled(number + 3),
  })
}

/** The story ends with something that always happens: the newest item is made, by the engine itself. */
function closing({ script, taskId }: Stage, now: number): void {
  const input = { taskId: taskId('inbox'), title: 'Inbox, flagged by a partner', priority: 'high' }
  script.add(now, system('intake'), 'work_item.make', input)
}
