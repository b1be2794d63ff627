import { clinicalSignals } from '../catalogue/clinical-signals.ts'
import type { TaskType } from '../catalogue/task-type.ts'
import type { ListedTask } from './questions.ts'

export const fitRoles = ['scribe', 'medical_assistant', 'medical_va', 'general_va', 'none'] as const
/** Who a listed task is for; `none` where it stays with whoever does it now. */
export type FitRole = (typeof fitRoles)[number]

export interface Placement {
  readonly role: FitRole
  readonly reason: string
  /** Scribe work is clinical: the guard holds for it. */
  readonly clinical: boolean
}

const place = (role: FitRole, reason: string): Placement => ({ role, reason, clinical: role === 'scribe' })

/** Who should do a listed task, and why: one rule after the other, the first that applies decides (domain, section 2). */
export function placeTask(task: ListedTask, type: TaskType | undefined): Placement {
  const words = clinicalSignals(task.name)
  if (task.liveDocumentation && task.handsOn)
    return place('none', 'It is documentation and hands-on work at once: list it as two tasks, one for each')
  if (type?.clinical) return place('scribe', `“${type.name}” is clinical by the catalogue: scribe work alone`)
  if (task.liveDocumentation)
    return place('scribe', `Live documentation in the record, ${inWords(task.place)}, is scribe work`)
  if (task.handsOn) return place('medical_assistant', 'Hands-on patient flow is medical-assistant work')
  if (words.length > 0)
    return place(
      'scribe',
      `Its name mentions ${words.join(', ')}, which is work in the record: a scribe alone may do it`,
    )
  if (task.place === 'inside')
    return place('none', 'Inside the visit and neither documentation nor hands-on: it stays with the clinician')
  const lacking = whatLacks(task)
  if (lacking.length > 0) return place('none', `It cannot be ${lacking.join(' or ')} yet`)
  return task.place === 'around'
    ? place('medical_va', 'Around the visit, and it can be standardised, tracked and handed off')
    : place('general_va', 'Office work that can be standardised, tracked and handed off')
}

/** Whether it can be standardised, tracked and handed off. */
function whatLacks({ rulesBased, documented, judgement, trackable, handOff }: ListedTask): string[] {
  const standardised = rulesBased || (documented && judgement !== 'heavy')
  return [
    ...(standardised ? [] : ['standardised (no rules, and nothing written that does without heavy judgement)']),
    ...(trackable ? [] : ['tracked']),
    ...(handOff ? [] : ['handed off']),
  ]
}

const inWords = (where: ListedTask['place']) => (where === 'office' ? 'in the office' : `${where} the visit`)
