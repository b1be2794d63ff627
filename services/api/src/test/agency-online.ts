import type { Role } from '@understudy/domain/actor'
import type { AgencyMode } from '@understudy/domain/agency/agency'
import { makeKey } from '@understudy/engine/keys/make-key'
import type { Engine } from '@understudy/engine/shell/engine'
import { accepted, foundSmallAgency, monday, type SmallAgency } from '@understudy/engine/test/small-agency'
import type { TestApi } from './api-on-test-database.ts'
import { type Caller, callerOf } from './caller.ts'
import { insertOfMessage } from './message-sent.ts'

/** One stream of every kind. */
export interface Ids {
  readonly clientId: string
  readonly memberId: string
  readonly taskId: string
  readonly delegationId: string
  readonly workItemId: string
  readonly reviewId: string
  readonly calibrationId: string
  readonly questionId: string
  readonly weeklyReviewId: string
  readonly dailyUpdateId: string
  readonly actionId: string
  readonly accessChecklistId: string
  readonly endpointId: string
  readonly chatId: string
  readonly messageId: string
  readonly escalationId: string
  readonly muteId: string
  readonly cadenceId: string
  readonly inboundId: string
  readonly feedId: string
}

export interface AgencyOnline extends SmallAgency {
  /** With the role that the name says, and a key. */
  readonly as: Readonly<Record<Role, Caller>>
  readonly contact: string
  /** What the client of the contact has, and what another one has. */
  readonly own: Ids
  readonly other: Ids
  readonly keyOf: (memberId: string) => Promise<string>
}

type Say = (name: string, input: object, wanted?: string) => Promise<string>

/** An agency of two clients with work under review, in which everybody has a key. */
export async function foundAgencyOnline({ api, engine }: TestApi, mode: AgencyMode = 'live'): Promise<AgencyOnline> {
  const small = await foundSmallAgency(engine, mode)
  const { agencyId, clientId, assistants, tasks } = small
  const at = mode === 'virtual' ? monday : Date.now()
  const say = sayIn(engine, small, mode)
  const contact = await say('member.join', contactOf(clientId), 'memberId')
  const other = { name: 'Other practice', timeZone: 'America/Chicago', regulated: false }
  const otherClientId = await say('client.register', other, 'clientId')
  const otherContact = await say('member.join', contactOf(otherClientId), 'memberId')
  const own = { clientId, memberId: assistants.uncertified, taskId: tasks.plain }
  const others = { clientId: otherClientId, memberId: otherContact, taskId: await otherTask(say, otherClientId) }
  const keyOf = async (memberId: string) =>
    String((await makeKey(engine.pool, { agencyId, memberId, name: 'test', expiresAt: null }))?.key)
  const as = async (memberId: string) => callerOf(api.url, await keyOf(memberId))
  return {
    ...small,
    contact,
    own: { ...own, ...(await work(engine, small, say, own, assistants.va, at)) },
    other: { ...others, ...(await work(engine, small, say, others, assistants.scribe, at)) },
    as: {
      owner: await as(small.owner),
      ops_lead: await as(small.lead),
      reviewer: await as(small.reviewers[0]),
      assistant: await as(assistants.va),
      client_contact: await as(contact),
    },
    keyOf,
  }
}

function sayIn(engine: Engine, { agencyId }: SmallAgency, mode: AgencyMode): Say {
  const actor = { kind: 'system', part: 'test' } as const
  const when = mode === 'virtual' ? { occurredAt: monday } : {}
  return async (name, input, wanted) => {
    const { result } = await accepted(engine, { name, agencyId, actor, input, ...when })
    return wanted === undefined ? '' : String(result[wanted])
  }
}

function contactOf(clientId: string) {
  return { name: 'Contact', email: 'contact@example.org', roles: ['client_contact'], clientId, supportRole: null }
}

async function otherTask(say: Say, clientId: string): Promise<string> {
  const task = { clientId, name: 'Other work', taskType: 'custom', clinical: false, risk: 'low' }
  const taskId = await say('task.define', { ...task, accessNeeds: [], planId: 'light' }, 'taskId')
  const steps = [{ kind: 'do', text: 'Do it', required: true }]
  await say('task.publish_sop', { taskId, change: 'major', steps })
  return taskId
}

/** A delegation of the task, and an item of it that somebody else covered, which has to be reviewed. */
async function work(
  engine: Engine,
  small: SmallAgency,
  say: Say,
  { clientId, taskId }: Pick<Ids, 'clientId' | 'taskId'>,
  assistantId: string,
  at: number,
) {
  const { agencyId, assistants } = small
  const delegationId = await say('delegation.assign', { taskId, assistantId, cover: 'primary' }, 'delegationId')
  const workItemId = await say('work_item.make', { taskId, title: 'An item' }, 'workItemId')
  await say('work_item.assign', { workItemId, assistantId: assistants.uncertified })
  await say('work_item.acknowledge_sop', { workItemId, version: 1 })
  await say('work_item.start', { workItemId })
  await say('work_item.tick_step', { workItemId, step: 1 })
  await say('work_item.submit', { workItemId })
  const period = '2026-11'
  const keyHex = (await engine.keys.drawKey(agencyId, period)).toString('hex')
  const reviewId = await say('work_item.draw', { workItemId, period, keyHex }, 'reviewId')
  const calibrationId = await calibrated(engine, small, say, taskId, { period, keyHex, at })
  const accessChecklistId = await revoked(say, clientId, assistantId)
  const rhythm = await rhythmOf(engine, small, { clientId, taskId, assistantId, at })
  const told = await channelsOf(engine, { agencyId, clientId }, say, assistantId, at)
  const subject = { kind: 'work_item', id: workItemId }
  const escalationId = await say('escalation.raise', { subject, cause: 'critical_verdict' }, 'escalationId')
  const muteId = await muted(engine, small, at)
  const cadence = { rule: 'FREQ=WEEKLY', start: '2026-12-01T09:00', catchUp: 'one', title: 'Weekly' }
  const cadenceId = await say('task.save_cadence', { taskId, ...cadence }, 'cadenceId')
  return {
    delegationId,
    workItemId,
    reviewId,
    calibrationId,
    accessChecklistId,
    escalationId,
    muteId,
    cadenceId,
    ...rhythm,
    ...told,
  }
}

