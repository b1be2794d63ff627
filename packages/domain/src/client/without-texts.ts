import type { AccessChecklist } from '../access/access-checklist.ts'
import type { Delegation } from '../delegation/delegation.ts'
import type { Escalation } from '../escalation/escalation.ts'
import { erased } from '../personal.ts'
import type { Rubric } from '../quality/rubric.ts'
import type { Question } from '../question/question.ts'
import type { Review } from '../review/review.ts'
import type { Action } from '../rhythm/action.ts'
import type { WeeklyReview } from '../rhythm/weekly-review.ts'
import type { StreamStates } from '../states.ts'
import type { StreamType } from '../stream.ts'
import type { Task } from '../task/task.ts'
import type { WorkItem } from '../work-item/work-item.ts'

/** Streams of a client whose texts are erased with it. Its own go with the end of the erasure. */
export const streamsWithTexts = [
  'task',
  'delegation',
  'work_item',
  'review',
  'escalation',
  'access_checklist',
  'question',
  'weekly_review',
  'action',
] as const satisfies readonly StreamType[]
export type StreamWithTexts = (typeof streamsWithTexts)[number]

export type TextsErasedEvents = Record<`${StreamWithTexts}.texts_erased`, Record<string, never>>

type Without = { [T in StreamWithTexts]: (state: StreamStates[T]) => StreamStates[T] }

const without: Without = {
  task: withoutTextsOfTask,
  delegation: withoutTextsOfDelegation,
  work_item: withoutTextsOfItem,
  review: withoutTextsOfReview,
  escalation: (escalation): Escalation => ({ ...escalation, causes: escalation.causes.map(withoutNote) }),
  access_checklist: (checklist): AccessChecklist => ({
    ...checklist,
    entries: checklist.entries.map((entry) => ({ ...entry, given: entry.given && withoutNote(entry.given) })),
  }),
  question: withoutTextsOfQuestion,
  weekly_review: (review): WeeklyReview => ({
    ...review,
    notes: review.notes === '' ? '' : erased,
    decisions: review.decisions.map((one) => ({ ...one, text: erased })),
  }),
  action: (action): Action => ({ ...action, text: erased, ending: erasedIf(action.ending) }),
}

/** A stream of an erased client, without what anybody wrote; what happened stays. The same for what is erased already. */
export function withoutTexts<T extends StreamType>(type: T, state: StreamStates[T] | undefined): StreamStates[T] {
  const change = (without as Partial<Record<StreamType, unknown>>)[type] as
    | ((state: StreamStates[T]) => StreamStates[T])
    | undefined
  if (state === undefined || change === undefined) throw new Error(`There are no texts of a ${type} to erase`)
  return { ...change(state), textsErased: true }
}

function withoutNote<T extends { readonly note?: string }>({ note: _, ...rest }: T): Omit<T, 'note'> {
  return rest
}

function withoutTextsOfDelegation({ declined: _, ...delegation }: Delegation): Delegation {
  const { walkthrough, adoption } = delegation
  return {
    ...delegation,
    walkthrough: erasedIf(walkthrough),
    adoption: adoption && { ...adoption, reason: erased, source: erased },
  }
}

function withoutTextsOfTask({ suspicion: _, reclassification: __, criteria: ___, ...task }: Task): Task {
  const { brief, sop, rubric, tracker, fixes, cadences } = task
  return {
    ...task,
    name: erased,
    brief: brief && { ...brief, sections: erasedValues(brief.sections) },
    sop: sop && { ...sop, steps: sop.steps.map(({ kind, required }) => ({ kind, required, text: erased })) },
    ...(rubric && { rubric: withoutTextsOfRubric(rubric) }),
    ...(task.answeredWords && { answeredWords: [] }),
    ...(tracker && { tracker: tracker.map(({ key, kind }) => ({ key, kind, name: erased })) }),
    ...(fixes && {
      fixes: fixes.map((fix) => ({
        ...fix,
        name: erased,
        changed: fix.changed && { ...fix.changed, what: erased },
        reason: erasedIf(fix.reason),
      })),
    }),
    ...(cadences && { cadences: cadences.map((cadence) => ({ ...cadence, title: erased })) }),
  }
}

function withoutTextsOfItem({ handOff: _, criteria: __, asks: ___, ...item }: WorkItem): WorkItem {
  const { blockedOn, values, fields } = item
  return {
    ...item,
    title: erased,
    externalId: null,
    blockedOn: blockedOn && { ...blockedOn, reason: erased },
    ...(values && { values: erasedValues(values) }),
    ...(fields && { fields: erasedValues(fields) }),
  }
}

function withoutTextsOfReview(review: Review): Review {
  const { rubric, replaced, dispute } = review
  return {
    ...review,
    ...(rubric && { rubric: withoutTextsOfRubric(rubric) }),
    ...(replaced && { replaced: { ...replaced, reason: erased } }),
    dispute: dispute && { ...dispute, comment: erased },
  }
}

function withoutTextsOfRubric<T extends Rubric>(rubric: T): T {
  return { ...rubric, criteria: rubric.criteria.map((one) => ({ ...one, text: erased })) }
}

function withoutTextsOfQuestion(question: Question): Question {
  const { answer, publication } = question
  return {
    ...question,
    text: erased,
    answer: answer && { ...answer, text: erased },
    publication: publication && { ...publication, question: erased, answer: erased },
  }
}

/** Nothing where nobody wrote anything. */
const erasedIf = (text: string | null) => (text === null ? null : erased)

function erasedValues<K extends string | number>(texts: Readonly<Record<K, string>>): Record<K, string> {
  return Object.fromEntries(Object.keys(texts).map((key) => [key, erased])) as Record<K, string>
}
