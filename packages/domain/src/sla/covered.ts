import type { Condition } from './conditions.ts'

type Values = ReadonlySet<unknown>

/** What is left to satisfy, by fact: these values, or all but these where nothing was said of it. */
type Left = ReadonlyMap<string, { readonly values: Values; readonly isAllBut: boolean }>

/** More pieces than any list of policies that people write falls into; beyond it nothing is said to be covered. */
const mostPieces = 5_000

/**
 * Whether everything that satisfies a condition satisfies one of the others, whichever: what each of them takes is cut
 * off what is left, fact by fact, until nothing is. A fact that is not known is a value of its own.
 */
export function isCovered(condition: Condition, others: readonly Condition[]): boolean {
  const whole: Left = new Map(
    Object.entries(condition).map(([name, values]) => [name, { values: new Set(values), isAllBut: false }]),
  )
  let left: Left[] = [whole]
  for (const other of others) {
    left = left.flatMap((piece) => without(piece, other))
    if (left.length === 0) return true
    if (left.length > mostPieces) return false
  }
  return left.length === 0
}

/** What of a piece the condition does not take, in pieces that have nothing in common. */
function without(piece: Left, other: Condition): Left[] {
  const outside: Left[] = []
  let inside = piece
  for (const [name, values] of Object.entries(other)) {
    const own = inside.get(name) ?? { values: new Set(), isAllBut: true }
    const taken = new Set(values.filter((value) => own.values.has(value) !== own.isAllBut))
    if (taken.size === 0) return [piece]
    const rest = own.isAllBut
      ? { values: new Set([...own.values, ...taken]), isAllBut: true }
      : { values: new Set([...own.values].filter((value) => !taken.has(value as never))), isAllBut: false }
    if (rest.isAllBut || rest.values.size > 0) outside.push(new Map([...inside, [name, rest]]))
    inside = new Map([...inside, [name, { values: taken, isAllBut: false }]])
  }
  return outside
}
