/** Verdict pairs of a blind double review: `table[a][b]` counts the items the first called a and the second b. */
export type PairTable = readonly (readonly number[])[]

export interface PairAgreement {
  readonly n: number
  /** Share on which both said the same. */
  readonly observed: number
  /** Gwet's AC1 (2008); it leads, because it keeps its meaning where nearly everything passes. */
  readonly ac1: number | undefined
  /** Cohen's kappa (1960); near zero at high agreement where one verdict is rare, so it is shown with a warning. */
  readonly kappa: number | undefined
  /** Of what either called by the second verdict or worse ("not pass"), how much both did: 2·both / (first + second). */
  readonly positive: number | undefined
}

/** The first category is `pass`. Undefined figures are those that the data cannot give. */
export function pairAgreement(table: PairTable): PairAgreement {
  const n = table.flat().reduce((sum, count) => sum + count, 0)
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0) / n)
  const columns = table.map((_, index) => table.reduce((sum, row) => sum + (row[index] ?? 0), 0) / n)
  const observed = table.reduce((sum, row, index) => sum + (row[index] ?? 0), 0) / n
  const shares = rows.map((row, index) => (row + (columns[index] as number)) / 2)
  const byChance = shares.reduce((sum, share) => sum + share * (1 - share), 0) / (table.length - 1)
  const byMargins = rows.reduce((sum, row, index) => sum + row * (columns[index] as number), 0)
  return {
    n,
    observed,
    ac1: corrected(observed, byChance),
    kappa: corrected(observed, byMargins),
    positive: positiveAgreement(table, n),
  }
}

function corrected(observed: number, expected: number): number | undefined {
  const room = 1 - expected
  return room > 0 && Number.isFinite(observed) ? (observed - expected) / room : undefined
}

function positiveAgreement(table: PairTable, n: number): number | undefined {
  const bothPassed = table[0]?.[0] ?? 0
  const firstPassed = (table[0] ?? []).reduce((sum, count) => sum + count, 0)
  const secondPassed = table.reduce((sum, row) => sum + (row[0] ?? 0), 0)
  const both = n - firstPassed - secondPassed + bothPassed
  const either = 2 * n - firstPassed - secondPassed
  return either > 0 ? (2 * both) / either : undefined
}
