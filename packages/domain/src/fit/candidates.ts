import { type Reason, reason } from '../decision.ts'
import { isActiveAssistant } from '../member/is-active-assistant.ts'
import { isScribe } from '../member/is-scribe.ts'
import type { Member, SupportRole } from '../member/member.ts'
import { unmetRequirements } from '../task/requirements.ts'
import type { FitRole } from './place-task.ts'
import type { ListedTask } from './questions.ts'

export interface Assistant {
  readonly memberId: string
  readonly member: Pick<Member, 'state' | 'name' | 'roles' | 'supportRole' | 'scribeCredential' | 'profile'>
}

/** Who of the agency fits a task, and of everybody else what is missing. */
export interface Candidates {
  readonly fits: readonly { readonly memberId: string; readonly name: string }[]
  readonly refused: readonly { readonly memberId: string; readonly name: string; readonly missing: readonly Reason[] }[]
}

/** Support roles that do the work of a recommended one. */
const doneBy: Readonly<Record<Exclude<FitRole, 'none'>, readonly SupportRole[]>> = {
  scribe: ['scribe'],
  medical_assistant: ['medical_assistant'],
  medical_va: ['medical_va', 'receptionist', 'billing', 'medical_assistant'],
  general_va: ['general_va', 'medical_va', 'executive_assistant', 'receptionist', 'billing'],
}

/** Skills and specialty are hard filters; each refusal names the missing one (domain, section 2). */
export function candidatesFor(task: ListedTask, role: FitRole, assistants: readonly Assistant[]): Candidates {
  if (role === 'none') return { fits: [], refused: [] }
  const active = assistants
    .filter(({ member }) => isActiveAssistant(member))
    .toSorted((a, b) => (a.memberId < b.memberId ? -1 : 1))
  const looked = active.map(({ memberId, member }) => ({
    memberId,
    name: member.name,
    missing: [...unmetRole(role, member), ...unmetRequirements(task, member)],
  }))
  return {
    fits: looked.filter(({ missing }) => missing.length === 0).map(({ memberId, name }) => ({ memberId, name })),
    refused: looked.filter(({ missing }) => missing.length > 0),
  }
}

function unmetRole(role: Exclude<FitRole, 'none'>, member: Assistant['member']): Reason[] {
  const { supportRole } = member
  if (role === 'scribe')
    return isScribe(member)
      ? []
      : [
          reason(
            'clinical_guard',
            'Clinical work is for a certified or designated scribe alone',
            'Name a scribe, or record the credential',
          ),
        ]
  if (supportRole !== null && doneBy[role].includes(supportRole)) return []
  return [
    reason(
      'support_role_missing',
      `The work asks for the support role ${role}, and they are ${supportRole ?? 'without one'}`,
      `Name somebody who is ${doneBy[role].join(', ')}`,
    ),
  ]
}
