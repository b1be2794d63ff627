import { CadenceInput, EndCadence } from '@understudy/contract/commands/cadence-commands'
import { type Cadence, type CadenceRun, PreviewCadence } from '@understudy/contract/http/cadences'
import { ownEntry } from '@understudy/domain/own-entry'
import { previewCadence, readCadences } from '@understudy/engine/cadence/read-cadences'
import { type Asked, asMember } from '../options/as-member.ts'
import { checked } from '../options/checked.ts'
import { taskNamed } from '../options/task-named.ts'
import type { Arguments, Context, Options } from '../run-command.ts'
import { textTable } from '../text-table.ts'

interface At extends Asked {
  readonly taskId: string
  readonly options: Options
}

type Action = (at: At, id: string | undefined) => Promise<{ value: unknown; text: string }>

/** `understudy recurrences list|preview|save|pause|resume|end`: the cadences of a task. */
export async function run(context: Context, options: Options, [name = 'list', id]: Arguments): Promise<number> {
  const action = ownEntry(actions, name)
  if (action === undefined) throw new Error(`recurrences can ${Object.keys(actions).join(', ')}, not ${name}`)
  return asMember(context, options, async (asked) => {
    const taskId = await taskNamed(asked, String(options['task']))
    const { value, text } = await action({ ...asked, taskId, options }, id)
    context.answer(value, text)
    return 0
  })
}

const actions: Readonly<Record<string, Action>> = {
  list: async ({ reads, viewer, taskId }) => {
    const { items } = (await readCadences(reads, viewer, taskId)) ?? { items: [] }
    return { value: { items }, text: items.length === 0 ? 'Nothing recurs' : items.map(cadenceText).join('\n\n') }
  },
  preview: async ({ reads, viewer, taskId, options }) => {
    const given = checked(PreviewCadence, { ...termsOf(options), runs: Number(options['runs'] ?? 10) }, named)
    const preview = await previewCadence(reads, viewer, taskId, given, Date.now())
    if (preview === undefined) throw new Error('There is no such task that you can see')
    const reasons = preview.reasons.map(({ message, satisfiedBy }) => [message, satisfiedBy].filter(Boolean).join('. '))
    return { value: preview, text: reasons.length > 0 ? reasons.join('\n') : runsText(preview.runs) }
  },
  save: async ({ send, taskId, options }, cadenceId) => {
    const input = checked(CadenceInput, termsOf(options), named)
    const saved = await send('task.save_cadence', { taskId, ...input, ...(cadenceId !== undefined && { cadenceId }) })
    const next = saved['nextAt'] === null ? 'paused' : `next at ${saved['nextAt']}`
    const volume = saved['volume'] as { readonly said: string } | null
    const text = `${saved['cadenceId']}  version ${saved['version']}, ${next}`
    return { value: saved, text: volume === null ? text : `${text}\n${volume.said}` }
  },
  pause: ({ send, taskId }, id) => said(send('task.pause_cadence', { taskId, cadenceId: needed(id) }), 'It is paused'),
  resume: ({ send, taskId }, id) => said(send('task.resume_cadence', { taskId, cadenceId: needed(id) }), 'It goes on'),
  end: ({ send, taskId, options }, id) => {
    const given = { taskId, cadenceId: needed(id), reason: options['reason'] ?? 'By hand' }
    return said(send('task.end_cadence', checked(EndCadence, given, { reason: '--reason' })), 'It has ended')
  },
}

const named = { rule: '--rule', start: '--start', title: '--title', catchUp: '--catch-up', priority: '--priority' }

/** Options that are left out are none. */
function termsOf({ rule, start, title, catchUp, priority }: Options) {
  const given = Object.entries({ rule, start, title, catchUp, priority })
  return Object.fromEntries(given.filter(([, value]) => value !== undefined))
}

async function said(sent: Promise<Readonly<Record<string, unknown>>>, text: string) {
  return { value: await sent, text }
}

function needed(id: string | undefined): string {
  if (id === undefined) throw new Error('Name it by its id; `understudy recurrences list` lists them')
  return id
}

function cadenceText({ id, version, state, rule, zone, catchUp, title, next }: Cadence): string {
  const head = `${id}  ${title}  ${state}, version ${version}: ${rule} in ${zone}, catches up ${catchUp}`
  return next.length === 0 ? head : `${head}\n${runsText(next)}`
}

const runsText = (runs: readonly CadenceRun[]) =>
  textTable(
    ['local', 'at', 'item'],
    runs.map(({ local, at, title }) => [local, at, title]),
  )
