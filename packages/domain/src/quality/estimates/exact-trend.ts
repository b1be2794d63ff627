/** One group, in the order of its score: 0, 1, 2 and so on. */
export interface Group {
  readonly reworks: number
  readonly reviewed: number
}

/**
 * One-sided chance of so low a sum of scores times reworks as was found, or a lower one, if the share is the same in
 * every group: the exact conditional form of the Cochran-Armitage test for evenly spaced groups (Armitage 1955; Agresti,
 * Categorical Data Analysis, 3.5), both margins being fixed. Small where the share falls; undefined where there is
 * nothing to tell apart.
 *
 * Every table with these margins is counted, by group, rework and sum: some R³/2 steps for R reworks in four groups. Of
 * reworks and passes the fewer are counted, which comes to the same.
 */
export function exactFallingByChance(groups: readonly Group[]): number | undefined {
  const reworks = sumOf(groups, ({ reworks }) => reworks)
  const reviewed = sumOf(groups, ({ reviewed }) => reviewed)
  if (reworks === 0 || reworks === reviewed || groups.filter((one) => one.reviewed > 0).length < 2) return undefined
  if (reworks * 2 <= reviewed) return tail(groups, reworks, reworks / reviewed, (sum, found) => sum <= found)
  // Reworks fall where passes rise.
  const passes = groups.map((one) => ({ reworks: one.reviewed - one.reworks, reviewed: one.reviewed }))
  const left = reviewed - reworks
  return tail(passes, left, left / reviewed, (sum, found) => sum >= found)
}

/** Chances by number found so far and their sum of scores. */
type Table = Map<number, Float64Array>

function tail(
  groups: readonly Group[],
  total: number,
  share: number,
  isAsLow: (sum: number, found: number) => boolean,
): number {
  const found = groups.reduce((sum, { reworks }, score) => sum + score * reworks, 0)
  const width = (groups.length - 1) * total + 1
  let table: Table = new Map([[0, Float64Array.of(1)]])
  for (const [score, { reviewed }] of groups.entries())
    table = joined(table, { score, width, total, isLast: score === groups.length - 1 }, chances(reviewed, share, total))
  const sums = table.get(total) ?? new Float64Array(width)
  const all = sums.reduce((sum, chance) => sum + chance, 0)
  return sums.reduce((sum, chance, at) => (isAsLow(at, found) ? sum + chance : sum), 0) / all
}

interface Step {
  readonly score: number
  readonly width: number
  readonly total: number
  /** The last group holds exactly what is left. */
  readonly isLast: boolean
}

function joined(table: Table, { score, width, total, isLast }: Step, own: Float64Array): Table {
  const next: Table = new Map()
  for (const [before, sums] of table)
    for (let count = isLast ? total - before : 0; count < own.length && before + count <= total; count++) {
      const target = next.get(before + count) ?? new Float64Array(width)
      next.set(before + count, target)
      const chance = own[count] as number
      for (const [sum, had] of sums.entries())
        if (had > 0) target[sum + score * count] = (target[sum + score * count] as number) + had * chance
    }
  return next
}

/** Binomial chances of 0 to at most `most` of `size`: with the total fixed, the share cancels and only scales. */
function chances(size: number, share: number, most: number): Float64Array {
  const [yes, no] = [Math.log(share), Math.log1p(-share)]
  const found = new Float64Array(Math.min(size, most) + 1)
  let ways = 0
  for (let count = 0; count < found.length; count++) {
    found[count] = Math.exp(ways + count * yes + (size - count) * no)
    ways += Math.log((size - count) / (count + 1))
  }
  return found
}

function sumOf(groups: readonly Group[], of: (group: Group) => number): number {
  return groups.reduce((sum, group) => sum + of(group), 0)
}
