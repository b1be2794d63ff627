import type { Command } from '@understudy/engine/shell/command'
import type { BenchAgency } from './population.ts'

/** What happens to an item before anybody reviews it, one command after another. */
export const lifeSteps = ['make', 'start', 'block', 'resume', 'submit'] as const
export type LifeStep = (typeof lifeSteps)[number]

/** One command of an item's life, sent by the agency's lead; `workItemId` is unknown before it is made. */
export function lifeCommand(agency: BenchAgency, step: LifeStep, workItemId: string | undefined): Command {
  const actor = { kind: 'member', memberId: agency.leadId } as const
  return { name: `work_item.${step}`, agencyId: agency.agencyId, actor, input: inputOf(agency, step, workItemId) }
}

function inputOf({ taskId, assistantId }: BenchAgency, step: LifeStep, workItemId: string | undefined): object {
  if (step === 'make') return { taskId, assistantId, title: 'Referral to a cardiologist' }
  if (step === 'block') return { workItemId, waitsFor: 'third_party', reason: 'Waits for the insurer to answer' }
  return { workItemId }
}
