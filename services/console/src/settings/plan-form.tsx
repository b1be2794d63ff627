import { useDebouncedValue } from '@mantine/hooks'
import type { Plan } from '@understudy/domain/quality/plan'
import { useMemo } from 'react'
import { api } from '../api/api.ts'
import { settingsKey, usePlanPreview } from '../api/use-settings.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { planFormWords as words } from '../words/policy-words.ts'
import { nameText } from '../words/settings-words.ts'
import { planFields, planOf } from './plan-fields.ts'
import { PlanTable } from './plan-table.tsx'

/** A plan of the agency's own; begins with the one that is shown, and says what it would promise before it is saved. */
export function PlanForm({ start }: { readonly start: Plan }) {
  const fields = useMemo(() => planFields(start), [start])
  return (
    <CommandForm
      key={start.id}
      title={words.title}
      look="button"
      explains={words.about}
      fields={fields}
      touched={[settingsKey]}
      send={words.save}
      preview={(given) => <Promised id={given.text('id')} plan={JSON.stringify(planOf(given))} />}
      command={(given) => api.POST('/v1/agency/plans', { body: planOf(given) })}
    />
  )
}

const pauseMs = 400

function Promised({ id, plan }: { readonly id: string; readonly plan: string }) {
  const [settled] = useDebouncedValue(id === '' ? undefined : plan, pauseMs)
  const { data } = usePlanPreview(settled)
  if (settled === undefined || data === undefined) return <p className="quiet">{words.first}</p>
  return (
    <div role="status">
      {data.reasons.map(({ message, satisfiedBy }) => (
        <p key={message} className="warned">
          {message}. {satisfiedBy}
        </p>
      ))}
      {data.promise && <PlanTable label={words.promises(nameText(id))} promise={data.promise} />}
    </div>
  )
}
