import { hash } from 'node:crypto'

/**
 * Chance by name: each draw is the first 48 bits of SHA-256 over seed and name. The same name gives the same draw,
 * whatever was drawn before, so that a simulated world does not depend on the order in which it is looked at.
 */
export class Chance {
  readonly #seed: string

  constructor(seed: number | string) {
    this.#seed = `simulation ${seed}`
  }

  /** From 0 up to, but without, 1. */
  uniform(name: string): number {
    return Number.parseInt(hash('sha256', `${this.#seed} ${name}`, 'hex').slice(0, 12), 16) / 2 ** 48
  }

  happens(probability: number, name: string): boolean {
    return probability > 0 && this.uniform(name) < probability
  }

  /** A whole number from 0 up to, but without, `count`. */
  below(count: number, name: string): number {
    return Math.floor(this.uniform(name) * count)
  }

  /** Waiting times without memory. */
  exponential(mean: number, name: string): number {
    return -mean * Math.log(1 - this.uniform(name))
  }
}
