import type { FieldChoice } from './form-field.ts'

/** Whatever has a word each, as choices in the order of their words. */
export const choicesOf = <T extends string>(named: Readonly<Record<T, string>>): readonly FieldChoice<T>[] =>
  (Object.keys(named) as T[]).map((value) => ({ value, label: named[value] }))
