import type { FieldValues } from './form-field.ts'

/** What was filled in, in the forms that a request wants it. */
export interface Given {
  /** Without what stands around it. */
  text(name: string): string
  number(name: string): number
  flag(name: string): boolean
  /** Those that were chosen, or the words of a field of words. */
  many(name: string): string[]
  /** Only where something was filled in: `{ [name]: text }`, else nothing. */
  maybe(name: string): Record<string, string>
  maybeNumber(name: string): Record<string, number>
}

export function givenOf(values: FieldValues): Given {
  const text = (name: string) => String(values[name] ?? '').trim()
  return {
    text,
    number: (name) => Number(text(name)),
    flag: (name) => values[name] === true,
    many: (name) => {
      const value = values[name]
      return Array.isArray(value) ? [...value] : wordsOf(text(name))
    },
    maybe: (name) => (text(name) === '' ? {} : { [name]: text(name) }),
    maybeNumber: (name) => (text(name) === '' ? {} : { [name]: Number(text(name)) }),
  }
}

function wordsOf(text: string): string[] {
  return text
    .split(/[\n,]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
}
