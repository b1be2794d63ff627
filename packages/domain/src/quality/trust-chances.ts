import type { Plan } from './plan.ts'

type Balance = Pick<Plan, 'reworkCost' | 'trustCap'>

/**
 * Mean number of reviews from the cap until the trust balance is used up, by reworks alone (exact). Each state is how
 * far trust is below its cap: a pass goes one back towards it, a rework m further down. Infinite without errors.
 */
export function reviewsToDemotion({ reworkCost, trustCap }: Balance, errorRate: number, missRate = 0): number {
  const fail = errorRate * (1 - missRate)
  if (fail === 0) return Number.POSITIVE_INFINITY
  // Solved upwards: the mean from the state s is 1 + (1 - f) mean(s - 1) + f mean(s + m), and 0 beyond the cap.
  const rows = Array.from({ length: trustCap }, (_, short) => equation(short, fail, reworkCost, trustCap))
  return solve(rows)[0] as number
}

/** Coefficients of one state's equation, the constant last. */
function equation(short: number, fail: number, reworkCost: number, states: number): Float64Array {
  const row = new Float64Array(states + 1)
  row[short] = 1
  const back = Math.max(0, short - 1)
  row[back] = (row[back] as number) - (1 - fail)
  if (short + reworkCost < states) row[short + reworkCost] = (row[short + reworkCost] as number) - fail
  row[states] = 1
  return row
}

/** Gaussian elimination with pivots, in place. */
function solve(rows: Float64Array[]): number[] {
  const size = rows.length
  for (let column = 0; column < size; column++) {
    const pivot = rows.findIndex((row, index) => index >= column && isLargest(rows, index, column, row))
    ;[rows[column], rows[pivot]] = [rows[pivot] as Float64Array, rows[column] as Float64Array]
    for (let below = column + 1; below < size; below++)
      eliminate(rows[column] as Float64Array, rows[below] as Float64Array, column)
  }
  const answer = new Array<number>(size).fill(0)
  for (let index = size - 1; index >= 0; index--) {
    const row = rows[index] as Float64Array
    const known = answer.reduce(
      (sum, value, column) => (column > index ? sum + value * (row[column] as number) : sum),
      0,
    )
    answer[index] = ((row[size] as number) - known) / (row[index] as number)
  }
  return answer
}

function isLargest(rows: readonly Float64Array[], index: number, column: number, row: Float64Array): boolean {
  const own = Math.abs(row[column] as number)
  return rows.every((other, place) => place < column || place === index || Math.abs(other[column] as number) <= own)
}

function eliminate(from: Float64Array, row: Float64Array, column: number): void {
  const factor = (row[column] as number) / (from[column] as number)
  if (factor === 0) return
  for (let index = column; index < row.length; index++)
    row[index] = (row[index] as number) - factor * (from[index] as number)
}
