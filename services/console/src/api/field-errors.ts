import { contractWords } from '../words/contract-words.ts'
import { ApiProblem } from './api-problem.ts'

export interface FieldError {
  /** As in the body that was sent: "body/links/0". */
  readonly path: string
  /** What is wrong, and how it is mended. */
  readonly words: string
  /** Which one of several. */
  readonly index: number | undefined
}

/** What was not taken of what was sent. */
const fieldErrors = (error: Error | null): readonly FieldError[] =>
  (error instanceof ApiProblem ? error.errors : []).map(({ path, message }) => {
    const index = path.split('/').findLast((part) => /^\d+$/.test(part))
    return { path, words: contractWords(message), index: index === undefined ? undefined : Number(index) }
  })

const isOf = (name: string, { path }: FieldError) => path.split('/').includes(name)

/** What was not taken of one field, by its name in the body. */
export const errorsAt = (error: Error | null, name: string): readonly FieldError[] =>
  fieldErrors(error).filter((one) => isOf(name, one))

/** What stands at none of these fields. */
export const errorsBeside = (error: Error | null, names: readonly string[]): readonly FieldError[] =>
  fieldErrors(error).filter((one) => !names.some((name) => isOf(name, one)))
