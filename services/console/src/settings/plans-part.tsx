import './plans.css'
import { NativeSelect } from '@mantine/core'
import type { ShownPlans } from '@understudy/contract/http/plans'
import type { Session } from '@understudy/contract/http/session'
import type { Plan } from '@understudy/domain/quality/plan'
import { useState } from 'react'
import { usePlans } from '../api/use-settings.ts'
import { leads } from '../frame/pages-of.ts'
import { Reading } from '../frame/reading.tsx'
import { planFormWords } from '../words/policy-words.ts'
import { settingsTexts } from '../words/settings-texts.ts'
import { nameText } from '../words/settings-words.ts'
import { PlanForm } from './plan-form.tsx'
import { PlanLimitsList } from './plan-limits-list.tsx'
import { PlanPromised } from './plan-promised.tsx'
import { TodayTable } from './today-table.tsx'

/** What each plan does to people with a true error rate, exactly: drawn, and as a table. */
export function PlansPart({ session }: { readonly session: Session }) {
  const plans = usePlans()
  const [chosen, setChosen] = useState<string>()
  const items = plans.data?.items ?? []
  const shown =
    items.find(({ plan }) => plan.id === chosen) ?? items.find(({ plan }) => plan.id === 'standard') ?? items[0]
  return (
    <Reading of={plans}>
      <NativeSelect
        className="settings-choice"
        label={settingsTexts.plan}
        value={shown?.plan.id ?? ''}
        data={items.map(({ plan: { id }, own }) => ({
          value: id,
          label: own ? settingsTexts.ofTheAgency(nameText(id)) : nameText(id),
        }))}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      />
      {shown && <PlanView shown={shown} />}
      {leads(session) && shown && (
        <div className="sub-head">
          <h2 className="part-sub">{planFormWords.own}</h2>
          <PlanForm start={shown.plan as Plan} />
        </div>
      )}
    </Reading>
  )
}

function PlanView({ shown: { plan, promise } }: { readonly shown: ShownPlans['items'][number] }) {
  return (
    <section className="panel plan" aria-labelledby="plan">
      <h2 id="plan">{settingsTexts.planVersion(nameText(plan.id), plan.version)}</h2>
      <PlanPromised plan={plan as Plan} promise={promise} />
      <TodayTable plan={plan as Plan} promise={promise} />
      <PlanLimitsList plan={plan as Plan} promise={promise} />
    </section>
  )
}
