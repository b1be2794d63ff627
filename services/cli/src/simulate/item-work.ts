import type { TimedCommand } from '../replay/virtual-driver.ts'
import type { Plan } from './agenda.ts'
import { itemIdOf, itemKeyOf, type Person, type SimulatedCast } from './cast.ts'
import type { Chance } from './chance.ts'
import { requiredSteps } from './set-up.ts'
import { member, simulator, timed } from './timed.ts'
import { type Truth, truths } from './truth.ts'

export type ItemPlan = Plan & { readonly kind: 'begin' | 'answer' | 'mend' }

/** How often an item was mended before tells the commands of one mending from those of another. */
const calledOf = (plan: ItemPlan) => (plan.kind === 'mend' && plan.time > 1 ? `mend ${plan.time}` : plan.kind)

export const minuteMs = 60_000

/** Everybody begins within the first twenty minutes of an hour, so that what is begun in an hour ends in it. */
export const beginWithin = 20

export function madeItem(
  { agencyId }: SimulatedCast,
  chance: Chance,
  person: Person,
  item: number,
  from: number,
): TimedCommand {
  const key = itemKeyOf(person, item)
  const at = from + chance.below(beginWithin * minuteMs, `${key} made at`)
  const input = { taskId: person.taskId, title: `Item ${item + 1}`, externalId: key }
  return timed(agencyId, at, simulator, 'work_item.make', input, `make ${key}`)
}

/** Begun and put to the client as a question. */
export function askedClient(cast: SimulatedCast, chance: Chance, person: Person, plan: ItemPlan, from: number) {
  const say = speaker(cast, chance, person, plan, from)
  return [
    say('work_item.start', {}, 0, 'start'),
    say('work_item.block', { waitsFor: 'client', reason: 'A question to the client' }, 2, 'block'),
  ]
}

/** Begun, gone on with or mended; done step by step and handed in. */
export function doneItem(
  cast: SimulatedCast,
  chance: Chance,
  person: Person,
  plan: ItemPlan,
  from: number,
  truth: Truth,
): TimedCommand[] {
  const say = speaker(cast, chance, person, plan, from)
  const resumes = plan.kind === 'answer'
  return [
    resumes ? say('work_item.resume', {}, 0, 'resume') : say('work_item.start', {}, 0, 'start'),
    ...requiredSteps.map((step) => say('work_item.tick_step', { step }, 2 + step, `step ${step}`)),
    say('work_item.submit', { note: truths[truth] }, beginWithin, 'submit'),
  ]
}

/** An item is begun and goes on after an answer once, and is mended time after time: these name its commands. */
function speaker(cast: SimulatedCast, chance: Chance, person: Person, plan: ItemPlan, from: number) {
  const { item } = plan
  const kind = calledOf(plan)
  const key = itemKeyOf(person, item)
  const workItemId = itemIdOf(cast, person, item)
  const at = from + chance.below(beginWithin * minuteMs, `${key} ${kind} at`)
  return (name: string, input: object, minutes: number, called: string) =>
    timed(
      cast.agencyId,
      at + minutes * minuteMs,
      member(person.memberId),
      name,
      { workItemId, ...input },
      `${kind} ${called} ${key}`,
    )
}

/** Clients answer after some hours, some of them five times as late. */
export function hoursToAnswer(chance: Chance, late: number, key: string): number {
  const slow = chance.happens(late, `${key} answered slowly`) ? slowFactor : 1
  return 1 + Math.floor(chance.exponential(answerHours * slow, `${key} answered`))
}

const answerHours = 6
const slowFactor = 5
