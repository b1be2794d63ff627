import type { Days } from './calendars.ts'
import type { PersonName } from './demo-people.ts'
import type { TaskName } from './demo-tasks.ts'
import type { ItemLives, Judgement } from './item-life.ts'

const minuteMs = 60_000

/** Work that was done day after day, each item reviewed where the draw asked for it. */
export interface Routine {
  readonly task: TaskName
  readonly who: PersonName
  /** Working days before today, both included. */
  readonly from: number
  readonly to: number
  readonly aDay: number
  readonly titled: (number: number) => string
  /** By the number of the item; the others pass. */
  readonly mishaps?: Readonly<Record<number, Omit<Judgement, 'claimedAt' | 'at'>>>
  readonly by?: 'lead'
}

/** Answers how many items there were. */
export function playRoutine(lives: ItemLives, days: Days, routine: Routine): number {
  let number = 0
  for (let day = routine.from; day >= routine.to; day--)
    for (let inDay = 0; inDay < routine.aDay; inDay++) playOne(lives, days, routine, number++, day, inDay)
  return number
}

function playOne(lives: ItemLives, days: Days, routine: Routine, number: number, day: number, inDay: number): void {
  const { task, who, titled, mishaps, by } = routine
  // A little earlier or later each day, as people are.
  const shift = ((number * 7) % 13) - 6
  const morning = days.on(day, 8, 25 + shift) + inDay * 65 * minuteMs
  const submittedAt = morning + (48 + shift) * minuteMs
  const claimedAt = submittedAt + (15 + inDay) * minuteMs
  const mishap = mishaps?.[number]
  const judged: Judgement = { verdict: 'passed', ...mishap, claimedAt, at: claimedAt + (8 + inDay) * minuteMs }
  const life = { task, who, title: titled(number), madeAt: morning, startedAt: morning + 12 * minuteMs, submittedAt }
  const workItemId = lives.play({ ...life, judged, ...(by && { by }) })
  if (judged.verdict === 'rework' || judged.verdict === 'critical') mend(lives, workItemId, routine, days, day)
}

/** Put right in the afternoon of the same day. */
function mend(lives: ItemLives, workItemId: string, routine: Routine, days: Days, day: number): void {
  const claimedAt = days.on(day, 15, 10)
  const judged = { verdict: 'passed', claimedAt, at: claimedAt + 9 * minuteMs } as const
  lives.mend(workItemId, routine, days.on(day, 14, 10), days.on(day, 14, 50), judged)
}
