import { setTimeout as sleep } from 'node:timers/promises'
import { inAgency } from '@understudy/db/key-ring'
import type { Actor } from '@understudy/domain/actor'
import type { Command } from '@understudy/engine/shell/command'
import type { Engine } from '@understudy/engine/shell/engine'
import { execute } from '@understudy/engine/shell/execute'
import { accepted, foundSmallAgency, type SmallAgency } from '@understudy/engine/test/small-agency'

export const member = (memberId: string): Actor => ({ kind: 'member', memberId })

const aroundTheClock = {
  zone: 'UTC',
  hours: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['00:00', '24:00']]]),
  ),
}

/** An agency that promises seconds, round the clock, so that a test sees promises kept and broken. */
export async function openOffice(engine: Engine, seconds: number): Promise<SmallAgency> {
  const agency = await foundSmallAgency(engine, 'live')
  const { agencyId, owner, clientId } = agency
  const say = (name: string, input: object) => accepted(engine, { name, agencyId, actor: member(owner), input })
  await say('client.publish_calendar', { clientId, calendar: aroundTheClock })
  const target = { kind: 'business', ms: seconds * 1_000 }
  const targets = { response: target, turnaround: target, review: target }
  await say('client.publish_policy', {
    clientId,
    policy: { targets, pausesFor: ['client', 'third_party'], onChange: 'retroactive' },
  })
  return agency
}

/** Brings the assistant of the plain task to reverse-shadow: people do their part, the handlers take every step. */
export async function handOver(engine: Engine, { agencyId, lead, assistants, tasks }: SmallAgency): Promise<string> {
  const say = async (name: string, input: object, by = lead) =>
    (await accepted(engine, { name, agencyId, actor: member(by), input })).result
  const assigned = await say('delegation.assign', { taskId: tasks.plain, assistantId: assistants.va, cover: 'primary' })
  const delegationId = String(assigned.delegationId)
  await say('delegation.acknowledge_sop', { delegationId, version: 1 }, assistants.va)
  await untilState(engine, agencyId, 'delegation', delegationId, 'shadow')
  for (let shown = 0; shown < 3; shown++) {
    const made = await say('work_item.make', { taskId: tasks.plain, title: 'Shown', assistantId: lead })
    const workItemId = String(made.workItemId)
    for (const step of doing(workItemId)) await say(step.name, step.input)
    await untilState(engine, agencyId, 'work_item', workItemId, 'delivered')
    await say('delegation.observe_item', { delegationId, workItemId })
  }
  await say('delegation.record_walkthrough', { delegationId, link: 'https://example.org/walkthrough' })
  await say('delegation.sign_off_demonstration', { delegationId })
  await untilState(engine, agencyId, 'delegation', delegationId, 'reverse_shadow')
  return delegationId
}

/** What whoever has an item does with it. */
function doing(workItemId: string): { name: string; input: object }[] {
  return [
    { name: 'work_item.start', input: { workItemId } },
    { name: 'work_item.tick_step', input: { workItemId, step: 1 } },
    { name: 'work_item.submit', input: { workItemId } },
  ]
}

async function untilState(
  engine: Engine,
  agencyId: string,
  type: 'delegation' | 'work_item',
  id: string,
  wanted: string,
): Promise<void> {
  for (let state = ''; state !== wanted; await sleep(50)) {
    const [row] = await inAgency(engine.pool, agencyId, `select state from ${type} where id = $1`, [id])
    state = String(row?.state)
  }
}

/** What everybody in the agency does now: work that was given to them, and reviews that wait. Answers how much it was. */
export async function workAWhile(engine: Engine, agency: SmallAgency): Promise<number> {
  const { agencyId } = agency
  const items = await inAgency(
    engine.pool,
    agencyId,
    `select id, assistant_id, title from work_item where state in ('open', 'rework', 'reopened', 'in_progress')
     and assistant_id is not null and (title <> 'Forgotten' or made_at < now() - interval '15 seconds') limit 30`,
    [],
  )
  const reviews = await inAgency(
    engine.pool,
    agencyId,
    `select id, context->>'round' as round from review where state in ('requested', 'resubmitted', 'claimed') limit 30`,
    [],
  )
  const commands = [
    ...items.flatMap(({ id, assistant_id }) => doing(String(id)).map((step) => by(String(assistant_id), step))),
    ...reviews.flatMap(({ id, round }) =>
      judging(String(id), Number(round)).map((step) => by(agency.reviewers[0], step)),
    ),
  ]
  for (let start = 0; start < commands.length; start += 90) await execute(engine, commands.slice(start, start + 90))
  return commands.length

  function by(memberId: string, { name, input }: { name: string; input: object }): Command {
    return { name, agencyId, actor: member(memberId), input }
  }
}

/** One first submission in sixteen is sent back once. */
function judging(reviewId: string, round: number): { name: string; input: object }[] {
  const sentBack = round === 1 && reviewId.endsWith('0')
  const verdict = sentBack
    ? { verdict: 'rework', themes: ['missing_field'], comment: 'A field is missing' }
    : { verdict: 'passed', themes: [], comment: 'Fine' }
  return [
    { name: 'review.claim', input: { reviewId } },
    { name: 'review.give_verdict', input: { reviewId, ...verdict } },
  ]
}
