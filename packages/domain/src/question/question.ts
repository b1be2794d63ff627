import type { Clock } from '../sla/clock.ts'
import type { StreamState } from '../stream.ts'
import type { Applied } from '../work-item/clocks-on-change.ts'
import type { Told } from '../work-item/promises.ts'

/** To whom a question goes: somebody of the client, anybody who runs the agency's work, or a lead. */
export const askedOf = ['client', 'agency', 'lead'] as const
export type AskedOf = (typeof askedOf)[number]

/** `found`: the FAQ had the answer already, and it was taken instead of asking. */
export type QuestionStatus = 'asked' | 'answered' | 'withdrawn' | 'found'

export const faqScopes = ['task', 'client'] as const
/** Whose FAQ an answer stands in: the task's, or the one that all tasks of the client share. */
export type FaqScope = (typeof faqScopes)[number]

export interface Answer {
  readonly text: string
  readonly by: string
  readonly at: number
  /** Rises whenever the answer is amended. */
  readonly version: number
}

/** An entry of an FAQ: question and answer as they stand there. */
export interface Publication {
  readonly scope: FaqScope
  readonly version: number
  readonly question: string
  readonly answer: string
  readonly by: string
  readonly at: number
}

/** What one person wants to know, asked from a work item or a task (domain, section 10). */
export interface Question extends StreamState {
  readonly state: QuestionStatus
  readonly clientId: string
  readonly taskId: string
  readonly workItemId: string | null
  readonly to: AskedOf
  readonly text: string
  readonly askedBy: string
  readonly askedAt: number
  /** The version of the brief that left it open; 0 where there was none. */
  readonly briefVersion: number
  /** The work item waits for the answer. */
  readonly blocks: boolean
  /** Written for the FAQ by somebody who knew the answer: nobody asked. */
  readonly unasked?: true
  readonly answer: Answer | null
  /** When it was answered first: an amended answer is no later one. */
  readonly answeredAt: number | null
  readonly publication: Publication | null
  /** Entries are retired and published again; versions go on. */
  readonly publishedVersions: number
  /** The question whose answer the FAQ had. */
  readonly foundIn?: string
  readonly clocks: readonly Clock[]
}

interface WithClocks {
  clocks?: readonly Clock[]
  happened?: readonly Told[]
}

/** Where a question comes from. */
export interface Origin {
  clientId: string
  taskId: string
  workItemId?: string
  briefVersion: number
}

export interface QuestionEvents {
  /** With the ids of the answered ones that were shown while it was typed. */
  'question.asked': Origin & {
    to: AskedOf
    text: string
    by: string
    blocks?: true
    unasked?: true
    shown?: string[]
  } & WithClocks
  'question.found': Origin & { text: string; by: string; foundIn: string }
  'question.reworded': { text: string; by: string }
  'question.answered': { text: string; by: string } & WithClocks
  'question.answer_amended': { text: string; by: string; version: number }
  'question.withdrawn': { reason: string; by: string } & WithClocks
  'question.published': Omit<Publication, 'at'>
  'question.retired': { reason: string; by: string; version: number }
  'question.clocks_settled': WithClocks
  'question.clocks_recomputed': { recomputeId: string; applied: Applied } & WithClocks
}
