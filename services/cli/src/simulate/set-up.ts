import { starterBrief } from '@understudy/domain/catalogue/starter-brief'
import type { TimedCommand } from '../replay/virtual-driver.ts'
import { itemIdOf, itemKeyOf, type Person, type SimulatedCast } from './cast.ts'
import { isAutomatic, isOwnPlan, simulatedPlan } from './simulated-plan.ts'
import type { SimulationOptions } from './simulation-options.ts'
import { member, simulator, timed } from './timed.ts'
import { zone } from './work-hours.ts'

type Say = (name: string, input: object, called: string) => TimedCommand

const speaker =
  (agencyId: string, at: number): Say =>
  (name, input, called) =>
    timed(agencyId, at, simulator, name, input, `set up ${called}`)

function joins(say: Say, called: string, roles: readonly string[], supportRole: string | null = null): TimedCommand {
  return say('member.join', { name: called, email: emailOf(called), roles, clientId: null, supportRole }, called)
}

/** The agency, who leads and who reviews, and its clients. */
export function setUp(options: SimulationOptions, cast: SimulatedCast, at: number): TimedCommand[] {
  const { agencyId, clientIds, leadIds, reviewers } = cast
  const say = speaker(agencyId, at)
  const join = (called: string, roles: readonly string[]) => joins(say, called, roles)
  const { version: _, ...plan } = simulatedPlan(options)
  const automatic = isAutomatic(options) ? [options.planId] : []
  return [
    say('agency.found', { name: `Simulation, seed ${options.seed}`, mode: 'virtual', timeZone: zone }, 'agency'),
    say('agency.switch_automatic_promotion', { plans: automatic }, 'automatic promotion'),
    ...(isOwnPlan(options) ? [say('agency.save_plan', plan, 'plan')] : []),
    // Simulated reviewers never tire, and what they miss is known.
    say('agency.set_review_rules', { claimCap: 1_000, doubles: options.doubles }, 'review rules'),
    join('owner', ['owner']),
    ...leadIds.map((_, index) => join(`lead ${index}`, ['ops_lead'])),
    ...reviewers.map((_, index) => join(`reviewer ${index}`, ['reviewer'])),
    ...clientIds.map((_, index) =>
      say('client.register', { name: `Client ${index}`, timeZone: zone, regulated: false }, `client ${index}`),
    ),
  ]
}

/** An assistant joins; their task is defined with its brief and SOP, and handed to them. */
export function handedOver(
  options: SimulationOptions,
  { agencyId }: SimulatedCast,
  { memberId, clientId, taskId, delegationId, begins }: Person,
  index: number,
): TimedCommand[] {
  const say = speaker(agencyId, begins.from)
  const { from: signedOn } = options
  const planId = simulatedPlan(options).id
  const name = `Task ${index}`
  const task = { clientId, name, taskType: 'custom', clinical: false, risk: 'low', accessNeeds: [], planId }
  return [
    joins(say, `assistant ${index}`, ['assistant'], 'general_va'),
    say(
      'member.sign_agreement',
      { memberId, signedOn, documentLink: 'https://files.example/agreement' },
      `agreement ${index}`,
    ),
    say('task.define', task, `task ${index}`),
    say('task.publish_brief', { taskId, change: 'major', sections: starterBrief }, `brief ${index}`),
    say('task.publish_sop', { taskId, change: 'major', steps }, `sop ${index}`),
    say('delegation.assign', { taskId, assistantId: memberId, cover: 'primary' }, `delegation ${index}`),
    say('delegation.acknowledge_sop', { delegationId, version: 1 }, `acknowledgement ${index}`),
  ]
}

export const steps = [
  { kind: 'do', text: 'Do the work', required: true },
  { kind: 'record', text: 'Note what was found', required: false },
]
export const requiredSteps = [1]

const emailOf = (called: string) => `${called.replaceAll(' ', '.')}@simulation.example`

/** What the assistant watches, and the demonstrator's word: from shadow to reverse-shadow, all within an hour. */
export function demonstration(cast: SimulatedCast, person: Person, at: number): TimedCommand[] {
  const { taskId, delegationId, leadId, memberId, name } = person
  const lead = member(leadId)
  let order = 0
  const say = (actor: typeof lead, verb: string, input: object): TimedCommand => {
    order += 1
    return timed(cast.agencyId, at + order * stepMs, actor, verb, input, `shown ${name} ${order}`)
  }
  const shown = Array.from({ length: itemsShown }, (_, index) => -1 - index).flatMap((item) => {
    const workItemId = itemIdOf(cast, person, item)
    return [
      say(lead, 'work_item.make', { taskId, title: `Shown ${-item}`, externalId: itemKeyOf(person, item) }),
      say(lead, 'work_item.assign', { workItemId, assistantId: leadId }),
      say(lead, 'work_item.start', { workItemId }),
      ...requiredSteps.map((step) => say(lead, 'work_item.tick_step', { workItemId, step })),
      say(lead, 'work_item.submit', { workItemId }),
      say(member(memberId), 'delegation.observe_item', { delegationId, workItemId }),
    ]
  })
  return [
    ...shown,
    say(lead, 'delegation.record_walkthrough', { delegationId, link: 'https://files.example/walkthrough' }),
    say(lead, 'delegation.sign_off_demonstration', { delegationId }),
    say(lead, 'delegation.advance', { delegationId }),
  ]
}

const stepMs = 60_000
const itemsShown = 3
