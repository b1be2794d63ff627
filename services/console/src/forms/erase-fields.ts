import { eraseFormWords as words } from '../words/form-words.ts'
import type { FormField } from './form-field.ts'
import type { Given } from './given.ts'

/** Whoever erases for good says why, and types whom or what it is about. */
export const eraseFields = (name: string): readonly FormField[] => [
  { name: 'reason', label: words.reason, hint: words.reasonHint, kind: 'text' },
  { name: 'confirm', label: words.confirm(name), kind: 'text' },
]

/** What is lacking while that is not typed. */
export const unconfirmed = (given: Given, name: string): string | undefined =>
  given.text('confirm') === name ? undefined : words.lacks
