import { accepted, type Decision, type Reason, reason } from '../decision.ts'
import type { Member } from '../member/member.ts'
import type { Task } from './task.ts'

/** What whoever does a task has to bring along, and what they work with (domain, section 2). */
export interface Requirements {
  readonly skills: readonly string[]
  readonly specialties: readonly string[]
  readonly languages: readonly string[]
  /** What the work is done in, by name: tasks that share one are near to each other. */
  readonly tools: readonly string[]
}

export const noRequirements: Requirements = { skills: [], specialties: [], languages: [], tools: [] }

const asked = [
  ['skills', 'skill_missing', 'the skill'],
  ['specialties', 'specialty_missing', 'the specialty'],
  ['languages', 'language_missing', 'the language'],
] as const

/** Hard filters of fit and of routing: each refusal names the one thing that is missing. */
export function unmetRequirements(
  requires: Pick<Requirements, 'skills' | 'specialties' | 'languages'> | undefined,
  { profile }: Pick<Member, 'profile'>,
): Reason[] {
  if (requires === undefined) return []
  return asked.flatMap(([list, code, what]) => {
    const has = new Set((profile?.[list] ?? []).map(plain))
    return requires[list]
      .filter((one) => !has.has(plain(one)))
      .map((one) =>
        reason(
          code,
          `The work asks for ${what} ${one}, which they do not have`,
          'Add it to their profile, or name another',
        ),
      )
  })
}

const plain = (text: string) => text.trim().toLowerCase()

/** Only what changes is given. */
export function setRequirements(task: Pick<Task, 'requires'>, id: string, changes: Partial<Requirements>): Decision {
  const before = task.requires ?? noRequirements
  const body: Requirements = { ...before, ...changes }
  if (JSON.stringify(body) === JSON.stringify(before)) return accepted([])
  return accepted([{ stream: 'task', id, type: 'task.requirements_set', body }])
}
