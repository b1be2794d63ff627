/** A choice of a field, by the word that the contract has for it. */
export interface FieldChoice<T extends string = string> {
  readonly value: T
  readonly label: string
}

interface Named {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** Optional fields say so; what is left empty is left out of what is sent. */
  readonly optional?: boolean
  /** What it makes together with its neighbour, as an amount and its unit: they stay beside each other. */
  readonly pair?: string
  /** What stands beside or above it says what it is; its own label is there for whoever does not see that. */
  readonly hasHiddenLabel?: true
  /** On a line by itself, where its words are longer than a column. */
  readonly isAlone?: true
  /** Stands above it and over all that follow, until the next. */
  readonly heading?: string
  /** Asked only where this holds of what is filled in. */
  readonly onlyIf?: (values: FieldValues) => boolean
}

/** One field of a form, as data: what it is called and how it is filled in. */
export type FormField = Named &
  (
    | { readonly kind: 'text' | 'long' | 'email' | 'link'; readonly initial?: string }
    /** `zone`: whose clocks it is by, which is said; undefined where the form asks for it itself or each has their own. */
    | { readonly kind: 'time'; readonly zone: string | undefined; readonly initial?: string }
    | { readonly kind: 'moment'; readonly zone: string; readonly initial?: string }
    /** `zone`: where it ends, where more than the day is made of it; that is said too. */
    | { readonly kind: 'date'; readonly zone?: string; readonly initial?: string }
    /** Several, one a line or parted by commas. */
    | { readonly kind: 'words'; readonly initial?: readonly string[] }
    | {
        readonly kind: 'number'
        readonly initial?: number
        readonly min?: number
        readonly max?: number
        /** Parts of one are taken too. */
        readonly isWhole?: false
      }
    | { readonly kind: 'choice'; readonly choices: readonly FieldChoice[]; readonly initial?: string }
    | { readonly kind: 'choices'; readonly choices: readonly FieldChoice[]; readonly initial?: readonly string[] }
    | { readonly kind: 'flag'; readonly initial?: boolean }
    /** Other work of a client, found by the words of its title; `without` is what it is named for. */
    | {
        readonly kind: 'work'
        readonly clientId: string
        readonly without: string
        readonly most: number
        readonly initial?: readonly string[]
      }
    | ({ readonly kind: 'rows'; readonly initial?: readonly FieldValues[] } & RowsOf)
  )

/** Any number of the same; what a row was given beside its fields stays with it. */
interface RowsOf {
  readonly of: readonly FormField[]
  /** Each by its number, and the words on the button for one more. */
  readonly row: (number: number) => string
  readonly add: string
}

export type FieldValue = string | boolean | readonly string[] | readonly FieldValues[]

export interface FieldValues {
  readonly [name: string]: FieldValue
}

/** What a field holds before anybody has touched it. */
export function initialOf(field: FormField): FieldValue {
  if (field.kind === 'flag') return field.initial ?? false
  if (field.kind === 'choices' || field.kind === 'work') return field.initial ?? []
  if (field.kind === 'rows') return (field.initial ?? []).map((given, at) => rowOf(field.of, String(at), given))
  if (field.kind === 'choice') return field.initial ?? (field.optional ? '' : (field.choices[0]?.value ?? ''))
  if (field.kind === 'words') return (field.initial ?? []).join(', ')
  return field.initial === undefined ? '' : String(field.initial)
}

/** By this name a row is told from the others while it is written. */
export const rowId = 'row'

export function rowOf(fields: readonly FormField[], id: string, given: FieldValues = {}): FieldValues {
  return { ...Object.fromEntries(fields.map((field) => [field.name, initialOf(field)])), ...given, [rowId]: id }
}

/** The fields in their order, those of a pair together. */
export function inPairs(fields: readonly FormField[]): FormField[][] {
  const groups: FormField[][] = []
  for (const field of fields) {
    const last = groups.at(-1)
    if (field.pair !== undefined && last?.[0]?.pair === field.pair) last.push(field)
    else groups.push([field])
  }
  return groups
}
