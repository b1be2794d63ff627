/** Who goes first on one process's thread and connections: what falls due, then all that follows from what happened, then what only counts it. */
export interface Precedence {
  /** A promise that fell due: at once. */
  first<T>(work: () => Promise<T>): Promise<T>
  /** What follows: while nothing that fell due is under way, a few at a time, in the order of asking. Never put off for ever. */
  after<T>(work: () => Promise<T>): Promise<T>
  /** What keeps figures, which no decision waits for: while nothing else is under way or waits. Never put off for ever either. */
  last<T>(work: () => Promise<T>): Promise<T>
}

/** As many transactions as leave the connections of a pool to what falls due. */
const mostAtOnce = 4
/** Of them, as many as leave room for what decides. */
const mostCounting = 2
/** Whoever has waited so long goes, one at a time, whatever comes before it: a flood of promises must not silence what is told of them. */
const patienceMs = 500

/** Work that follows or only counts, where it has to let others go first at all. */
export function inItsTurn<T>(
  { precedence }: { readonly precedence?: Precedence },
  turn: 'after' | 'last',
  work: () => Promise<T>,
): Promise<T> {
  return precedence === undefined ? work() : precedence[turn](work)
}

interface Waiting {
  readonly since: number
  readonly go: () => void
}

/** What waits its turn and what has it, of one rank. */
interface Rank {
  readonly before: readonly Rank[]
  readonly most: number
  readonly waiting: Waiting[]
  running: number
}

const rank = (before: readonly Rank[], most: number): Rank => ({ before, most, waiting: [], running: 0 })

export function openPrecedence(clock: () => number = () => performance.now()): Precedence {
  const due = rank([], Number.POSITIVE_INFINITY)
  const following = rank([due], mostAtOnce)
  const counting = rank([due, following], mostCounting)
  let timer: NodeJS.Timeout | undefined

  const mayGo = (rank: Rank, { since }: Waiting) => {
    const isOthersTurn = rank.before.some(({ running, waiting }) => running + waiting.length > 0)
    return isOthersTurn
      ? rank.running === 0 && clock() - since >= patienceMs
      : rank.running < rank.most && following.running + counting.running < mostAtOnce
  }
  const next = () => {
    clearTimeout(timer)
    for (const rank of [following, counting])
      for (let [first] = rank.waiting; first !== undefined && mayGo(rank, first); [first] = rank.waiting) {
        rank.waiting.shift()
        rank.running += 1
        first.go()
      }
    const waits = [following, counting].flatMap(({ waiting, running }) => (running === 0 ? waiting.slice(0, 1) : []))
    const since = Math.min(...waits.map((one) => one.since))
    if (waits.length > 0) timer = setTimeout(next, patienceMs - (clock() - since) + 1)
  }
  const inTurn =
    (rank: Rank) =>
    async <T>(work: () => Promise<T>) => {
      await new Promise<void>((go) => {
        rank.waiting.push({ since: clock(), go })
        next()
      })
      return counted(rank, work)
    }
  /** Gives the place back however the work ends. */
  const counted = async <T>(rank: Rank, work: () => Promise<T>) => {
    try {
      return await work()
    } finally {
      rank.running -= 1
      next()
    }
  }

  return {
    first: async (work) => {
      due.running += 1
      return counted(due, work)
    },
    after: inTurn(following),
    last: inTurn(counting),
  }
}
