/** What happened beside the plan's promise, counted. */
export interface Aside {
  readonly complaints: number
  /** Delivered work that an engine's floor looked at. */
  readonly floors: number
  readonly reopened: number
  readonly disputes: { readonly raised: number; readonly upheld: number; readonly overturned: number }
  /** Reviews that somebody repeated blindly, and how many of the pairs differed. */
  readonly doubles: { readonly compared: number; readonly differed: number }
  readonly sopVersions: number
  readonly left: number
}

export class AsideTally {
  readonly #counts = new Map<string, number>()

  get counts(): Aside {
    const of = (name: string) => this.#counts.get(name) ?? 0
    return {
      ...{ complaints: of('late for_cause'), floors: of('late floor'), reopened: of('work_item.reopened') },
      disputes: {
        ...{ raised: of('review.disputed'), upheld: of('review.upheld'), overturned: of('review.overturned') },
      },
      doubles: { compared: of('review.compared'), differed: of('differed') },
      ...{ sopVersions: of('changed'), left: of('delegation.ended') },
    }
  }

  count(type: string, body: Readonly<Record<string, unknown>>): void {
    this.#add(type)
    if (type === 'work_item.late_review_requested') this.#add(`late ${body['kind']}`)
    if (type === 'review.compared' && body['agreed'] === false) this.#add('differed')
    if (type === 'task.sop_published' && body['version'] !== 1) this.#add('changed')
  }

  #add(name: string): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
  }
}
