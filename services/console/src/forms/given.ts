import type { FieldValues } from './form-field.ts'

/** What was filled in, in the forms that a request wants it. */
export interface Given {
  /** Without what stands around it. */
  text(name: string): string
  number(name: string): number
  flag(name: string): boolean
  /** Those that were chosen, or the words of a field of words. */
  many(name: string): string[]
  /** Each row of several. */
  rows(name: string): Given[]
  /** The one of these that was chosen, or the first of them. */
  choice<T extends string>(name: string, of: Readonly<Record<T, unknown>>): T
  choices<T extends string>(name: string, of: Readonly<Record<T, unknown>>): T[]
  /** Only where something was filled in: `{ [name]: text }`, else nothing. */
  maybe<Name extends string>(name: Name): { readonly [K in Name]?: string }
}

export function givenOf(values: FieldValues): Given {
  const text = (name: string) => String(values[name] ?? '').trim()
  const listOf = (name: string): readonly (string | FieldValues)[] | undefined => {
    const value = values[name]
    return typeof value === 'object' ? value : undefined
  }
  const many = (name: string) => listOf(name)?.filter((one) => typeof one === 'string') ?? wordsOf(text(name))
  return {
    text,
    number: (name) => Number(text(name)),
    flag: (name) => values[name] === true,
    many,
    rows: (name) => (listOf(name) ?? []).filter((one) => typeof one === 'object').map(givenOf),
    choice: (name, of) => (isOne(text(name), of) ? text(name) : Object.keys(of)[0]) as keyof typeof of,
    choices: (name, of) => many(name).filter((word) => isOne(word, of)) as (keyof typeof of)[],
    maybe: (name) => (text(name) === '' ? {} : { [name]: text(name) }) as { [K in typeof name]?: string },
  }
}

const isOne = (word: string, of: object) => Object.hasOwn(of, word)

function wordsOf(text: string): string[] {
  return text
    .split(/[\n,]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
}
