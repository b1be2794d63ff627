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
  const { window, failuresAllowed } = rule
  const longAgo = new Array<number>(failuresAllowed + 1).fill(window)
  let states = new Map([[longAgo.join(), { ages: longAgo, chance: 1 }]])
  let met = 0
  for (let review = 1; review <= within; review++) {
    const next: typeof states = new Map()
    for (const { ages, chance } of states.values()) {
      const older = ages.map((age) => Math.min(window, age + 1))
      add(next, older, chance * (1 - fail))
      add(next, [0, ...older.slice(0, -1)], chance * fail)
    }
    if (review >= window) met += takeMet(next, window)
    states = next
  }
  return met
}

type States = Map<string, { ages: number[]; chance: number }>

function add(states: States, ages: number[], chance: number): void {
  const name = ages.join()
  const state = states.get(name) ?? { ages, chance: 0 }
  state.chance += chance
  states.set(name, state)
}

/** Takes out the states in which the rule is met, and answers their chance. */
function takeMet(states: States, window: number): number {
  let met = 0
  for (const [name, { ages, chance }] of states) {
    if ((ages.at(-1) as number) < window) continue
    met += chance
    states.delete(name)
  }
  return met
}
