import type { BodyOf } from '@understudy/client/routes'
import type { Ways as AnsweredWays } from '@understudy/contract/http/ways'
import type { FormField } from '../forms/form-field.ts'
import type { Given } from '../forms/given.ts'
import { waysWords as words } from '../words/ways-words.ts'

export type Ways = AnsweredWays
export const channelUses = ['tasks', 'chat', 'documents'] as const

export const waysFields = ({ channels, glossary, namingConventions }: Ways): readonly FormField[] => [
  ...channelUses.map(
    (use): FormField => ({
      ...{ name: use, label: words[use], hint: words.channelHint, kind: 'text', optional: true },
      initial: channels[use] ?? '',
    }),
  ),
  {
    ...{ name: 'naming', label: words.namingField, hint: words.namingHint, kind: 'long', optional: true },
    initial: namingConventions.join('\n'),
  },
  {
    ...{ name: 'glossary', label: words.glossary, kind: 'rows', add: words.addTerm, row: words.termOf },
    of: [
      { name: 'term', label: words.term, kind: 'text' },
      { name: 'meaning', label: words.meaning, kind: 'text' },
    ],
    initial: glossary,
  },
]

/** All of it is said anew: what was emptied is taken away. */
export function waysOf(given: Given): BodyOf<'/v1/clients/{clientId}/ways'> {
  const channel = (use: (typeof channelUses)[number]) => given.text(use) || null
  return {
    channels: { tasks: channel('tasks'), chat: channel('chat'), documents: channel('documents') },
    namingConventions: given
      .text('naming')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    glossary: given.rows('glossary').map((row) => ({ term: row.text('term'), meaning: row.text('meaning') })),
  }
}
