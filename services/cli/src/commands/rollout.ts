import { ConfirmRolloutItem } from '@understudy/contract/commands/fit-commands'
import type { NextTask, Rollout } from '@understudy/contract/http/rollout'
import { ownEntry } from '@understudy/domain/own-entry'
import { readNextTask, readRollout } from '@understudy/engine/rollout/read-rollout'
import { type Asked, asMember } from '../options/as-member.ts'
import { checked } from '../options/checked.ts'
import { clientNamed } from '../promises/client-named.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

interface At extends Asked {
  readonly clientId: string
  readonly options: Options
}

type Action = (at: At, item: string | undefined) => Promise<{ value: unknown; text: string }>

/** `understudy rollout show|next|confirm`: how far a client has come, and what may be handed over next. */
export async function run(context: Context, options: Options, [name = 'show', item]: Arguments): Promise<number> {
  const action = ownEntry(actions, name)
  if (action === undefined) throw new Error(`rollout can ${Object.keys(actions).join(', ')}, not ${name}`)
  return asMember(context, options, async (asked) => {
    const { clientId } = await clientNamed(asked.engine.pool, asked.viewer.agencyId, String(options['client']))
    const { value, text } = await action({ ...asked, clientId, options }, item)
    context.answer(value, text)
    return 0
  })
}

const actions: Readonly<Record<string, Action>> = {
  show: async ({ engine, reads, viewer, clientId }) => {
    const plan = seen(await readRollout(engine.pool, reads, viewer, clientId, Date.now()))
    return { value: plan, text: planText(plan) }
  },
  next: async ({ engine, reads, viewer, clientId }) => {
    const next = seen(await readNextTask(engine.pool, reads, viewer, clientId, Date.now()))
    return { value: next, text: nextText(next) }
  },
  confirm: async ({ send, clientId, options: { note, link } }, item) => {
    const given = { clientId, item, note, ...(link !== undefined && { link }) }
    const input = checked(ConfirmRolloutItem, given, { item: 'The item', note: '--note', link: '--link' })
    return { value: await send('client.confirm_rollout_item', input), text: 'Confirmed' }
  },
}

function seen<T>(answer: T | undefined): T {
  if (answer === undefined) throw new Error('There is no such client whose plan you can see')
  return answer
}

const phases = { week_1: 'Week 1', week_2: 'Week 2', first_30_days: 'First 30 days' } as const

function planText({ items }: Rollout): string {
  return Object.entries(phases)
    .map(([phase, title]) => [title, ...items.filter((one) => one.phase === phase).map(lineText)].join('\n'))
    .join('\n\n')
}

function lineText({ item, title, done, missing, evidence, confirmation }: Rollout['items'][number]): string {
  const shows = evidence.map(({ type, position }) => `${type} (${position})`)
  const why = confirmation === null ? shows : [`confirmed: ${confirmation.note}`]
  const says = done ? why.join(', ') : missing
  return `  [${done ? 'x' : ' '}] ${title} (${item})${says ? `: ${says}` : ''}`
}

function nextText({ proposal, reason, evidence }: NextTask): string {
  return [
    proposal === null ? reason : `${proposal.name}. ${proposal.reason}. ${reason}`,
    ...evidence.map(
      ({ name, stable, evidence: seen }) => `  ${name}: ${stable ? '' : 'not '}stable. ${seen.join('. ')}`,
    ),
  ].join('\n')
}
