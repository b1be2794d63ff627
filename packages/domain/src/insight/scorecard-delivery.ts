import { counted } from '../counted.ts'
import { keptText, lateTexts, shareAtLeast } from '../sla/attainment.ts'
import type { Answered, ScorecardEvidence } from './scorecard.ts'
import { type DelegatedTask, isDay30, type ScorecardFacts } from './scorecard-facts.ts'

const tasksAsked = 3
const deliveredAsked = 3
const attainmentAsked = 0.9
const promisesAsked = 5

/** *Delegated successfully*: in reverse-shadow or further, three items delivered, no open critical (domain, section 12). */
function isDelegatedWell({ isUnderWay, delivered, openCriticals }: DelegatedTask): boolean {
  return isUnderWay && delivered >= deliveredAsked && openCriticals === 0
}

/** The first 3 to 5 tasks: from three of them on it is yes; until day 30 the rest may come. */
export function tasksDelegated(facts: ScorecardFacts): Answered {
  const well = facts.tasks.filter(isDelegatedWell)
  const rest = facts.tasks.filter((task) => !isDelegatedWell(task)).map(whyNot)
  const because = [`${well.length} of ${facts.tasks.length} tasks are delegated successfully`, ...rest].join('; ')
  const shown = well.length > 0 ? well : facts.tasks
  const evidence = shown.flatMap((task) => (task.evidence.length > 0 ? task.evidence : [streamOf(task)]))
  if (well.length >= tasksAsked) return { answer: 'yes', because, evidence }
  return { answer: isDay30(facts) ? 'no' : 'not_yet', because, evidence }
}

const streamOf = ({ taskId }: DelegatedTask): ScorecardEvidence => ({ type: 'task', streamId: taskId, position: null })

function whyNot({ name, isUnderWay, delivered, openCriticals }: DelegatedTask): string {
  if (!isUnderWay) return `${name} is not in reverse-shadow yet`
  if (delivered < deliveredAsked) return `${name} has ${delivered} of ${deliveredAsked} items delivered`
  return `${name} has ${counted(openCriticals, 'critical error')} unresolved`
}

/** At least 90 % of the turnaround promises that have ended were kept, and would be if what is past due has missed its own. */
export function turnaroundMet({ promises, tasks }: ScorecardFacts): Answered {
  const evidence = tasks.map(streamOf)
  const share = shareAtLeast(promises)
  const known = promises.kept + promises.missed + promises.overdue
  if (share === undefined || known < promisesAsked) {
    const told = `${counted(known, 'turnaround promise')} ended or overdue; at least ${promisesAsked} are needed to tell`
    return { answer: 'not_yet', because: [told, ...lateTexts(promises)].join('; '), evidence }
  }
  const because = keptText(
    promises,
    'turnaround promise',
    (counts, kept) => `${counts} kept (${kept}, the target is 90 %)`,
  )
  return { answer: share >= attainmentAsked ? 'yes' : 'no', because, evidence }
}
