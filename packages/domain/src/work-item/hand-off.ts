import { isOnPath } from '../sop/steps-due.ts'
import type { Task } from '../task/task.ts'
import type { WorkItem } from './work-item.ts'

/** What whoever takes an item over has to know, composed from the ledger when it moves (domain, section 6). */
export interface HandOff {
  /** Who had it. */
  readonly from: string
  /** Numbers of the SOP's steps that are ticked. */
  readonly ticked: readonly number[]
  /** The first step on the path taken that is not; null where all are, or where there is no SOP. */
  readonly next: { readonly step: number; readonly text?: string } | null
  /** What is asked and not answered, and what it waits for. */
  readonly open: readonly { readonly questionId?: string; readonly text: string }[]
  /** Links to what was handed in before. */
  readonly links: readonly string[]
  /** In the words of whoever had it: a planned hand-over is refused without it. */
  readonly text?: string
}

/** What of the note is not on the item itself. */
export interface HandOffFacts {
  readonly questions?: readonly { readonly questionId: string; readonly text: string }[]
  readonly links?: readonly string[]
  readonly text?: string | undefined
}

/** The note of an item that leaves somebody; undefined where nobody had it. */
export function handOffOf(
  item: WorkItem,
  task: Pick<Task, 'sop'>,
  { questions = [], links = [], text = '' }: HandOffFacts,
): HandOff | undefined {
  if (item.assistantId === null) return undefined
  const said = text.trim()
  return {
    from: item.assistantId,
    ticked: [...item.ticked].sort((a, b) => a - b),
    next: nextStep(item, task),
    open: openMatters(item, questions),
    links: [...new Set(links)],
    ...(said !== '' && { text: said }),
  }
}

function nextStep(item: WorkItem, { sop }: Pick<Task, 'sop'>): HandOff['next'] {
  const numbers = Array.from({ length: item.steps }, (_, index) => index + 1)
  const step = numbers.find((number) => !item.ticked.includes(number) && isOnPath(item, number))
  if (step === undefined) return null
  // The text of another version would name another step.
  const text = sop?.version === item.sopVersion ? sop.steps[step - 1]?.text : undefined
  return { step, ...(text !== undefined && { text }) }
}

function openMatters({ blockedOn }: WorkItem, questions: HandOffFacts['questions'] & {}): HandOff['open'] {
  const isAsked = questions.some(({ questionId }) => questionId === blockedOn?.questionId)
  if (blockedOn === null || isAsked) return questions
  const { questionId, reason } = blockedOn
  return [{ ...(questionId !== undefined && { questionId }), text: reason }, ...questions]
}
