/** Promote once the last `window` reviews hold at most `failuresAllowed` reworks: what agencies do without a plan. */
export interface WindowRule {
  readonly window: number
  readonly failuresAllowed: number
}

/**
 * Chance that the rule is met at some review up to `within`, for somebody with this true error rate. Exact Markov chain
 * over how long ago the last `failuresAllowed + 1` reworks were: the rule holds while the oldest of them has left the
 * window. `missRate` is the share of reworks that reviewers do not see.
 */
export function windowChances(rule: WindowRule, errorRate: number, within: number, missRate = 0): number {
  const fail = errorRate * (1 - missRate)
  const { window } = rule
  const moves = movesOf(rule)
  let states = new Float64Array(moves.length)
  states[moves.length - 1] = 1
  let met = 0
  for (let review = 1; review <= within; review++) {
    const next = new Float64Array(moves.length)
    // Counted by hand: iterators would make the longest attempts slow to show.
    for (let state = 0; state < moves.length; state++) {
      const chance = states[state] as number
      if (chance === 0) continue
      const { passed, failed } = moves[state] as Moves
      next[passed] = (next[passed] as number) + chance * (1 - fail)
      next[failed] = (next[failed] as number) + chance * fail
    }
    if (review >= window) met += takeMet(next, moves)
    states = next
  }
  return met
}

/** From one state, by its number: where a pass and where a rework leads, and whether the rule is met in it. */
interface Moves {
  readonly passed: number
  readonly failed: number
  readonly isMet: boolean
}

/** A state is how long ago each of the last reworks was, the newest first, as the digits of its number. */
function movesOf({ window, failuresAllowed }: WindowRule): Moves[] {
  const base = window + 1
  const digits = failuresAllowed + 1
  const numberOf = (ages: readonly number[]) => ages.reduceRight((sum, age) => sum * base + age, 0)
  return Array.from({ length: base ** digits }, (_, state) => {
    const older = Array.from({ length: digits }, (__, digit) =>
      Math.min(window, (Math.floor(state / base ** digit) % base) + 1),
    )
    const isMet = Math.floor(state / base ** failuresAllowed) >= window
    return { passed: numberOf(older), failed: numberOf([0, ...older.slice(0, -1)]), isMet }
  })
}

/** Takes out the states in which the rule is met, and answers their chance. */
function takeMet(states: Float64Array, moves: readonly Moves[]): number {
  let met = 0
  for (const [state, { isMet }] of moves.entries()) {
    if (!isMet) continue
    met += states[state] as number
    states[state] = 0
  }
  return met
}
