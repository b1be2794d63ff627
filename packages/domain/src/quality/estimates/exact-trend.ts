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
 * Every table with these margins is counted, by group, rework and sum: some R³/6 steps for R reworks in four groups, and
 * fewer where many of them are next to impossible. Of reworks and passes the fewer are counted, which comes to the same.
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

/** Chances by number found so far, each by its sum of scores: from 0 to as much as that many can come to. */
type Table = readonly Float64Array[]

function tail(
  groups: readonly Group[],
  total: number,
  share: number,
  isAsLow: (sum: number, found: number) => boolean,
): number {
  const found = groups.reduce((sum, { reworks }, score) => sum + score * reworks, 0)
  let table: Table = [Float64Array.of(1)]
  for (const [score, { reviewed }] of groups.entries())
    table = joined(table, { score, total, isLast: score === groups.length - 1 }, chances(reviewed, share, total))
  const sums = table[total] ?? new Float64Array(1)
  const all = sums.reduce((sum, chance) => sum + chance, 0)
  return sums.reduce((sum, chance, at) => (isAsLow(at, found) ? sum + chance : sum), 0) / all
}

interface Step {
  readonly score: number
  readonly total: number
  /** The last group holds exactly what is left. */
  readonly isLast: boolean
}

function joined(table: Table, { score, total, isLast }: Step, own: Float64Array): Table {
  const next = Array.from({ length: Math.min(total, table.length + own.length - 2) + 1 }, (_, count) =>
    isLast && count < total ? new Float64Array(0) : new Float64Array(score * count + 1),
  )
  for (const [before, sums] of table.entries()) {
    const [from, until] = spanOf(sums)
    const most = Math.min(own.length - 1, total - before)
    for (let count = isLast ? total - before : 0; from < until && count <= most; count++) {
      const chance = own[count] as number
      if (chance > 0) add(next[before + count] as Float64Array, sums, [from, until], score * count, chance)
    }
  }
  return next
}

/** Counted by hand, as the sum itself: iterators would make hundreds of reworks slow to tell. */
function add(
  target: Float64Array,
  sums: Float64Array,
  [from, until]: readonly [number, number],
  shift: number,
  chance: number,
): void {
  for (let sum = from; sum < until; sum++)
    target[sum + shift] = (target[sum + shift] as number) + (sums[sum] as number) * chance
}

/** From the first to behind the last that has any chance. */
function spanOf(sums: Float64Array): readonly [number, number] {
  let [from, until] = [0, sums.length]
  while (from < until && sums[from] === 0) from++
  while (until > from && sums[until - 1] === 0) until--
  return [from, until]
}

/** What is rarer than this beside the likeliest is taken for impossible: no digit that anybody reads hangs on it. */
const negligible = 1e-60

/** Binomial chances of 0 to at most `most` of `size`: with the total fixed, the share cancels and only scales. */
function chances(size: number, share: number, most: number): Float64Array {
  const [yes, no] = [Math.log(share), Math.log1p(-share)]
  const found = new Float64Array(Math.min(size, most) + 1)
  let ways = 0
  for (let count = 0; count < found.length; count++) {
    found[count] = Math.exp(ways + count * yes + (size - count) * no)
    ways += Math.log((size - count) / (count + 1))
  }
  const likeliest = found.reduce((most, chance) => Math.max(most, chance), 0)
  return found.map((chance) => (chance < likeliest * negligible ? 0 : chance))
}

function sumOf(groups: readonly Group[], of: (group: Group) => number): number {
  return groups.reduce((sum, group) => sum + of(group), 0)
}
