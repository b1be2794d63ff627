import { PolicyDrafts } from '@understudy/contract/commands/client-commands'
import {
  PreviewDue,
  PreviewRecompute,
  type RecomputedClock,
  type RecomputeItems,
} from '@understudy/contract/http/calendars'
import type { Client } from '@understudy/domain/client/client'
import { policiesInForce, policyVersionOf } from '@understudy/domain/client/policies'
import { ownEntry } from '@understudy/domain/own-entry'
import { presentRecompute } from '@understudy/engine/client/present-recompute'
import { previewDue } from '@understudy/engine/client/preview-due'
import { previewRecompute } from '@understudy/engine/client/preview-recompute'
import { readRecomputeItems } from '@understudy/engine/client/read-recompute-items'
import type pg from 'pg'
import { checked } from '../options/checked.ts'
import { isRefused } from '../promises/is-refused.ts'
import { jsonFile } from '../promises/json-file.ts'
import { dueText, progressText, recomputeText } from '../promises/policy-text.ts'
import { type AtClient, withClient } from '../promises/with-client.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

type Action = (at: AtClient, file: string | undefined, options: Options) => Promise<{ value: unknown; text: string }>

/** `understudy policy show|preview|save|recompute|progress`: what a client is promised, and when that makes something due. */
export async function run(context: Context, options: Options, args: Arguments): Promise<number> {
  const [name = 'show', file] = args
  const action = ownEntry(actions, name)
  if (action === undefined) throw new Error(`policy can ${Object.keys(actions).join(', ')}, not ${name}`)
  const { value, text } = await withClient(context, options, (at) => action(at, file, options))
  context.answer(value, text)
  return isRefused(value) ? 1 : 0
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
    return {
      value: begun,
      text: `The recompute ${begun['recomputeId']} has begun; the worker goes on with it, \`policy progress\` says how far it is`,
    }
  },
  progress: async ({ agencyId, client, engine }) => {
    if (client.recompute === undefined) throw new Error('No recompute has been asked for yet')
    const recompute = presentRecompute(client.recompute)
    const items = await itemsOf(engine.pool, agencyId, client)
    return { value: { recompute, items }, text: progressText(recompute, items) }
  },
}

async function itemsOf(pool: pg.Pool, agencyId: string, client: Client): Promise<RecomputedClock[]> {
  const items: RecomputedClock[] = []
  let page: RecomputeItems = { items, next: null }
  do {
    const after = page.next === null ? {} : { after: page.next }
    page = await readRecomputeItems(pool, agencyId, client, { limit: 200, ...after })
    items.push(...page.items)
  } while (page.next !== null)
  return items
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
