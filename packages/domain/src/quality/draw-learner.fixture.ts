/** A draw as somebody outside sees it: the item, and afterwards whether it was reviewed. */
export interface SeenDraw {
  readonly itemId: string
  readonly reviewed: boolean
}

/** The same ids are looked at under every level. */
const digitsOf = new Map<string, readonly string[]>()

function digitFeatures(itemId: string): readonly string[] {
  const known = digitsOf.get(itemId) ?? [...itemId].map((digit, index) => `digit ${index} ${digit}`)
  digitsOf.set(itemId, known)
  return known
}

/** What can be seen of an item before its draw: its id, its place, the draws before it, the published commitment. */
function featuresOf(itemId: string, place: number, before: readonly SeenDraw[], commitment: string): string[] {
  const last = before.map(({ reviewed }) => (reviewed ? 1 : 0))
  const mixed = Number.parseInt(itemId.slice(-2), 16) ^ Number.parseInt(commitment.slice(0, 2), 16)
  return [
    ...digitFeatures(itemId),
    ...[2, 3, 7, 10].map((cycle) => `every ${cycle}: ${place % cycle}`),
    `after ${last.join('')}`,
    `after ${last.slice(-1)}`,
    `mixed ${mixed}`,
  ]
}

type Counts = [passedBy: number, reviewed: number]

/** So many observations it takes until a feature is believed half: few of them are mostly chance. */
const doubt = 100

/** Naive Bayes, each feature's likelihoods shrunk towards its share of all draws: log odds that the next is reviewed. */
class Learner {
  readonly #all: Counts = [0, 0]
  readonly #seen = new Map<string, Counts>()

  odds(features: readonly string[]): number {
    const [passedBy, reviewed] = this.#all
    return features.reduce(
      (sum, feature) => {
        const [no, yes] = this.#seen.get(feature) ?? [0, 0]
        const usual = (doubt * (no + yes + 1)) / (passedBy + reviewed + 1)
        return sum + Math.log((yes + usual) / (reviewed + doubt)) - Math.log((no + usual) / (passedBy + doubt))
      },
      Math.log((reviewed + 1) / (passedBy + 1)),
    )
  }

  learn(features: readonly string[], reviewed: boolean): void {
    const which = reviewed ? 1 : 0
    this.#all[which] += 1
    for (const feature of features) {
      const counts: Counts = this.#seen.get(feature) ?? [0, 0]
      counts[which] += 1
      this.#seen.set(feature, counts)
    }
  }
}

export interface Guessed {
  readonly share: number
  /** Guesses that were counted: those of the second half, when there is something to know. */
  readonly n: number
}

/** Guesses each draw from all earlier ones and the commitment, and then learns it. */
export function guessDraws(draws: readonly SeenDraw[], commitment: string): Guessed {
  const learner = new Learner()
  const half = draws.length >> 1
  let right = 0
  for (const [place, { itemId, reviewed }] of draws.entries()) {
    const features = featuresOf(itemId, place, draws.slice(Math.max(0, place - 4), place), commitment)
    if (place >= half && learner.odds(features) > 0 === reviewed) right += 1
    learner.learn(features, reviewed)
  }
  const n = draws.length - half
  return { share: right / n, n }
}
