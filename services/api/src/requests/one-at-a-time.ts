import { ProblemError } from '../problems/problem-error.ts'

/** What reads everything of an agency: once at a time is enough. */
export class OneAtATime {
  readonly #underWay = new Set<string>()
  readonly #refusal: { readonly code: string; readonly title: string }

  constructor(code: string, title: string) {
    this.#refusal = { code, title }
  }

  /** The agency's turn. @returns what ends it. @throws ProblemError 429 where it is under way already. */
  begin(agencyId: string): () => void {
    const headers = { 'retry-after': '10' }
    if (this.#underWay.has(agencyId)) throw new ProblemError({ status: 429, ...this.#refusal, headers })
    this.#underWay.add(agencyId)
    return () => void this.#underWay.delete(agencyId)
  }
}
