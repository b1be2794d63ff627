import type { FieldValues } from './form-field.ts'

/** What was filled in, in the forms that a request wants it. */
export interface Given {
  /** Without what stands around it. */
  text(name: string): string
  number(name: string): number
  flag(name: string): boolean
  /** Those that were chosen, or the words of a field of words. */
  many(name: string): string[]
  /** The one of these that was chosen, or the first of them. */
  choice<T extends string>(name: string, of: Readonly<Record<T, unknown>>): T
  choices<T extends string>(name: string, of: Readonly<Record<T, unknown>>): T[]
  /** Only where something was filled in: `{ [name]: text }`, else nothing. */
  maybe<Name extends string>(name: Name): { readonly [K in Name]?: string }
}

export function givenOf(values: FieldValues): Given {
  const text = (name: string) => String(values[name] ?? '').trim()
  const many = (name: string) => {
    const value = values[name]
    return Array.isArray(value) ? [...value] : wordsOf(text(name))
  }
  return {
    text,
    number: (name) => Number(text(name)),
    flag: (name) => values[name] === true,
    many,
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
