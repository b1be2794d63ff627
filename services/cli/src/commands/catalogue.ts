import { DefineTaskType } from '@understudy/contract/commands/catalogue-commands'
import type { Catalogue, TaskType } from '@understudy/contract/http/catalogue'
import { builtInTypes, typeIdOf } from '@understudy/domain/catalogue/task-types'
import { ownEntry } from '@understudy/domain/own-entry'
import { presentTaskType, readCatalogue } from '@understudy/engine/catalogue/read-catalogue'
import { type Asked, asMember } from '../options/as-member.ts'
import { jsonFile } from '../promises/json-file.ts'
import type { Arguments, Context, Options } from '../run-command.ts'
import { textTable } from '../text-table.ts'

interface Answer {
  readonly value: unknown
  readonly text: string
}

/** `understudy catalogue list|show|define|retire`: what tasks are made from. */
export async function run(context: Context, options: Options, [name = 'list', subject]: Arguments): Promise<number> {
  const change = ownEntry(changes, name)
  if (change === undefined && name !== 'list' && name !== 'show')
    throw new Error(`catalogue can list, show, define or retire, not ${name}`)
  if (options['member'] === undefined) {
    if (change !== undefined) throw new Error(`${name} takes --member: the owner or ops lead who does it`)
    return told(context, shown({ items: builtInTypes.map(presentTaskType) }, name, subject))
  }
  return asMember(context, options, async (asked) => {
    const answer = change
      ? await change(asked, needed(subject))
      : shown(await readCatalogue(asked.reads, asked.viewer), name, subject)
    return told(context, answer)
  })
}

function told(context: Context, { value, text }: Answer): number {
  context.answer(value, text)
  return 0
}

const changes: Readonly<Record<string, (asked: Asked, subject: string) => Promise<Answer>>> = {
  define: async ({ send }, file) => {
    const value = await send('agency.define_task_type', await jsonFile(file, DefineTaskType))
    return { value, text: `${value['taskType']}  version ${value['version']}` }
  },
  retire: async ({ send }, taskType) => {
    return { value: await send('agency.retire_task_type', { taskType }), text: 'No task is made from it any more' }
  },
}

function shown({ items }: Catalogue, name: string, subject: string | undefined): Answer {
  if (name === 'list') return { value: { items }, text: tableOf(items) }
  const id = typeIdOf(needed(subject))
  const type = items.find((one) => one.id === id || typeIdOf(one.name) === id)
  if (type === undefined) throw new Error(`There is no task type ${subject}; \`understudy catalogue\` lists them`)
  const steps = type.sop.map(
    ({ kind, text, required }, index) => `  ${index + 1}. ${kind}${required ? '' : ', optional'}: ${text}`,
  )
  return { value: type, text: [tableOf([type]), ...steps].join('\n') }
}

const tableOf = (items: readonly TaskType[]) =>
  textTable(
    ['id', 'clinical', 'risk', 'minutes', 'turnaround', 'name'],
    items.map(({ id, clinical, risk, usualMinutes, turnaround, name }) => [
      ...[id, clinical ? 'scribe only' : 'no', risk, String(usualMinutes)],
      ...[turnaround.kind === 'business' ? `${turnaround.ms / 3_600_000} h` : turnaround.kind, name],
    ]),
  )

function needed(subject: string | undefined): string {
  if (subject === undefined) throw new Error('Name the type, or the FILE.json that defines it')
  return subject
}
