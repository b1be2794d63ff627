import type { Command } from '@understudy/engine/shell/command'
import { type BenchAgency, commandOf } from './population.ts'

/** What happens to an item before anybody reviews it, one command after another. */
export const lifeSteps = ['make', 'start', 'block', 'resume', 'submit'] as const
export type LifeStep = (typeof lifeSteps)[number]

/** One command of an item's life, made by the agency's lead and done by the assistant, whose evidence it is; `workItemId` is unknown before it is made. */
export function lifeCommand(agency: BenchAgency, step: LifeStep, workItemId: string | undefined): Command {
  const input = { ...(workItemId !== undefined && { workItemId }), ...lifeInput(agency, step) }
  const memberId = step === 'make' ? agency.leadId : agency.assistantId
  return { ...commandOf(agency, memberId), name: `work_item.${step}`, input }
}

/** The input of a step beside the item's id. */
export function lifeInput({ taskId, assistantId }: BenchAgency, step: LifeStep): object {
  if (step === 'make') return { taskId, assistantId, title: 'Referral to a cardiologist' }
  if (step === 'block') return { waitsFor: 'third_party', reason: 'Waits for the insurer to answer' }
  return {}
}
