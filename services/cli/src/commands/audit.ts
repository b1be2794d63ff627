import { type AuditEntry, AuditQuery } from '@understudy/contract/http/audit'
import { readAudit } from '@understudy/engine/audit/read-audit'
import { readCheckpoint } from '@understudy/engine/audit/read-checkpoint'
import { asOwner } from '../options/as-owner.ts'
import { checked } from '../options/checked.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

/** The audit log as owners and their auditors look at it; `understudy verify` folds all of it again. */
export async function run(context: Context, options: Options, [action = 'search']: Arguments): Promise<number> {
  const act = actions[action]
  if (act === undefined) throw new Error(`audit can ${Object.keys(actions).join(', ')}, not ${action}`)
  return act(context, options)
}

type Action = (context: Context, options: Options) => Promise<number>

const search: Action = (context, options) =>
  asOwner(context, options, async ({ engine, viewer: { agencyId } }) => {
    const page = await readAudit(engine, agencyId, queryOf(options))
    const more = page.next === null ? [] : [`Older ones: --before ${page.next}`]
    context.answer(page, [...page.items.map(lineOf), ...more].join('\n') || 'Nothing like it happened')
    return 0
  })

/** Lines of JSON, with and without `--json`: what is exported is read by programs. */
const exported: Action = (context, options) =>
  asOwner(context, options, async ({ engine, viewer: { agencyId } }) => {
    const { before: first, ...query } = { ...queryOf(options), limit: 200 }
    for (let before = first; ; ) {
      const { items, next } = await readAudit(engine, agencyId, { ...query, ...(before !== undefined && { before }) })
      for (const entry of items) await written(`${JSON.stringify(entry)}\n`)
      if (next === null) return 0
      before = next
    }
  })

/** Waits while whoever reads is slower, so that nothing heaps up here. */
async function written(line: string): Promise<void> {
  if (!process.stdout.write(line)) await new Promise((done) => process.stdout.once('drain', done))
}

const checkpoint: Action = (context, options) =>
  asOwner(context, options, async ({ engine, viewer: { agencyId } }) => {
    const newest = await readCheckpoint(engine, agencyId)
    if (newest === undefined) throw new Error('There is no checkpoint yet: a worker makes them, every ten minutes')
    const { number, uptoPosition, madeAt, hash, signature, publicKey } = newest
    context.answer(
      newest,
      `Checkpoint ${number}, up to position ${uptoPosition}, ${madeAt}\nhash ${hash}\nsignature ${signature}\n${publicKey.trim()}`,
    )
    return 0
  })

const actions: Readonly<Record<string, Action>> = { search, export: exported, checkpoint }

const flags = {
  ...{ actor: '--actor', type: '--type', streamType: '--stream-type', streamId: '--stream', keyId: '--key' },
  ...{ since: '--since', until: '--until', before: '--before', limit: '--limit' },
}

function queryOf({ actor, type, streamType, stream, key, since, until, before, limit }: Options): AuditQuery {
  const given = { actor, type, streamType, streamId: stream, keyId: key, since, until, before, limit }
  return checked(
    AuditQuery,
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    flags,
  )
}

function lineOf({ position, recordedAt, type, streamType, streamId, actor, keyId }: AuditEntry): string {
  return `${position}  ${recordedAt}  ${type}  ${streamType} ${streamId}  by ${actor}${keyId === null ? '' : ` with key ${keyId}`}`
}
