import type { Agency } from '../agency/agency.ts'
import { noFlow } from '../catalogue/task-type.ts'
import { builtInTypes, taskTypeNamed } from '../catalogue/task-types.ts'
import type { SavedFit } from '../fit/save-fit.ts'
import type { Task } from '../task/task.ts'
import { type HandedOver, type Stability, stabilityOf } from './stability.ts'

/** A task of the client that nobody has yet. */
export interface WaitingTask {
  readonly taskId: string
  readonly task: Pick<Task, 'name' | 'taskType' | 'requires' | 'accessNeeds'>
}

export interface NextTask {
  readonly name: string
  /** Where the task is defined already. */
  readonly taskId: string | null
  readonly taskType: string | null
  /** Next to which task that is handed over, and why it is near to it. */
  readonly beside: string
  readonly because: 'same_tools' | 'same_flow'
  readonly reason: string
}

export interface NextTaskAnswer {
  /** Null while something is not stable, or nothing near is left. */
  readonly proposal: NextTask | null
  readonly reason: string
  readonly evidence: readonly Stability[]
}

/**
 * Scale only after consistency: the next adjacent task (same client, same tools or same flow), only while every one that is
 * already handed over is stable, with the evidence that was used (domain, section 5).
 */
export function nextTask(
  handedOver: readonly HandedOver[],
  waiting: readonly WaitingTask[],
  fit: SavedFit | undefined,
  agency: Pick<Agency, 'taskTypes'> | undefined,
): NextTaskAnswer {
  const evidence = handedOver.map(stabilityOf)
  if (evidence.length === 0)
    return { proposal: null, reason: 'Nothing is handed over yet. Start with the tasks that were chosen', evidence }
  const unstable = evidence.filter(({ stable }) => !stable)
  if (unstable.length > 0) {
    const names = unstable.map(({ name }) => name).join(', ')
    return {
      proposal: null,
      reason: `Tasks handed over so far have to be stable first. Not stable yet: ${names}`,
      evidence,
    }
  }
  const options = [
    ...waiting.map(({ taskId, task }) => ofTask(agency, taskId, task)),
    ...listed(fit, handedOver, waiting, agency),
  ]
  const near = handedOver.map(({ taskId, task }) => ofTask(agency, taskId, task))
  const proposal = adjacent(near, options)
  return proposal === undefined
    ? {
        proposal: null,
        reason: 'All tasks handed over are stable, but no other task of this client uses the same tools or workflow',
        evidence,
      }
    : { proposal, reason: stableText(evidence.length), evidence }
}

const stableText = (count: number) =>
  count === 1 ? 'The task handed over so far is stable' : `All ${count} tasks handed over so far are stable`

interface Option {
  readonly name: string
  readonly taskId: string | null
  readonly taskType: string | null
  readonly tools: ReadonlySet<string>
  readonly flow: string | undefined
}

function ofTask(agency: Pick<Agency, 'taskTypes'> | undefined, taskId: string, task: WaitingTask['task']): Option {
  const { name, taskType } = task
  return { name, taskId, taskType, tools: toolsOf(task), flow: flowOf(agency, taskType) }
}

/** What was listed in the fit questionnaire, can be handed over, and is no task yet. */
function listed(
  fit: SavedFit | undefined,
  handedOver: readonly HandedOver[],
  waiting: readonly WaitingTask[],
  agency: Pick<Agency, 'taskTypes'> | undefined,
): Option[] {
  const taken = new Set([...handedOver, ...waiting].map(({ task }) => plain(task.name)))
  return (fit?.tasks ?? [])
    .filter(({ name, role }) => role !== 'none' && !taken.has(plain(name)))
    .map(({ name, taskType, tools }) => ({
      ...{ name, taskId: null, taskType, tools: new Set(tools.map(plain)) },
      flow: taskType === null ? flowNamed(name) : flowOf(agency, taskType),
    }))
}

function flowOf(agency: Pick<Agency, 'taskTypes'> | undefined, taskType: string): string | undefined {
  const flow = taskTypeNamed(agency, taskType)?.flow
  return flow === noFlow ? undefined : flow
}

const flowNamed = (name: string) => builtInTypes.find((type) => plain(type.name) === plain(name))?.flow

/** Shared tools come before a shared flow; of equals the one that was listed first. */
function adjacent(handedOver: readonly Option[], options: readonly Option[]): NextTask | undefined {
  const found = options.flatMap((option) => nearest(handedOver, option) ?? [])
  return found.find(({ because }) => because === 'same_tools') ?? found[0]
}

function nearest(handedOver: readonly Option[], { name, taskId, taskType, tools, flow }: Option): NextTask | undefined {
  const of = { name, taskId, taskType }
  for (const { name: beside, tools: own } of handedOver) {
    const shared = [...own].filter((tool) => tools.has(tool))
    if (shared.length > 0)
      return { ...of, beside, because: 'same_tools', reason: `Same tools as ${beside}: ${shared.join(', ')}` }
  }
  const beside = flow === undefined ? undefined : handedOver.find((other) => other.flow === flow)?.name
  if (beside === undefined || flow === undefined) return undefined
  return { ...of, beside, because: 'same_flow', reason: `Same workflow as ${beside}: ${flow.replaceAll('_', ' ')}` }
}

/** What a task is done in: the tools it names, and the systems that it needs access to. */
function toolsOf({ requires, accessNeeds }: Pick<Task, 'requires' | 'accessNeeds'>): Set<string> {
  return new Set([...(requires?.tools ?? []), ...accessNeeds.map(({ system }) => system)].map(plain))
}

const plain = (text: string) => text.trim().toLowerCase()
