import type { Task } from '@understudy/contract/http/tasks'
import { type BriefText, briefSections, type SopStep } from '@understudy/domain/task/task'
import { keptDrafts } from '../forms/kept-drafts.ts'
import { isNothingWritten, type RubricWriting } from './rubric-draft.ts'
import { isSameText } from './same-text.ts'

/** What of a task is written in versions. */
export type Part = 'brief' | 'sop'

/** What an editor was opened upon: the task's version then, and what was published. */
export interface Opened<P extends Part> {
  readonly version: number
  readonly published: Task[P]
}

export const openedOn = <P extends Part>(task: Task, part: P): Opened<P> => ({
  version: task.version,
  published: task[part],
})

/** What is written for the next version, upon what; neither before anything is. */
export interface Writing<P extends Part, Text> {
  readonly opened?: Opened<P>
  readonly text?: Text
}

const emptyBrief = Object.fromEntries(briefSections.map((section) => [section, ''])) as BriefText

export const briefTextOf = (brief: Task['brief']): BriefText => ({ ...emptyBrief, ...brief?.sections })

export const blankStep: SopStep = { kind: 'do', text: '', required: true }

/** A first SOP begins on one step without words. */
export const stepsToBegin = (sop: Task['sop']): readonly SopStep[] =>
  (sop?.steps as readonly SopStep[] | undefined) ?? [blankStep]

export const briefDrafts = keptDrafts<Writing<'brief', BriefText>>({
  ...{ kind: 'brief', place: 'browser', empty: {} },
  isNothing: ({ opened, text }) => text === undefined || isSameText(text, briefTextOf(opened?.published ?? null)),
})

export const sopDrafts = keptDrafts<Writing<'sop', readonly SopStep[]>>({
  ...{ kind: 'sop', place: 'browser', empty: {} },
  isNothing: ({ opened, text }) => text === undefined || isSameText(text, stepsToBegin(opened?.published ?? null)),
})

export const rubricDrafts = keptDrafts<RubricWriting>({
  ...{ kind: 'rubric', place: 'browser', empty: {} },
  isNothing: isNothingWritten,
})
