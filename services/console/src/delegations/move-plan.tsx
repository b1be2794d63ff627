import type { Delegation } from '@understudy/contract/http/delegations'
import { api } from '../api/api.ts'
import { delegationsKey } from '../api/use-delegations.ts'
import { usePlans } from '../api/use-settings.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { PlanChosen, planField } from '../tasks/plan-choice.tsx'
import { movePlanWords as words } from '../words/delegation-words.ts'

/** Another plan for this person alone, or the newest version of their own: the way on where the attempts are used up. */
export function MovePlan({ delegation: { id, quality, independentAt } }: { readonly delegation: Delegation }) {
  const { data } = usePlans()
  const plans = data?.items ?? []
  if (plans.length === 0) return null
  const isIndependent = independentAt !== null
  return (
    <CommandForm
      title={words.title}
      fields={[
        { ...planField(plans, String(quality['planId'] ?? '')), hint: words.planHint },
        { name: 'reason', label: words.reason, kind: 'text' },
      ]}
      touched={[delegationsKey]}
      send={words.send}
      preview={(given) => (
        <>
          <p className="quiet">{isIndependent ? words.independent : words.before}</p>
          <PlanChosen plans={plans} planId={given.text('planId')} />
        </>
      )}
      command={(given) =>
        api.POST('/v1/delegations/{delegationId}/plan', {
          params: { path: { delegationId: id } },
          body: { planId: given.text('planId'), reason: given.text('reason') },
        })
      }
    />
  )
}
