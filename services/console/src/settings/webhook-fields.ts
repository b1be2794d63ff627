import type { Webhook } from '@understudy/contract/http/channels'
import { noticeKinds } from '@understudy/domain/escalation/escalation'
import type { FormField } from '../forms/form-field.ts'
import type { Given } from '../forms/given.ts'
import { toldOfWords, webhookWords as words } from '../words/channel-words.ts'

/** What an endpoint is for and what it is told: everything, or only some of it. */
export function webhookFields({ description, kinds }: Pick<Webhook, 'description' | 'kinds'>): readonly FormField[] {
  return [
    { name: 'description', label: words.description, kind: 'text', initial: description },
    { name: 'everything', label: words.everything, kind: 'flag', initial: kinds === null },
    {
      ...{ name: 'kinds', label: words.kinds, kind: 'choices', initial: kinds ?? [] },
      choices: noticeKinds.map((kind) => ({ value: kind, label: toldOfWords[kind] })),
      onlyIf: (values) => values['everything'] !== true,
    },
  ]
}

/** Null: everything. */
export const kindsOf = (given: Given): Webhook['kinds'] =>
  given.flag('everything') ? null : given.choices('kinds', toldOfWords)
