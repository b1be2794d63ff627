import { PolicyDrafts } from '@understudy/contract/commands/client-commands'
import { PreviewDue, PreviewRecompute } from '@understudy/contract/http/calendars'
import { policiesInForce, policyVersionOf } from '@understudy/domain/client/policies'
import { ownEntry } from '@understudy/domain/own-entry'
import { previewDue } from '@understudy/engine/client/preview-due'
import { previewRecompute } from '@understudy/engine/client/preview-recompute'
import { checked } from '../options/checked.ts'
import { jsonFile } from '../promises/json-file.ts'
import { dueText, recomputeText } from '../promises/policy-text.ts'
import { type AtClient, withClient } from '../promises/with-client.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

type Action = (at: AtClient, file: string | undefined, options: Options) => Promise<{ value: unknown; text: string }>

/** `understudy policy show|preview|save|recompute`: what a client is promised, and when that makes something due. */
export async function run(context: Context, options: Options, args: Arguments): Promise<number> {
  const [name = 'show', file] = args
  const action = ownEntry(actions, name)
  if (action === undefined) throw new Error(`policy can ${Object.keys(actions).join(', ')}, not ${name}`)
  const { value, text } = await withClient(context, options, (at) => action(at, file, options))
  context.answer(value, text)
  return 0
}

const draftsIn = (file: string | undefined) => (file === undefined ? undefined : jsonFile(file, PolicyDrafts))

const actions: Readonly<Record<string, Action>> = {
  show: async ({ client }) => {
    const policies = policiesInForce(client)
    return { value: { version: policyVersionOf(client), policies }, text: JSON.stringify(policies, undefined, 2) }
  },
  preview: async ({ client, clientId }, file, options) => {
    const policies = await draftsIn(file)
    const asked = checked(PreviewDue, { ...askedOf(options), ...(policies && { policies }) }, optionNames)
    const preview = previewDue(client, clientId, asked, Date.now())
    return { value: preview, text: dueText(preview) }
  },
  save: async ({ say }, file) => {
    if (file === undefined) throw new Error('Name the FILE.json with the ordered list of policies')
    const saved = await say('client.save_policies', { policies: await draftsIn(file) })
    const text = `The policies are version ${saved['version']}. Running clocks keep theirs until \`understudy policy recompute\``
    return { value: saved, text }
  },
  recompute: async ({ agencyId, client, clientId, engine, say }, _, options) => {
    const applied = checked(PreviewRecompute, { applied: options['apply'] }, { applied: '--apply' }).applied
    if (options['go'] !== true) {
      const preview = await previewRecompute(engine.pool, agencyId, client, clientId, { applied }, Date.now())
      return { value: preview, text: recomputeText(preview) }
    }
    const begun = await say('client.recompute_clocks', { applied })
    return { value: begun, text: `The recompute ${begun['recomputeId']} has begun; the worker goes on with it` }
  },
}

const optionNames = {
  kind: '--kind',
  at: '--at',
  taskType: '--task-type',
  priority: '--priority',
  risk: '--risk',
  stage: '--stage',
}

function askedOf(options: Options): Record<string, unknown> {
  const names = Object.keys(optionNames)
  return Object.fromEntries(names.filter((name) => options[name] !== undefined).map((name) => [name, options[name]]))
}
