import type {
  Escalation,
  EscalationNotices,
  EscalationQuery,
  NeedsMe,
  NeedsMeQuery,
} from '@understudy/contract/http/escalations'
import type { AgencyReads } from '@understudy/db/prisma-client'
import type { Agency } from '@understudy/domain/agency/agency'
import type { EscalationEvents } from '@understudy/domain/escalation/escalation'
import { isoOrNull } from '../reading/iso.ts'
import { keyset, type Page, pageOf } from '../reading/page.ts'
import { placeOf, readPlace } from '../reading/place.ts'
import { type StreamRow, stateOf } from '../reading/stream-row.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'
import { type Blindness, readBlindness } from '../review/blindness.ts'
import { beyondNeed, placeOfNeed } from './place-of-need.ts'
import { type Presenting, presentEscalation, tellsVerdict } from './present-escalation.ts'
import { readResolutions } from './read-resolutions.ts'
import { worksOf } from './works-of.ts'

/**
 * Who runs the agency sees all; anybody else what they were told of or have, and a contact of their client's only. What
 * tells a verdict is not seen by whoever may be asked to judge the same work and is to know none.
 */
function visible(viewer: Viewer, blindness: Blindness) {
  return { AND: [within(viewer), { NOT: { subjectId: { in: [...blindness] }, cause: { in: tellsVerdict } } }] }
}

export function within(viewer: Viewer) {
  const { agencyId, memberId } = viewer
  const scope = scopeOf(viewer)
  if (scope.kind === 'agency') return { agencyId }
  const theirs = { agencyId, OR: [{ told: { has: memberId } }, { holderId: memberId }] }
  return scope.kind === 'client' ? { ...theirs, clientId: scope.clientId } : theirs
}

export async function readEscalation(
  reads: AgencyReads,
  viewer: Viewer,
  id: string,
  at = Date.now(),
): Promise<Escalation | undefined> {
  const blindness = await readBlindness(reads, viewer)
  const row = await reads.escalation.findFirst({ where: { AND: [visible(viewer, blindness), { id }] } })
  return row === null ? undefined : (await presenter(reads, viewer, { rows: [row], blindness, at }))(row)
}

export async function listEscalations(
  reads: AgencyReads,
  viewer: Viewer,
  query: EscalationQuery,
  at = Date.now(),
): Promise<Page<Escalation>> {
  const { after, limit, open, order, ...wanted } = query
  const running = open === true ? { state: { notIn: ['resolved', 'watched'] } } : {}
  const blindness = await readBlindness(reads, viewer)
  const shown = [visible(viewer, blindness), wanted, running]
  if (order === 'latest') {
    const rows = await reads.escalation.findMany({
      where: { AND: [...shown, after === undefined ? {} : before(after)] },
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
    })
    const present = await presenter(reads, viewer, { rows, blindness, at })
    return pageOf(rows, limit, present, ({ updatedAt, id }) => placeOf(updatedAt, id))
  }
  const { idAfter, take, orderBy } = keyset(query)
  const rows = await reads.escalation.findMany({ where: { AND: [...shown, idAfter] }, take, orderBy })
  return pageOf(rows, limit, await presenter(reads, viewer, { rows, blindness, at }))
}

/** What changed before the last of the page before. */
function before(after: string) {
  const { at, id } = readPlace(after)
  return { OR: [{ updatedAt: { lt: at } }, { updatedAt: at, id: { lt: id } }] }
}

/** Open, told to this member or theirs, and not somebody else's by now; worst first, then oldest. */
export async function readNeedsMe(
  reads: AgencyReads,
  viewer: Viewer,
  { after, limit }: NeedsMeQuery,
  at = Date.now(),
): Promise<NeedsMe> {
  const { agencyId, memberId } = viewer
  const isMine = { OR: [{ holderId: memberId }, { holderId: null, told: { has: memberId } }] }
  const blindness = await readBlindness(reads, viewer)
  const mine = [visible(viewer, blindness), { agencyId, state: { not: 'resolved' } }, isMine]
  const [rows, total] = await Promise.all([
    reads.escalation.findMany({
      where: { AND: [...mine, after === undefined ? {} : beyondNeed(after)] },
      orderBy: [{ severityRank: 'desc' }, { raisedAt: 'asc' }, { id: 'asc' }],
      take: limit + 1,
    }),
    reads.escalation.count({ where: { AND: mine } }),
  ])
  const present = await presenter(reads, viewer, { rows, blindness, at })
  return { ...pageOf(rows, limit, present, placeOfNeed), total }
}

/** Who was told what, pass by pass; undefined where the viewer may not know. */
export async function readNotices(
  reads: AgencyReads,
  viewer: Viewer,
  id: string,
): Promise<EscalationNotices | undefined> {
  const { agencyId } = viewer
  const blindness = await readBlindness(reads, viewer)
  if ((await reads.escalation.count({ where: { AND: [visible(viewer, blindness), { id }] } })) === 0) return undefined
  const rows = await reads.ledger.findMany({
    where: { agencyId, streamId: id, type: 'escalation.notified' },
    orderBy: { version: 'asc' },
    take: 500,
  })
  return {
    items: rows.map(({ occurredAt, body }) => {
      const { round, step, kind, severity, recipients } = body as unknown as EscalationEvents['escalation.notified']
      return {
        ...{ at: occurredAt.toISOString(), round, step, kind, severity },
        recipients: recipients.map(({ member, channels, holdUntil }) => ({
          ...{ memberId: member, channels: [...channels], holdUntil: isoOrNull(holdUntil) },
        })),
      }
    }),
  }
}

interface Presented extends Pick<Presenting, 'blindness' | 'at'> {
  readonly rows: readonly StreamRow[]
}

/** Presents each of a page of rows, with what is read once for all of them. */
async function presenter(reads: AgencyReads, viewer: Viewer, { rows, blindness, at }: Presented) {
  const states = rows.map((row) => ({ id: row.id, ...stateOf('escalation', row) }))
  const over = states.filter(({ state }) => state === 'resolved').map(({ id }) => id)
  const [mutes, workOf, resolutions] = await Promise.all([
    mutesOf(reads, viewer),
    worksOf(
      reads,
      viewer,
      states.map(({ subject }) => subject),
    ),
    readResolutions(reads, viewer.agencyId, over),
  ])
  return (row: StreamRow) => presentEscalation(row, { mutes, workOf, resolutions, blindness, at })
}

async function mutesOf(reads: AgencyReads, { agencyId }: Viewer): Promise<Agency['mutes']> {
  return stateOf('agency', await reads.agency.findFirstOrThrow({ where: { agencyId, id: agencyId } })).mutes
}
