import { type Verdict, verdicts } from '@understudy/domain/review/machine'
import fc from 'fast-check'

/** Numbers pick one of what the agency has at that moment, so that a shrunk list of moves still makes sense. */
export type Move =
  | {
      readonly kind: 'make'
      readonly clinical: boolean
      readonly doer: number | null
      readonly externalId: number | null
    }
  | { readonly kind: 'onward'; readonly item: number; readonly steps: number; readonly verdict: Verdict }
  | { readonly kind: 'work'; readonly item: number; readonly what: Work; readonly actor: number | null }
  | { readonly kind: 'give'; readonly item: number; readonly to: number }
  | {
      readonly kind: 'review'
      readonly review: number
      readonly what: Reviewing
      readonly reviewer: number
      readonly actor: number | null
    }
  | { readonly kind: 'delegate'; readonly clinical: boolean; readonly assistant: number; readonly backup: boolean }
  | { readonly kind: 'hand_over'; readonly delegation: number; readonly what: HandOver; readonly item: number }
  | { readonly kind: 'publish_sop'; readonly clinical: boolean; readonly major: boolean }
  | { readonly kind: 'wait'; readonly minutes: number; readonly asleep: boolean }
  | { readonly kind: 'again'; readonly changed: boolean }
  | { readonly kind: 'at_once'; readonly item: number; readonly one: Work; readonly other: Work }
  | { readonly kind: 'in_one_batch'; readonly items: readonly number[]; readonly what: Work }
  | { readonly kind: 'foreign'; readonly what: Work; readonly own: boolean }

const works = [
  'route',
  'acknowledge',
  'start',
  'tick',
  'submit',
  'draw',
  'block',
  'resume',
  'accept',
  'reopen',
  'cancel',
  'merge',
  'review_late',
  'untick',
] as const
export type Work = (typeof works)[number]

const reviewings = [
  'claim',
  'passed',
  'fixed_and_accepted',
  'rework',
  'critical',
  'rejected',
  'dispute',
  'uphold',
  'overturn',
  'amend',
] as const
export type Reviewing = (typeof reviewings)[number]

const handOvers = [
  'acknowledge',
  'advance',
  'observe',
  'walkthrough',
  'sign_off',
  'pause',
  'resume',
  'end',
  'demote',
  'move_plan',
  'away',
] as const
export type HandOver = (typeof handOvers)[number]

const pick = fc.nat({ max: 30 })
const sometimes = (arbitrary: fc.Arbitrary<number>) => fc.option(arbitrary, { freq: 3, nil: null })
/** Work mostly goes forward; the rest is drawn too. */
const work = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...works.slice(0, 5)) }, fc.constantFrom(...works))
const fitting = fc.option(pick, { freq: 9, nil: null }).map((drawn) => drawn)
const rarely = fc.oneof({ weight: 8, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: pick })

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('make' as const),
      clinical: fc.boolean(),
      doer: fitting,
      externalId: sometimes(fc.nat({ max: 5 })),
    }),
  },
  { weight: 16, arbitrary: fc.record({ kind: fc.constant('work' as const), item: pick, what: work, actor: rarely }) },
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('onward' as const),
      item: pick,
      steps: fc.integer({ min: 1, max: 8 }),
      verdict: fc.oneof({ weight: 2, arbitrary: fc.constant('passed' as const) }, fc.constantFrom(...verdicts)),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('give' as const), item: pick, to: pick }) },
  {
    weight: 9,
    arbitrary: fc.record({
      kind: fc.constant('review' as const),
      review: pick,
      what: fc.oneof(fc.constantFrom(...reviewings.slice(0, 2)), fc.constantFrom(...reviewings)),
      reviewer: fc.nat({ max: 1 }),
      actor: rarely,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('delegate' as const),
      clinical: fc.boolean(),
      assistant: pick,
      backup: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('hand_over' as const),
      delegation: pick,
      what: fc.constantFrom(...handOvers),
      item: pick,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('publish_sop' as const), clinical: fc.boolean(), major: fc.boolean() }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.nat({ max: 3_000 }), asleep: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('again' as const), changed: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('at_once' as const), item: pick, one: work, other: work }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('in_one_batch' as const),
      items: fc.array(pick, { minLength: 2, maxLength: 6 }),
      what: work,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('foreign' as const), what: work, own: fc.boolean() }) },
)

export const moves = fc.array(move, { minLength: 30, maxLength: 80, size: 'max' })
