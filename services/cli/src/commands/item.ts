import {
  AutomaticCriteria,
  CommentOnItem,
  OrderAfter,
  RetireTemplate,
  SaveTemplate,
  SetFields,
  TrackerFields,
} from '@understudy/contract/commands/matter-commands'
import { OfWorkItem } from '@understudy/contract/commands/work-item-commands'
import { ownEntry } from '@understudy/domain/own-entry'
import { readComments } from '@understudy/engine/work-item/read-comments'
import { readFilledTemplates } from '@understudy/engine/work-item/read-filled-templates'
import { type Asked, asMember } from '../options/as-member.ts'
import { checked } from '../options/checked.ts'
import { holderOf } from '../options/holder-of.ts'
import { taskNamed } from '../options/task-named.ts'
import { clientNamed } from '../promises/client-named.ts'
import { jsonFile } from '../promises/json-file.ts'
import { given } from '../rhythm/given.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

type Action = (asked: Asked, subject: string, options: Options) => Promise<{ value: unknown; text: string }>

const names = {
  ...{
    workItemId: 'The work item',
    text: '--text',
    mentions: '--mention',
    audience: '--audience',
    values: '--set',
    after: '--items',
  },
  ...{ name: 'The name', approvedBy: '--approved-by' },
}

const ofItem = (subject: string) => checked(OfWorkItem, { workItemId: subject }, names).workItemId

const read: Readonly<Record<string, Action>> = {
  async comments({ reads, viewer }, subject) {
    const { items } = seen(await readComments(reads, viewer, ofItem(subject)))
    const lines = items.map(({ number, by, at, text }) => `${number}. ${by} at ${at}: ${text}`)
    return { value: items, text: lines.join('\n') || 'Nothing is said about it' }
  },
  async templates({ reads, viewer }, subject) {
    const { items } = seen(await readFilledTemplates(reads, viewer, ofItem(subject)))
    const lines = items.map(({ name, version, text, missing }) =>
      [`${name}, version ${version}`, `  ${text}`, ...missing.map((key) => `  lacks {${key}}`)].join('\n'),
    )
    return { value: items, text: lines.join('\n') || 'The client has approved no words' }
  },
}

const ofOne: Readonly<Record<string, Action>> = {
  async comment({ engine, viewer, send }, workItemId, { text, mention = [], audience }) {
    const named = (mention as string[]).map((who) => holderOf(engine.pool, viewer.agencyId, who))
    const mentions = (await Promise.all(named)).map(({ memberId }) => memberId)
    const input = checked(CommentOnItem, given({ workItemId, text, mentions, audience }), names)
    const result = await send('work_item.comment', input)
    return { value: result, text: `Comment ${result['number']}` }
  },
  async fields({ send }, workItemId, { set = [] }) {
    const input = checked(SetFields, { workItemId, values: Object.fromEntries((set as string[]).map(fieldOf)) }, names)
    return { value: await send('work_item.set_fields', input), text: 'Filled in' }
  },
  async after({ send }, workItemId, { items = '' }) {
    const after = String(items).split(',').filter(Boolean)
    const input = checked(OrderAfter, { workItemId, after }, names)
    const text = after.length === 0 ? 'It waits for no other' : `It comes after ${after.length} others`
    return { value: await send('work_item.order_after', input), text }
  },
}

function fieldOf(text: string): [string, string | null] {
  const [key = '', ...value] = text.split('=')
  if (value.length === 0) throw new Error(`--set: ${text} is no KEY=VALUE`)
  return [key, value.join('=') || null]
}

const ofAll: Readonly<Record<string, Action>> = {
  async tracker(asked, task, { file }) {
    const fields = await jsonFile(String(file), TrackerFields)
    const input = { taskId: await taskNamed(asked, task), fields }
    return { value: await asked.send('task.set_tracker', input), text: `${fields.length} fields` }
  },
  async criteria(asked, task, { file }) {
    const criteria = await jsonFile(String(file), AutomaticCriteria)
    const input = { taskId: await taskNamed(asked, task), criteria }
    return { value: await asked.send('task.set_criteria', input), text: `${criteria.length} criteria` }
  },
  async 'save-template'(asked, name, { client, text, approvedBy }) {
    const of = await clientNamed(asked.engine.pool, asked.viewer.agencyId, String(client))
    const input = checked(SaveTemplate, given({ clientId: of.clientId, name, text, approvedBy }), names)
    return { value: await asked.send('client.save_template', input), text: 'Kept' }
  },
  async 'retire-template'(asked, name, { client }) {
    const of = await clientNamed(asked.engine.pool, asked.viewer.agencyId, String(client))
    const input = checked(RetireTemplate, { clientId: of.clientId, name }, names)
    return { value: await asked.send('client.retire_template', input), text: 'Offered no more' }
  },
}

const actions = { ...read, ...ofOne, ...ofAll }

function seen<T>(answer: T | undefined): T {
  if (answer === undefined) throw new Error('There is no such work item that you can see')
  return answer
}

/** `understudy item …`: what is said and kept about a work item. */
export async function run(context: Context, options: Options, [name = '', subject = '']: Arguments): Promise<number> {
  const action = ownEntry(actions, name)
  if (action === undefined) throw new Error(`item can ${Object.keys(actions).join(', ')}, not ${name}`)
  return asMember(context, options, async (asked) => {
    const { value, text } = await action(asked, subject, options)
    context.answer(value, text)
    return 0
  })
}
