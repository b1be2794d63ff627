import type { Agency } from '@understudy/domain/agency/agency'
import type { Client } from '@understudy/domain/client/client'
import type { Reason } from '@understudy/domain/decision'
import { evolveEscalationRules } from '@understudy/domain/escalation/agency-escalations'
import type { LadderFacts } from '@understudy/domain/escalation/ladder-facts'
import { type PolicyDraft, saveEscalationPolicy } from '@understudy/domain/escalation/save-policy'
import type { Member } from '@understudy/domain/member/member'
import type { Task } from '@understudy/domain/task/task'
import type pg from 'pg'

/** The facts of a ladder by the task of the work, where it is of one. */
export type FactsOfTask = (taskId: string | null) => LadderFacts

/**
 * The agency's staff, rotations, mutes and ladders as they are now, for ladders that run in memory; `ladders` stand in the
 * place of the agency's own where they are given. Groups and the promise of an answer are left out: each ladder runs alone.
 */
export async function readLadderFacts(
  reader: pg.ClientBase,
  agencyId: string,
  { clientId, client }: { readonly clientId: string; readonly client: Client },
  ladders?: readonly PolicyDraft[],
): Promise<{ readonly reasons: readonly Reason[]; readonly factsOf: FactsOfTask }> {
  const [row] = await states<Agency>(reader, 'select id, state, context from agency where id = $1', [agencyId])
  if (row === undefined) throw new Error(`There is no agency ${agencyId}`)
  const people = new Map(
    await states<Member>(reader, 'select id, state, context from member where agency_id = $1', [agencyId]),
  )
  const { reasons, agency } = withLadders(row[1], agencyId, people, ladders)
  const ofTask = 'select id, state, context from task where agency_id = $1 and client_id = $2'
  const tasks = new Map(await states<Task>(reader, ofTask, [agencyId, clientId]))
  const shared = { agency, people, client, group: undefined, promises: undefined }
  return { reasons, factsOf: (taskId) => ({ ...shared, task: tasks.get(taskId ?? '') }) }
}

/** By the very decisions that save them, in place of those that there are. */
function withLadders(
  agency: Agency,
  agencyId: string,
  people: ReadonlyMap<string, Member>,
  ladders: readonly PolicyDraft[] | undefined,
) {
  if (ladders === undefined) return { reasons: [], agency }
  const reasons: Reason[] = []
  let saved: Agency = { ...agency, escalationPolicies: [] }
  for (const draft of ladders) {
    // Other clients and their tasks are not looked at here, and change nothing of this one's.
    const named = { agency, member: (id: string) => people.get(id), hasClient: () => true, hasTask: () => true }
    const decision = saveEscalationPolicy(saved, agencyId, draft, named, 0)
    if (decision.kind === 'refused') reasons.push(...decision.reasons)
    else
      for (const { type, body } of decision.events) saved = { ...saved, ...evolveEscalationRules(saved, type, body, 0) }
  }
  return { reasons, agency: saved }
}

async function states<T>(reader: pg.ClientBase, statement: string, values: unknown[]): Promise<[string, T][]> {
  const { rows } = await reader.query<{ id: string; state: string; context: object }>(statement, values)
  return rows.map(({ id, state, context }) => [id, { ...context, state } as T])
}
