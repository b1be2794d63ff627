import type { Plan } from './plan.ts'

type Balance = Pick<Plan, 'reworkCost' | 'trustCap'>

/**
 * Mean number of reviews from the cap until the trust balance is used up, by reworks alone (exact). Each state is how
 * far trust is below its cap: a pass goes one back towards it, a rework m further down. Infinite without errors.
 *
 * Solved by first passages, O(h·m): from each state the mean time until it is exceeded and the chances of where, which
 * follow from the state before it. Nothing is ever subtracted (after Grassmann, Taksar and Heyman 1985), so that means
 * far beyond 10^16 are exact to the last digits too.
 */
export function reviewsToDemotion({ reworkCost, trustCap }: Balance, errorRate: number, missRate = 0): number {
  const fail = errorRate * (1 - missRate)
  if (fail === 0) return Number.POSITIVE_INFINITY
  const passages = [firstPassage(fail, reworkCost)]
  for (let short = 1; short < trustCap; short++)
    passages.push(nextPassage(passages[short - 1] as Passage, fail, reworkCost))
  const means = new Float64Array(trustCap)
  for (let short = trustCap - 1; short >= 0; short--)
    means[short] = meanFrom(short, passages[short] as Passage, means, trustCap)
  return means[0] as number
}

/** How a state is exceeded: after how many reviews on average, and with which chance by how much, 1 to m. */
interface Passage {
  readonly mean: number
  readonly by: Float64Array
}

/** At the cap a pass changes nothing: only a rework leads on. */
function firstPassage(fail: number, reworkCost: number): Passage {
  const by = new Float64Array(reworkCost + 1)
  by[reworkCost] = 1
  return { mean: 1 / fail, by }
}

/** A rework exceeds the state by m; after a pass the state before is exceeded first, by one onto this state again. */
function nextPassage(before: Passage, fail: number, reworkCost: number): Passage {
  const by = new Float64Array(reworkCost + 1)
  let leaves = 0
  for (let over = 1; over <= reworkCost; over++) {
    const chance = over === reworkCost ? fail : (1 - fail) * (before.by[over + 1] as number)
    by[over] = chance
    leaves += chance
  }
  for (let over = 1; over <= reworkCost; over++) by[over] = (by[over] as number) / leaves
  return { mean: (1 + (1 - fail) * before.mean) / leaves, by }
}

function meanFrom(short: number, { mean, by }: Passage, means: Float64Array, trustCap: number): number {
  let sum = mean
  for (let over = 1; over < by.length && short + over < trustCap; over++)
    sum += (by[over] as number) * (means[short + over] as number)
  return sum
}
