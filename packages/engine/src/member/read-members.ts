import type { PageQuery } from '@understudy/contract/http/fields'
import type { Member } from '@understudy/contract/http/members'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { emptyProfile, type Profile } from '@understudy/domain/member/profile'
import { presentAgreement, presentGrant } from '../access/present-grant.ts'
import { keyset, type Page, pageOf } from '../reading/page.ts'
import { type StreamRow, stateOf, streamFieldsOf } from '../reading/stream-row.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'

export async function readMember(reads: AgencyReads, viewer: Viewer, id: string): Promise<Member | undefined> {
  const row = await reads.member.findFirst({ where: { AND: [visible(viewer), { id }] } })
  return row === null ? undefined : present(row)
}

export async function listMembers(reads: AgencyReads, viewer: Viewer, query: PageQuery): Promise<Page<Member>> {
  const { idAfter, take, orderBy } = keyset(query)
  const rows = await reads.member.findMany({ where: { AND: [visible(viewer), idAfter] }, take, orderBy })
  return pageOf(rows, query.limit, present)
}

/** Addresses, agreements and grants are for those who run the agency; everybody else sees their own. */
export function visible(viewer: Viewer) {
  const { agencyId, memberId } = viewer
  return scopeOf(viewer).kind === 'agency' ? { agencyId } : { agencyId, id: memberId }
}

function present(row: StreamRow): Member {
  const {
    state,
    name,
    email,
    emailDisabled = null,
    kind = 'person',
    roles,
    clientId,
    supportRole,
    scribeCredential,
    profile = emptyProfile,
    agreement,
    grants,
    absences = [],
  } = stateOf('member', row)
  return {
    ...streamFieldsOf(row),
    state,
    name,
    email,
    mailboxDisabled: emailDisabled,
    kind,
    roles: [...roles],
    clientId,
    supportRole,
    scribeCredential,
    profile: presentProfile(profile),
    agreement: agreement && presentAgreement(agreement),
    grants: grants.map(presentGrant),
    absences: absences.map(({ from, until, days }) => ({ from, until, days })),
  }
}

function presentProfile({ skills, specialties, vocabularies, languages, pools, ...rest }: Profile): Member['profile'] {
  const lists = { skills: [...skills], specialties: [...specialties], vocabularies: [...vocabularies] }
  return { ...rest, ...lists, languages: [...languages], pools: [...pools] }
}
