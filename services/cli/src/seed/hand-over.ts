import type { Days } from './calendars.ts'
import type { PersonName } from './demo-people.ts'
import type { TaskName } from './demo-tasks.ts'
import type { ItemLives } from './item-life.ts'
import { system } from './script.ts'
import type { Stage } from './stage.ts'

const minuteMs = 60_000
const observationsNeeded = 3

/** One hand-over; days are working days before today. What is left out has not happened yet. */
export interface HandOver {
  readonly task: TaskName
  readonly who: PersonName
  readonly cover?: 'backup'
  readonly assignedOn: number
  readonly shown?: Showing
  readonly independentOn?: number
}

export interface Showing {
  readonly by: PersonName
  readonly from: number
  /** How many items were watched; with three the demonstrator signs off at the end of the last day. */
  readonly items: number
  readonly titled: (number: number) => string
}

/** Plays a hand-over from its assignment up to where it stands. */
export function handOver(stage: Stage, lives: ItemLives, days: Days, plan: HandOver): string {
  const { script, actor, taskId, memberId } = stage
  const { task, who, cover = 'primary', assignedOn, shown, independentOn } = plan
  const at = days.on(assignedOn, 9, 30)
  const assignment = { taskId: taskId(task), assistantId: memberId(who), cover }
  const delegationId = script.add(at, actor('dana'), 'delegation.assign', assignment)
  script.add(at + 20 * minuteMs, actor(who), 'delegation.acknowledge_sop', { delegationId, version: 1 })
  const advance = (when: number) => script.add(when, system('lifecycle'), 'delegation.advance', { delegationId })
  if (shown !== undefined) {
    advance(at + 20 * minuteMs)
    watch(stage, lives, days, delegationId, plan, shown)
    if (shown.items === observationsNeeded) {
      const end = days.on(shown.from - observationsNeeded + 1, 16, 30)
      const link = 'https://files.example/walkthroughs'
      script.add(end, actor(who), 'delegation.record_walkthrough', { delegationId, link })
      script.add(end + minuteMs, actor(shown.by), 'delegation.sign_off_demonstration', { delegationId })
      advance(end + minuteMs)
    }
  }
  if (independentOn !== undefined)
    script.add(days.on(independentOn, 9), actor('dana'), 'delegation.advance', { delegationId })
  return delegationId
}

/** One item a day, done by the demonstrator while the assistant looks on. */
function watch(
  stage: Stage,
  lives: ItemLives,
  days: Days,
  delegationId: string,
  { task, who }: HandOver,
  { by, from, items, titled }: Showing,
): void {
  for (let number = 0; number < items; number++) {
    const day = from - number
    const submittedAt = days.on(day, 11, 20)
    const life = { task, title: titled(number), who: by, by: 'lead', madeAt: days.on(day, 10, 5) } as const
    const judged = { verdict: 'passed', claimedAt: days.on(day, 11, 40), at: days.on(day, 11, 50) } as const
    const workItemId = lives.play({ ...life, startedAt: days.on(day, 10, 20), submittedAt, judged })
    stage.script.add(submittedAt + minuteMs, stage.actor(who), 'delegation.observe_item', { delegationId, workItemId })
  }
}
