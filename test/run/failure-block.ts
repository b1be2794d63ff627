import type { Outcome, Told } from './outcome.ts'

/** Who reads a log often sees its last hundred lines only, so the block stays within them unless its titles alone do not. */
const roomInLines = 80
const mostLinesOfAnError = 8

/** What failed or is unsteady, to stand just before the closing line: every title, and of the errors as much as there is room for. */
export function failureBlock({ failed, unsteady }: Pick<Outcome, 'failed' | 'unsteady'>): readonly string[] {
  const lines = Math.min(mostLinesOfAnError, Math.floor(roomInLines / (failed.length + unsteady.length)) - 1)
  return [
    ...list('Failed:', failed, lines),
    ...list('Unsteady (failed, tried once more, passed; the cause is still there):', unsteady, lines),
  ]
}

function list(heading: string, all: readonly Told[], lines: number): readonly string[] {
  if (all.length === 0) return []
  return [heading, ...all.flatMap((one) => [`- ${name(one)}`, ...beginning(one.errors, lines)])]
}

function name({ where, file, title }: Told): string {
  return `${where}  ${file}  ${title ?? 'the file as a whole'}`
}

function beginning(errors: readonly string[], lines: number): readonly string[] {
  const all = errors.flatMap((error) => error.split('\n')).filter((line) => line.trim() !== '')
  return all.slice(0, Math.max(0, lines)).map((line) => `    ${line.slice(0, 200)}`)
}
