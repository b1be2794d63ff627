import type { PolicyDraft } from '@understudy/contract/commands/client-commands'
import { targetFields, targetIn } from '../forms/amount-fields.ts'
import { choicesOf } from '../forms/choices-of.ts'
import type { FormField } from '../forms/form-field.ts'
import type { Given } from '../forms/given.ts'
import { riskWords } from '../words/client-words.ts'
import { clockWords, priorityWords, stageWords } from '../words/clock-words.ts'
import { policyFormWords as words } from '../words/policy-words.ts'
import { waitsForWords } from '../words/waits-for-words.ts'

const kinds = Object.keys(clockWords) as (keyof typeof clockWords)[]
const usualWarnings = ['50', '75', '90']

/** The conditions of a policy, by the name of the field that has them. */
const conditions = [
  { name: 'priority', label: words.priorities, hint: words.conditionHint, choices: choicesOf(priorityWords) },
  { name: 'risk', label: words.risks, hint: words.conditionHint, choices: choicesOf(riskWords) },
  { name: 'stage', label: words.stages, hint: words.conditionHint, choices: choicesOf(stageWords).slice(0, 4) },
] as const

/** The fields of a policy; the last of a list has no conditions, since it applies always. */
export function policyFields(before: PolicyDraft | undefined, isDefault: boolean): readonly FormField[] {
  const { targets = {}, when = {}, pausesFor, warnings } = before ?? {}
  return [
    ...(before === undefined ? [{ name: 'id', label: words.id, kind: 'text' } as const] : []),
    ...(isDefault
      ? []
      : conditions.map((one): FormField => ({ ...one, kind: 'choices', initial: when[one.name] ?? [] }))),
    ...kinds.flatMap((kind) => targetFields(kind, clockWords[kind], targets[kind])).map(underHeading),
    {
      ...{ name: 'pausesFor', label: words.pauses, kind: 'choices', choices: choicesOf(waitsForWords) },
      initial: pausesFor ?? ['client', 'third_party'],
    },
    { name: 'warnings', label: words.warnings, kind: 'words', initial: warnings?.map(String) ?? usualWarnings },
  ]
}

/** The first says for all of them what an empty one means. */
const underHeading = (field: FormField, index: number): FormField =>
  index === 0 ? { ...field, heading: words.promises } : field

/** What is filled in, with everything that the form does not show as it was. */
export function policyOf(given: Given, before: PolicyDraft | undefined): PolicyDraft {
  const targets = kinds.flatMap((kind) => {
    const target = targetIn(given, kind, before?.targets[kind])
    return target === undefined ? [] : [[kind, target] as const]
  })
  const when = { ...before?.when }
  for (const { name } of conditions)
    if (given.many(name).length > 0) when[name] = given.many(name)
    else delete when[name]
  const { when: _, ...rest } = before ?? { id: given.text('id'), audience: 'client', onChange: 'retroactive' }
  return {
    ...rest,
    ...(Object.keys(when).length > 0 && { when }),
    targets: Object.fromEntries(targets),
    pausesFor: given.many('pausesFor'),
    warnings: given.many('warnings').map(Number),
  } as PolicyDraft
}
