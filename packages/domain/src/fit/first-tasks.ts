import { hoursSaid } from './hours-said.ts'
import type { ListedTask } from './questions.ts'

export interface FirstTask {
  readonly name: string
  readonly reason: string
}

export interface FirstTasks {
  /** Three to five, in order; fewer where fewer can be handed over. */
  readonly tasks: readonly FirstTask[]
  readonly reason: string
}

const fewest = 3
const most = 5

/**
 * What is handed over first: high volume, rules-based and low risk first; what takes heavy judgement or is written nowhere
 * comes last, and only to make up three (domain, section 2).
 */
export function firstTasks(candidates: readonly ListedTask[]): FirstTasks {
  const usual = median(candidates.map(({ perWeek }) => perWeek))
  const ranked = candidates
    .map((task) => ({ task, good: goodSides(task, usual), last: isForLast(task) }))
    .sort(
      (a, b) =>
        Number(a.last) - Number(b.last) ||
        b.good.length - a.good.length ||
        minutesOf(b.task) - minutesOf(a.task) ||
        (a.task.name < b.task.name ? -1 : 1),
    )
  const early = ranked.filter(({ last }) => !last)
  const chosen = (early.length >= fewest ? early : ranked.slice(0, fewest)).slice(0, most)
  return { tasks: chosen.map(reasoned), reason: summary(chosen.length, candidates.length) }
}

interface Ranked {
  readonly task: ListedTask
  readonly good: readonly string[]
  readonly last: boolean
}

function goodSides({ perWeek, rulesBased, risk }: ListedTask, usual: number): string[] {
  return [
    ...(perWeek >= usual && perWeek > 0 ? [`high volume (${perWeek} a week)`] : []),
    ...(rulesBased ? ['rules-based'] : []),
    ...(risk === 'low' ? ['low risk'] : []),
  ]
}

const isForLast = ({ judgement, documented }: ListedTask) => judgement === 'heavy' || !documented
const minutesOf = ({ perWeek, minutes }: ListedTask) => perWeek * minutes

function reasoned({ task, good, last }: Ranked): FirstTask {
  const why = [
    ...(good.length > 0 ? [good.join(', ')] : ['none of high volume, rules-based or low risk']),
    ...(last ? [task.judgement === 'heavy' ? 'judgement-heavy' : 'undocumented'] : []),
  ]
  return { name: task.name, reason: `${capital(why.join(', '))} · ${hoursSaid(minutesOf(task))} hours a week` }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function summary(chosen: number, all: number): string {
  if (chosen >= fewest) return `${chosen} of ${all} tasks chosen to hand over first`
  return `${chosen === 0 ? 'None' : chosen} of these tasks can be handed over. Add ${fewest - chosen} more to have ${fewest} to start with`
}

/** The upper of the two in the middle, so that hardly more than half of all are at or above it. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
