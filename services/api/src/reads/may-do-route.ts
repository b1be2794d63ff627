import { bodySchema, type CommandRoute, paramsOf, paramsSchema } from '@understudy/contract/http/command-route'
import { commandRoutes } from '@understudy/contract/http/command-routes'
import { type Doable, MayDo } from '@understudy/contract/http/may-do'
import type { Refused } from '@understudy/domain/decision'
import type { Command, Outcome } from '@understudy/engine/shell/command'
import { tryOut } from '@understudy/engine/shell/execute'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import { commandOf, momentOf } from '../commands/send-command.ts'
import type { ApiContext } from '../context.ts'
import { found } from '../problems/problem-error.ts'
import { problemsOfReads, responses } from '../problems/responses.ts'
import { scopeOf } from '../sign-in/key-scopes.ts'
import type { HistoryOf } from './history-route.ts'
import { probeOf } from './probe-of.ts'

type Asked = Pick<HistoryOf, 'tag' | 'see'> & { readonly path: `/v1/${string}` }

/**
 * What whoever asks may do about one thing, and why not: each command of the contract that is about it is decided as if it
 * had been sent, and nothing is written. Whoever does not see the thing finds no such page.
 */
export function mayDoRoute(app: App, { engine, reads }: ApiContext, { tag, path, see }: Asked): void {
  const about = Object.entries(commandRoutes).flatMap(([noun, routes]) =>
    routes.filter((route) => isAbout(route, path)).map((route) => ({ noun, route })),
  )
  if (about.length === 0) return
  const summary = 'What you may do about it now, and why not'
  const operationId = `${path.split('/').slice(2).map(word).join('')}MayDo`
  const schema = {
    ...{ tags: [tag], summary, operationId, querystring: z.object({}).strict() },
    ...(paramsOf(path).length > 0 && { params: paramsSchema(path) }),
    response: responses({ 200: { schema: MayDo, description: summary } }, problemsOfReads),
  }
  app.get(`${path}/may-do`, { schema }, async ({ holder, params }) => {
    const ids = (params ?? {}) as Record<string, string>
    found(await see(reads(holder.agencyId), holder, Object.values(ids)[0] ?? holder.agencyId))
    const moment = await momentOf(engine, holder)
    const items = await Promise.all(
      about.map(async ({ noun, route }) => {
        const input = { ...probeOf(route), ...ids }
        const command = commandOf(holder, { name: route.command, input, idempotencyKey: undefined }, moment)
        const outOfScope =
          holder.scopes !== null && !holder.scopes.some((one) => [scopeOf(noun, 'write'), '*:write'].includes(one))
        return doable(route, ids, outOfScope ? scopeMissing : await decided(engine, command))
      }),
    )
    return { items }
  })
}

/** Decided by itself: in one batch a later one would see what an earlier one did. */
async function decided(engine: ApiContext['engine'], command: Command): Promise<Outcome | undefined> {
  return (await tryOut(engine, [command]))[0]
}

const scopeMissing: Refused = {
  ...{ kind: 'refused', code: 'scope_missing', record: [] },
  reasons: [{ code: 'scope_missing', message: 'This key may not be used for it' }],
}

/** About the thing of the path and no other: `/v1/tasks/:taskId/sop` is, `/v1/tasks` and what names two are not. */
function isAbout({ path: full }: CommandRoute, path: string): boolean {
  return full.startsWith(`${path}/`) && paramsOf(full).length === paramsOf(path).length
}

/** Roles, states and whose it is are known before anything is sent; the other rules look at what is sent. */
const beforehand = new Set([
  ...['role_missing', 'not_your_work', 'not_a_member', 'not_allowed_now', 'scope_missing', 'not_your_claim'],
  ...['delegation_ended', 'session_over', 'member_left', 'review_closed', 'cadence_ended', 'resolved_already'],
  ...['own_verdict', 'own_work', 'own_dispute'],
  ...['begun_already', 'locked', 'reviewed_late_already', 'nobody_to_learn_about'],
])

function doable(route: CommandRoute, ids: Record<string, string>, outcome: Outcome | undefined): Doable {
  const { command, path, summary } = route
  const needs = requiredOf(route)
  const refused = outcome?.kind === 'refused' ? outcome : undefined
  const isKnown = needs.length === 0 || (refused !== undefined && beforehand.has(refused.code))
  return {
    ...{ command, method: 'POST', summary, needs },
    path: path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? name),
    may: isKnown ? (outcome?.kind === 'accepted' ? 'yes' : 'no') : 'depends',
    reasons: isKnown && refused !== undefined ? refused.reasons.map((reason) => ({ ...reason })) : [],
  }
}

function requiredOf(route: CommandRoute): string[] {
  const body = bodySchema(route)
  if (body === undefined) return []
  const { required = [] } = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' })
  return required
}

const word = (part: string, index: number) => {
  const plain = part.replaceAll(/[:-](\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/Id$/, '')
  return index === 0 ? plain.replace(/^\w/, (letter) => letter.toLowerCase()) : part.startsWith(':') ? '' : plain
}