/** A question to the client, an update, and a weekly review with what was decided. */
async function rhythmOf(
  engine: Engine,
  { agencyId, lead }: SmallAgency,
  { clientId, taskId, assistantId, at }: { clientId: string; taskId: string; assistantId: string; at: number },
) {
  const by = async (memberId: string, name: string, input: object, made: string) => {
    const when = at === monday ? { occurredAt: at } : {}
    const actor = { kind: 'member', memberId } as const
    return String((await accepted(engine, { name, agencyId, actor, input, ...when })).result[made])
  }
  const asked = { taskId, to: 'client', text: 'Which tray of the fax?' }
  const questionId = await by(assistantId, 'question.ask', asked, 'questionId')
  const day = { date: '2026-11-21', note: 'Nothing', completed: [], inProgress: [], blocked: [], questions: [] }
  const dailyUpdateId = await by(assistantId, 'daily_update.post', day, 'dailyUpdateId')
  const week = { clientId, week: '2026-W46', notes: '' }
  const weeklyReviewId = await by(lead, 'weekly_review.hold', week, 'weeklyReviewId')
  const decided = { weeklyReviewId, text: 'Name a contact', ownerId: lead, dueOn: '2030-12-24' }
  const actionId = await by(lead, 'weekly_review.decide', decided, 'actionId')
  return { questionId, dailyUpdateId, weeklyReviewId, actionId }
}

/** An access that somebody has still to take back. */
async function revoked(say: Say, clientId: string, memberId: string): Promise<string> {
  const kept = { separateLogin: true, twoFactorVerifiedOn: '2026-11-02', inPasswordManager: true, expiresAt: null }
  const grants = [{ clientId, system: 'Records', role: 'Reader', ...kept }]
  const because = { kind: 'member_left' }
  const input = { memberId, clientId, because, taskIds: [], grants }
  return say('access_checklist.open_revocation', input, 'accessChecklistId')
}

async function muted(engine: Engine, { agencyId, lead }: SmallAgency, at: number): Promise<string> {
  const actor = { kind: 'member', memberId: lead } as const
  const input = { reason: 'Moving house', until: at + 86_400_000, causes: ['missing_update'] }
  const { result } = await accepted(engine, { name: 'agency.mute_escalations', agencyId, actor, input })
  return String(result['muteId'])
}

/** Where events go, a chat of the assistant's own, and a message that they had. */
async function channelsOf(
  engine: Engine,
  { agencyId, clientId }: Pick<SmallAgency, 'agencyId' | 'clientId'>,
  say: Say,
  memberId: string,
  at: number,
) {
  const url = 'https://hooks.example.org/understudy'
  const endpointId = await say('agency.register_webhook', { url, description: 'Ours' }, 'endpointId')
  const chatId = await say('agency.connect_chat', { channel: 'slack', name: 'Own', memberId }, 'chatId')
  const inboundId = await say('agency.open_inbound', { description: 'Theirs' }, 'inboundId')
  // Nothing from outside touches a virtual agency.
  const feedId =
    at === monday
      ? endpointId
      : await say('client.follow_feed', { clientId, name: `town ${endpointId.slice(-4)}` }, 'feedId')
  const messageId = await insertOfMessage(engine, { agencyId, memberId, aboutId: memberId })
  return { endpointId, chatId, messageId, inboundId, feedId }
}

/** A session that is over, about an item that a lead showed. */
async function calibrated(
  engine: Engine,
  { agencyId, lead, reviewers }: SmallAgency,
  say: Say,
  taskId: string,
  { period, keyHex, at }: { period: string; keyHex: string; at: number },
): Promise<string> {
  const workItemId = await say('work_item.make', { taskId, title: 'Shown' }, 'workItemId')
  await say('work_item.assign', { workItemId, assistantId: lead })
  await say('work_item.start', { workItemId })
  await say('work_item.tick_step', { workItemId, step: 1 })
  await say('work_item.submit', { workItemId })
  await say('work_item.draw', { workItemId, period, keyHex })
  const by = async (memberId: string, name: string, input: object) =>
    accepted(engine, {
      ...{ name, agencyId, actor: { kind: 'member', memberId }, input },
      ...(at === monday && { occurredAt: at }),
    })
  const session = { title: 'One item', workItemIds: [workItemId], reviewerIds: reviewers, endsAt: at + 7 * 86_400_000 }
  const calibrationId = String((await by(lead, 'calibration.open', session)).result['calibrationId'])
  for (const memberId of reviewers)
    await by(memberId, 'calibration.judge', { calibrationId, workItemId, verdict: 'passed', themes: [], comment: '' })
  return calibrationId
}
