import type { EscalationRules } from '@understudy/contract/http/escalations'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { onDutyAt, type Shift, shiftAt, shiftsAhead } from '@understudy/domain/escalation/on-duty'
import { builtInPolicy } from '@understudy/domain/escalation/policy'
import type { DutyPlan } from '@understudy/domain/escalation/rotation'
import { escalationSettingsOf } from '@understudy/domain/escalation/set-settings'
import { iso } from '../reading/iso.ts'
import { stateOf } from '../reading/stream-row.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'

/**
 * The ladders in the order in which they are tried, the one that every agency has at the end; and who is on duty. They
 * name people of the agency, so that only those see them who run something of it.
 */
export async function readEscalationRules(
  reads: AgencyReads,
  viewer: Viewer,
  at = Date.now(),
): Promise<EscalationRules | undefined> {
  const { agencyId } = viewer
  if (scopeOf(viewer).kind !== 'agency') return undefined
  const agency = stateOf('agency', await reads.agency.findFirstOrThrow({ where: { agencyId, id: agencyId } }))
  const policies = [...(agency.escalationPolicies ?? []), builtInPolicy]
  return {
    policies: structuredClone(policies) as EscalationRules['policies'],
    settings: escalationSettingsOf(agency),
    rotations: Object.values(agency.rotations ?? {}).map((plan) => presentRotation(plan, at)),
    mutes: (agency.mutes ?? [])
      .filter(({ until }) => until > at)
      .map((mute) => ({ ...mute, from: iso(mute.from), until: iso(mute.until) }) as EscalationRules['mutes'][number]),
  }
}

const mostAhead = 20

const presentShift = ({ memberId, from, until }: Shift) => ({ memberId, from: iso(from), until: iso(until) })

function presentRotation(plan: DutyPlan, at: number): EscalationRules['rotations'][number] {
  const { overrides, memberIds, ...rest } = plan
  const shift = shiftAt(plan, at)
  return {
    ...rest,
    memberIds: [...memberIds],
    onDuty: onDutyAt(plan, at) ?? null,
    shift: shift === undefined ? null : presentShift(shift),
    ahead: shiftsAhead(plan, at, Math.min(mostAhead, 2 * memberIds.length)).map(presentShift),
    overrides: overrides
      .filter(({ until }) => until > at)
      .map(({ id, memberId, from, until, swap }) => ({
        ...{ id, memberId, from: iso(from), until: iso(until), swap: swap ?? null },
      })),
  }
}
