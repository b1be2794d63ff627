import { Button } from '@mantine/core'
import type { BodyOf } from '@understudy/client/routes'
import type { EscalationRules } from '@understudy/contract/http/escalations'
import { causeKinds, causeOf } from '@understudy/domain/escalation/causes'
import { severities } from '@understudy/domain/escalation/severity'
import { Fragment, useMemo, useState } from 'react'
import { api } from '../api/api.ts'
import { useCommand } from '../api/use-command.ts'
import { escalationsKey } from '../api/use-escalations.ts'
import { FieldView } from '../forms/field-view.tsx'
import { type FieldValue, type FieldValues, type FormField, initialOf } from '../forms/form-field.ts'
import { givenOf } from '../forms/given.ts'
import { Refusal } from '../frame/refusal.tsx'
import { severityWords } from '../words/escalation-words.ts'
import { formWords } from '../words/form-words.ts'
import { ladderFormWords as words } from '../words/policy-words.ts'
import { LadderSteps, type StepDraft } from './ladder-steps.tsx'

type Ladder = BodyOf<'/v1/escalation-policies'>
export type Policy = EscalationRules['policies'][number]

interface LadderFormProps {
  /** The one that is changed; undefined for a new one. */
  readonly policy: Policy | undefined
  readonly rotations: readonly EscalationRules['rotations'][number][]
  /** Saved, or left as it was. */
  readonly onEnd: () => void
}

const minuteMs = 60_000
const usualWaitMinutes = 30

/** A ladder as it is written: for what, and step by step who is told in which way. */
export function LadderForm({ policy, rotations, onEnd }: LadderFormProps) {
  const fields = useMemo(() => fieldsFor(policy), [policy])
  const [changed, setChanged] = useState<FieldValues>({})
  const [steps, setSteps] = useState<readonly StepDraft[]>(() => policy?.steps ?? [firstStep])
  const save = useCommand(escalationsKey)
  const values: FieldValues = { ...Object.fromEntries(fields.map((one) => [one.name, initialOf(one)])), ...changed }
  const lacks = steps.some(({ whom, channels }) => whom.length === 0 || channels.length === 0)
  return (
    <form
      className="command-form"
      aria-label={policy === undefined ? words.add : formWords.titleOf(words.edit, policy.name)}
      onSubmit={(event) => {
        event.preventDefault()
        const body = ladderOf(policy, values, steps)
        void save.mutateAsync(() => api.POST('/v1/escalation-policies', { body })).then(onEnd, () => undefined)
      }}
    >
      {fields.map((field) => (
        <Fragment key={field.name}>
          {field.heading !== undefined && <p className="field-wide field-heading">{field.heading}</p>}
          <FieldView
            field={field}
            value={values[field.name] as FieldValue}
            onChange={(value) => setChanged((last) => ({ ...last, [field.name]: value }))}
          />
        </Fragment>
      ))}
      <div className="field-wide">
        <p className="field-heading">{words.steps}</p>
        <LadderSteps steps={steps} rotations={rotations} onChange={setSteps} />
      </div>
      <div className="field-wide">
        <Refusal error={save.error} />
      </div>
      <div className="answers-bar field-wide">
        <Button type="submit" size="xs" disabled={lacks} loading={save.isPending}>
          {words.save}
        </Button>
        <Button size="xs" variant="default" onClick={onEnd}>
          {words.cancel}
        </Button>
        {lacks && <span className="quiet publish-lacks">{words.noStep}</span>}
      </div>
    </form>
  )
}

const firstStep: StepDraft = {
  id: 'step-1',
  whom: [{ kind: 'lead' }],
  channels: ['in_app', 'email'],
  waitMs: usualWaitMinutes * minuteMs,
}

const lowestRank = 100

function fieldsFor(policy: Policy | undefined): readonly FormField[] {
  return [
    ...(policy === undefined ? [{ name: 'id', label: words.id, hint: words.idHint, kind: 'text' } as const] : []),
    { name: 'name', label: words.name, kind: 'text', ...(policy && { initial: policy.name }) },
    { name: 'rank', label: words.rank, hint: words.rankHint, kind: 'number', initial: policy?.rank ?? lowestRank },
    { name: 'repeats', label: words.repeats, kind: 'number', initial: policy?.repeats ?? 1 },
    {
      ...{ name: 'from', label: words.from, heading: words.appliesTo, kind: 'choice', optional: true },
      choices: severities.map((value) => ({ value, label: severityWords[value] })),
      ...(policy?.when?.from && { initial: policy.when.from }),
    },
    {
      ...{ name: 'causes', label: words.causes, hint: words.causesHint, kind: 'choices' },
      choices: causeKinds.map((value) => ({ value, label: causeOf(value).says })),
      initial: policy?.when?.causes ?? [],
    },
  ]
}

/** With everything that the form does not show as it was: clients, tasks, hours, the fallback. */
function ladderOf(policy: Policy | undefined, values: FieldValues, steps: readonly StepDraft[]): Ladder {
  const given = givenOf(values)
  const { causes: _, from: __, ...where } = policy?.when ?? {}
  const causes = causeKinds.filter((kind) => given.many('causes').includes(kind))
  const lowest = severities.find((severity) => severity === given.text('from'))
  const when = { ...where, ...(causes.length > 0 && { causes }), ...(lowest && { from: lowest }) }
  const { version: ___, when: ____, ...kept } = policy ?? { id: given.text('id'), version: 0, when: undefined }
  return {
    ...kept,
    ...{ name: given.text('name'), rank: given.number('rank'), repeats: given.number('repeats'), steps },
    ...(Object.keys(when).length > 0 && { when }),
  }
}
