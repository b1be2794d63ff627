import type { Risk } from '../task/task.ts'

export const placesOfWork = ['inside', 'around', 'office'] as const
export const judgements = ['none', 'some', 'heavy'] as const
export const swings = ['steady', 'swings'] as const

/** One listed task, as whoever asks describes it (domain, section 2). */
export interface ListedTask {
  readonly name: string
  /** A type of the catalogue, where it is one. */
  readonly taskType?: string
  /** Where in the visit: inside it, around it, or in the office. */
  readonly place: (typeof placesOfWork)[number]
  /** Items a week, and minutes an item. */
  readonly perWeek: number
  readonly minutes: number
  readonly rulesBased: boolean
  readonly documented: boolean
  readonly risk: Risk
  readonly judgement: (typeof judgements)[number]
  /** How its volume moves. */
  readonly swing: (typeof swings)[number]
  /** Whether whoever does it has to know what went before. */
  readonly contextMatters: boolean
  /** Whether it can be followed from outside, and handed to somebody else. */
  readonly trackable: boolean
  readonly handOff: boolean
  /** Documentation in the record while it happens; hands on patient flow. */
  readonly liveDocumentation: boolean
  readonly handsOn: boolean
  readonly skills: readonly string[]
  readonly specialties: readonly string[]
  readonly languages: readonly string[]
  readonly tools: readonly string[]
}

export interface FitQuestions {
  readonly tasks: readonly ListedTask[]
}
