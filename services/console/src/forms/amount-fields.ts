import type { PolicyDraft } from '@understudy/contract/commands/client-commands'
import { policyFormWords as words } from '../words/policy-words.ts'
import type { FieldChoice, FormField } from './form-field.ts'
import type { Given } from './given.ts'

type Target = NonNullable<PolicyDraft['targets'][keyof PolicyDraft['targets']]>
type Counted = Exclude<Target, { kind: 'fixed' }>

const hourMs = 3_600_000

const unitChoices: readonly FieldChoice[] = (['business', 'calendar', 'business_days', 'calendar_days'] as const).map(
  (kind) => ({ value: kind, label: words.units[kind] }),
)

/** How much of which unit is promised, as two fields; a fixed time of day is kept as it is, and edited nowhere here. */
export function targetFields(name: string, label: string, target: Target | undefined): readonly FormField[] {
  const counted = target?.kind === 'fixed' ? undefined : target
  return [
    {
      ...{ name: `${name}.amount`, pair: name, label, kind: 'number', optional: true },
      ...(counted !== undefined && { initial: amountOf(counted) }),
      ...(target?.kind === 'fixed' && { hint: words.fixed }),
    },
    {
      name: `${name}.unit`,
      pair: name,
      label: words.unitOf(label),
      hasHiddenLabel: true,
      kind: 'choice',
      choices: unitChoices,
      initial: counted?.kind ?? 'business',
    },
  ]
}

const amountOf = (target: Counted): number => {
  if (target.kind === 'business') return target.ms / hourMs
  return target.kind === 'calendar' ? target.hours : target.days
}

/** What the two fields say; what was there where a fixed time stands and nothing is filled in. */
export function targetIn(given: Given, name: string, before: Target | undefined): Target | undefined {
  if (given.text(`${name}.amount`) === '') return before?.kind === 'fixed' ? before : undefined
  const amount = given.number(`${name}.amount`)
  const unit = given.text(`${name}.unit`) as Counted['kind']
  if (unit === 'business') return { kind: unit, ms: Math.round(amount * hourMs) }
  return unit === 'calendar' ? { kind: unit, hours: amount } : { kind: unit, days: amount }
}
