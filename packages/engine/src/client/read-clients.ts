import type { Client } from '@understudy/contract/http/clients'
import type { PageQuery } from '@understudy/contract/http/fields'
import type { AgencyReads } from '@understudy/db/prisma-client'
import type { ComplianceSignOff } from '@understudy/domain/access/agreement'
import type { HolidayFeeds } from '@understudy/domain/client/holiday-feeds'
import { policiesInForce, policyVersionOf } from '@understudy/domain/client/policies'
import type { SavedFit } from '@understudy/domain/fit/save-fit'
import { iso, isoOrNull } from '../reading/iso.ts'
import { keyset, type Page, pageOf } from '../reading/page.ts'
import { type StreamRow, stateOf, streamFieldsOf } from '../reading/stream-row.ts'
import { scopeOf, seesInternal, type Viewer } from '../reading/viewer.ts'
import { presentRecompute } from './present-recompute.ts'

export async function readClient(reads: AgencyReads, viewer: Viewer, id: string): Promise<Client | undefined> {
  const row = await reads.client.findFirst({ where: { AND: [visible(viewer), { id }] } })
  return row === null ? undefined : present(row, viewer)
}

export async function listClients(reads: AgencyReads, viewer: Viewer, query: PageQuery): Promise<Page<Client>> {
  const { idAfter, take, orderBy } = keyset(query)
  const rows = await reads.client.findMany({ where: { AND: [visible(viewer), idAfter] }, take, orderBy })
  return pageOf(rows, query.limit, (row) => present(row, viewer))
}

/** An assistant sees the clients that they work for. */
export function visible(viewer: Viewer) {
  const { agencyId } = viewer
  const scope = scopeOf(viewer)
  if (scope.kind === 'client') return { agencyId, id: scope.clientId }
  if (scope.kind === 'agency') return { agencyId }
  return { agencyId, tasks: { some: { delegations: { some: { assistantId: scope.memberId } } } } }
}

function present(row: StreamRow, viewer: Viewer): Client {
  const {
    state,
    name,
    timeZone,
    regulated,
    complianceSignOff,
    calendars,
    recompute,
    feeds = {},
    fit,
    ...rest
  } = stateOf('client', row)
  const policies = policiesInForce(rest)
  return {
    ...streamFieldsOf(row),
    state,
    name,
    timeZone,
    regulated,
    complianceSignOff: complianceSignOff && presentSignOff(complianceSignOff),
    calendarVersion: calendars.length,
    calendar: (calendars.at(-1) ?? null) as Client['calendar'],
    policyVersion: policyVersionOf(rest),
    policy: (policies.findLast(({ audience }) => audience === 'client') ?? null) as Client['policy'],
    policies: policies.filter(({ audience }) => audience === 'client' || seesInternal(viewer)) as Client['policies'],
    feeds: seesInternal(viewer) ? presentFeeds(feeds) : [],
    recompute: recompute === undefined ? null : presentRecompute(recompute),
    fit: fit === undefined ? null : presentFit(fit),
  }
}

function presentSignOff({ agreement, signedBy, signedOn, documentLink, expiresAt }: ComplianceSignOff) {
  return { agreement, signedBy, signedOn, documentLink, expiresAt: isoOrNull(expiresAt) }
}

const presentFeeds = (feeds: HolidayFeeds): Client['feeds'] =>
  Object.entries(feeds).map(([id, { source, nextAt, failures = 0, because = null }]) => ({
    ...{ id, source, nextAt: iso(nextAt), failures, because },
  }))

function presentFit({ tasks, mix, staffing, chosen }: SavedFit): Client['fit'] {
  return {
    tasks: tasks.map((task) => ({ ...task, tools: [...task.tools] })),
    mix: mix.map((one) => ({ ...one, tasks: [...one.tasks] })),
    staffing,
    chosen: [...chosen],
  }
}
