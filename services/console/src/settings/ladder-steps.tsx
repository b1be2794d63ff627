import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import type { EscalationRules } from '@understudy/contract/http/escalations'
import { channels } from '@understudy/domain/escalation/policy'
import { useMembers } from '../api/use-people.ts'
import { useMemberNames } from '../escalations/use-names.ts'
import { Icon } from '../frame/icon.tsx'
import { channelWords, type Named, whomText } from '../words/escalation-words.ts'
import { ladderFormWords as words } from '../words/policy-words.ts'
import { keyOfWhom, type Whom, whomOfKey } from './whom-key.ts'

export type StepDraft = EscalationRules['policies'][number]['steps'][number]
type Rotations = readonly EscalationRules['rotations'][number][]

interface LadderStepsProps {
  readonly steps: readonly StepDraft[]
  readonly rotations: Rotations
  readonly onChange: (steps: readonly StepDraft[]) => void
}

const minuteMs = 60_000
const known = ['brief_owner', 'lead', 'client_contact', 'role:ops_lead', 'role:owner', 'role:reviewer']

/** The steps of a ladder while they are written. */
export function LadderSteps({ steps, rotations, onChange }: LadderStepsProps) {
  const set = (index: number, change: Partial<StepDraft>) =>
    onChange(steps.map((step, at) => (at === index ? { ...step, ...change } : step)))
  const add = () => {
    const last = steps.at(-1)
    if (last !== undefined) onChange([...steps, { ...last, whom: [], id: `step-${Date.now().toString(36)}` }])
  }
  return (
    <>
      <ol className="ladder-steps">
        {steps.map((step, index) => (
          <li key={step.id}>
            <StepFields
              step={step}
              number={index + 1}
              rotations={rotations}
              onChange={(change) => set(index, change)}
              onRemove={steps.length === 1 ? undefined : () => onChange(steps.filter((one) => one !== step))}
            />
          </li>
        ))}
      </ol>
      <Button size="xs" variant="default" onClick={add}>
        {words.addStep}
      </Button>
    </>
  )
}

interface StepFieldsProps {
  readonly step: StepDraft
  readonly number: number
  readonly rotations: Rotations
  readonly onChange: (change: Partial<StepDraft>) => void
  readonly onRemove: (() => void) | undefined
}

function StepFields({ step, number, rotations, onChange, onRemove }: StepFieldsProps) {
  const { whom, waitMs } = step
  return (
    <fieldset className="ladder-step" aria-label={words.step(number)}>
      <p className="ladder-label">{words.whom}</p>
      <Whoms whom={whom} number={number} rotations={rotations} onChange={(next) => onChange({ whom: next })} />
      <fieldset className="field-choices">
        <legend>{words.how}</legend>
        {channels.map((channel) => (
          <Checkbox
            key={channel}
            label={channelWords[channel]}
            checked={step.channels.includes(channel)}
            onChange={({ currentTarget: { checked } }) =>
              onChange({
                channels: channels.filter((one) => (one === channel ? checked : step.channels.includes(one))),
              })
            }
          />
        ))}
      </fieldset>
      <div className="ladder-wait">
        <TextInput
          label={words.wait}
          type="number"
          min={1}
          value={Math.round(waitMs / minuteMs)}
          onChange={({ currentTarget }) => onChange({ waitMs: Number(currentTarget.value) * minuteMs })}
        />
        {onRemove && (
          <Button size="compact-xs" variant="subtle" aria-label={words.removeStep(number)} onClick={onRemove}>
            {words.removeWord}
          </Button>
        )}
      </div>
    </fieldset>
  )
}

interface WhomsProps extends Pick<StepFieldsProps, 'number' | 'rotations'> {
  readonly whom: readonly Whom[]
  readonly onChange: (whom: Whom[]) => void
}

function Whoms({ whom, number, rotations, onChange }: WhomsProps) {
  const { data: members = [] } = useMembers()
  const member = useMemberNames()
  const named: Named = { member, rotation: (id) => rotations.find((one) => one.id === id)?.name }
  const all = [
    ...known,
    ...rotations.map(({ id }) => `on_duty:${id}`),
    ...members.filter(({ state }) => state === 'active').map(({ id }) => `member:${id}`),
  ]
  const told = whom.map(keyOfWhom)
  return (
    <div className="whoms">
      {whom.map((one) => {
        const who = whomText([keyOfWhom(one)], named)
        return (
          <span key={keyOfWhom(one)} className="tag">
            {who}{' '}
            <button
              type="button"
              className="untell"
              aria-label={words.untell(who, number)}
              onClick={() => onChange(whom.filter((other) => other !== one))}
            >
              <Icon name="close" size={12} />
            </button>
          </span>
        )
      })}
      <NativeSelect
        aria-label={`${words.tell}, ${words.step(number)}`}
        value=""
        data={[
          { value: '', label: words.tell },
          ...all.filter((key) => !told.includes(key)).map((value) => ({ value, label: whomText([value], named) })),
        ]}
        onChange={({ currentTarget }) => onChange([...whom, whomOfKey(currentTarget.value)])}
      />
    </div>
  )
}
