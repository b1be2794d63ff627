import type { ShownPlans } from '@understudy/contract/http/plans'
import type { Plan } from '@understudy/domain/quality/plan'
import { Suspense } from 'react'
import type { FormField } from '../forms/form-field.ts'
import { fetched } from '../frame/fetched.tsx'
import { LoadingMark } from '../frame/loading-mark.tsx'
import { nameText } from '../words/settings-words.ts'
import { proofWords as words } from '../words/task-run-words.ts'

const PlanPromised = fetched(async () => (await import('../settings/plan-promised.tsx')).PlanPromised)

type Plans = ShownPlans['items']

export const planField = (plans: Plans, initial: string): FormField => ({
  ...{ name: 'planId', label: words.plan, kind: 'choice', initial },
  choices: plans.map(({ plan }) => ({ value: plan.id, label: nameText(plan.id) })),
})

/** What the plan that is chosen does to people, before anybody comes under it. */
export function PlanChosen({ plans, planId }: { readonly plans: Plans; readonly planId: string }) {
  const shown = plans.find(({ plan }) => plan.id === planId)
  if (shown === undefined) return null
  return (
    <Suspense fallback={<LoadingMark size="sm" />}>
      <PlanPromised plan={shown.plan as Plan} promise={shown.promise} />
    </Suspense>
  )
}
