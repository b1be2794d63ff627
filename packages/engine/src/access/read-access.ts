import type {
  AccessFinding,
  AccessFindings,
  AccessFindingsQuery,
  AccessRegister,
} from '@understudy/contract/http/access'
import { inAgency } from '@understudy/db/key-ring'
import { usualAccessRules } from '@understudy/domain/access/access-rules'
import { type AccessOfClient, type AccessOfMember, accessFindings } from '@understudy/domain/access/findings'
import type { Client } from '@understudy/domain/client/client'
import { isActiveAssistant } from '@understudy/domain/member/is-active-assistant'
import type { Member } from '@understudy/domain/member/member'
import type { AccessNeed } from '@understudy/domain/task/task'
import type pg from 'pg'
import { iso, isoOrNull } from '../reading/iso.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'
import { presentGrant } from './present-grant.ts'

/** A client's systems, what its tasks need there, and who has it; for those who run the agency. */
export async function readAccessRegister(
  pool: pg.Pool,
  viewer: Viewer,
  clientId: string,
): Promise<AccessRegister | undefined> {
  if (scopeOf(viewer).kind !== 'agency') return undefined
  const { clients, members, needs } = await readAccess(pool, viewer.agencyId)
  const client = clients.find(({ id }) => id === clientId)
  if (client === undefined) return undefined
  const rules = client.context.accessRules ?? usualAccessRules
  return {
    ...{ clientId, clientName: client.name, rules },
    nextReviewAt: isoOrNull(client.context.accessReviewAt),
    systems: (client.context.systems ?? []).map(({ name, kind, roles }) => ({ name, kind, roles: [...roles] })),
    needs: needs.filter((need) => need.client_id === clientId).flatMap(needsOfTask),
    grants: members.flatMap(({ id: memberId, name: memberName, context }) =>
      context.grants
        .filter((grant) => (grant.clientId ?? clientId) === clientId)
        .map((grant) => ({ memberId, memberName, ...presentGrant(grant) })),
    ),
  }
}

const needsOfTask = ({ task_id: taskId, task_name: taskName, needs }: NeedRow) =>
  needs.map(({ system, role }) => ({ taskId, taskName, system, role }))

/** Everything about access that is to be mended, as of `at`; for those who run the agency. */
export async function readAccessFindings(
  pool: pg.Pool,
  viewer: Viewer,
  { clientId, memberId, code }: AccessFindingsQuery,
  at: number,
): Promise<AccessFindings> {
  if (scopeOf(viewer).kind !== 'agency') return { at: iso(at), findings: [] }
  const { clients, members, needs } = await readAccess(pool, viewer.agencyId)
  const names = new Map([...clients, ...members].map(({ id, name }) => [id, name]))
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  const found = accessFindings(
    members.map((member) => accessOf(member, needs)),
    clients.map(ofClient),
    usualAccessRules,
    at,
  )
  const findings = found
    .filter((one) => (clientId ?? one.clientId) === one.clientId)
    .filter((one) => (memberId ?? one.memberId) === one.memberId && (code ?? one.code) === one.code)
    .map((one): AccessFinding => ({ ...one, memberName: nameOf(one.memberId), clientName: nameOf(one.clientId) }))
  return { at: iso(at), findings }
}

function accessOf({ id, state, context }: MemberRow, needs: readonly NeedRow[]): AccessOfMember {
  const { roles, agreement, grants } = context
  // A lead may show the work of any task.
  const showsWork = state === 'active' && roles.includes('ops_lead')
  return {
    memberId: id,
    isAssistant: isActiveAssistant({ state, roles }),
    agreement: state === 'active' ? agreement : null,
    grants,
    needs: needs.filter(({ assistants }) => showsWork || assistants.includes(id)).map(neededOf),
    handedOver: state === 'active' ? needs.filter(({ doers }) => doers.includes(id)).map(neededOf) : [],
  }
}

const neededOf = ({ client_id: clientId, needs: accessNeeds }: NeedRow) => ({ clientId, accessNeeds })

function ofClient({ id, context }: ClientRow): AccessOfClient {
  const { regulated, complianceSignOff, systems = [], accessRules: rules = usualAccessRules } = context
  return { clientId: id, regulated, complianceSignOff, systems, rules }
}

interface MemberRow {
  readonly id: string
  readonly name: string
  readonly state: string
  readonly context: Omit<Member, 'state'>
}

interface ClientRow {
  readonly id: string
  readonly name: string
  readonly context: Omit<Client, 'state'>
}

/** A task that needs access, with whose open delegations it has. */
interface NeedRow {
  readonly task_id: string
  readonly task_name: string
  readonly client_id: string
  readonly needs: readonly AccessNeed[]
  readonly assistants: readonly string[]
  /** Of these, those who do it here: of observed work a log tells. */
  readonly doers: readonly string[]
}

interface Access {
  readonly clients: readonly ClientRow[]
  readonly members: readonly MemberRow[]
  readonly needs: readonly NeedRow[]
}

async function readAccess(pool: pg.Pool, agencyId: string): Promise<Access> {
  const [found] = (await inAgency(pool, agencyId, statement, [agencyId])) as unknown as [Partial<Access>]
  return { clients: found.clients ?? [], members: found.members ?? [], needs: found.needs ?? [] }
}

/** An agency's members, clients and tasks, all of them: hundreds, and one round trip. */
const statement = `
  select
    (select json_agg(json_build_object('id', id, 'name', name, 'context', context) order by name, id)
     from client where agency_id = $1) as clients,
    (select json_agg(json_build_object('id', id, 'name', name, 'state', state, 'context', json_build_object(
       'roles', context -> 'roles', 'agreement', context -> 'agreement', 'grants', context -> 'grants')) order by name, id)
     from member where agency_id = $1) as members,
    (select json_agg(json_build_object('task_id', t.id, 'task_name', t.name, 'client_id', t.client_id,
       'needs', t.context -> 'accessNeeds',
       'assistants', array(select d.assistant_id from delegation d
         where d.agency_id = t.agency_id and d.task_id = t.id and d.state <> 'ended'),
       'doers', array(select d.assistant_id from delegation d
         where d.agency_id = t.agency_id and d.task_id = t.id and d.state <> 'ended'
           and coalesce(d.context ->> 'observed', 'false') <> 'true')) order by t.name, t.id)
     from task t where t.agency_id = $1 and json_array_length(t.context -> 'accessNeeds') > 0) as needs`
