import type { HistoryEvent } from '@understudy/contract/http/history'
import type { WaitedFor } from '@understudy/domain/work-item/work-item'
import { clockWords } from '../words/clock-words.ts'
import { itemTexts } from '../words/item-texts.ts'
import { waitsForWords } from '../words/waits-for-words.ts'

type NameOf = (memberId: string) => string

/** What a step of the SOP asks, by its number; undefined where that is not known. */
export type StepOf = (step: number) => string | undefined

/** What an event says beside its type, in words; empty where the type says all. */
export function eventDetail(
  { body }: Pick<HistoryEvent, 'body'>,
  nameOf: NameOf,
  stepOf: StepOf = () => undefined,
): string {
  const said = [
    // What is made has one too, which is no news.
    text(body.taskId === undefined ? body.priority : undefined, (priority) => itemTexts.to2(priority)),
    text(body.waitsFor, (waitsFor) => itemTexts.on(waitsForWords[waitsFor as WaitedFor]?.toLowerCase() ?? waitsFor)),
    text(body.assistantId, (id) => itemTexts.to2(nameOf(id))),
    text(body.why),
    text(body.reason),
    number(body.step, (step) => stepText(step, stepOf(step))),
    number(body.submission, (submission) => itemTexts.submission(submission)),
    text(body.note),
    text(body.verdict, (verdict) => itemTexts.verdict(verdict.replaceAll('_', ' '))),
    deliveredBy[String(body.by)],
    ...happened(body.happened),
  ]
  return said.filter((part) => part !== undefined).join(' · ')
}

const stepText = (step: number, text: string | undefined) =>
  text === undefined ? itemTexts.step(step) : itemTexts.stepNamed(step, text)

const deliveredBy: Readonly<Record<string, string>> = {
  not_drawn: itemTexts.notDrawnForReview,
  before_review: itemTexts.drawnAndReviewedAfterwards,
  passed: itemTexts.itsReviewPassed,
  fixed_and_accepted: itemTexts.fixedByTheReviewer,
  demonstrated: itemTexts.doneByTheDemonstrator,
  observed: itemTexts.takenFromALog,
  window: itemTexts.theAcceptanceWindowEnded,
}

function text(value: unknown, say: (value: string) => string = (same) => same): string | undefined {
  return typeof value === 'string' && value !== '' ? say(value) : undefined
}

function number(value: unknown, say: (value: number) => string): string | undefined {
  return typeof value === 'number' ? say(value) : undefined
}

/** What the clocks did: a warning, a breach, a follow-up. */
function happened(value: unknown): string[] {
  if (!Array.isArray(value)) return []
  return (value as Record<string, unknown>[]).map(({ kind, clock, percent }) => {
    const name = clockWords[clock as keyof typeof clockWords] ?? String(clock)
    if (kind === 'warning') return itemTexts.spent2(name, Number(percent))
    return kind === 'breach' ? itemTexts.overdue(name) : `${name}: ${String(kind).replaceAll('_', ' ')}`
  })
}
