/** Something that somebody does in an hour to come. */
export type Plan =
  | { readonly kind: 'hand_over' | 'show' | 'sign' | 'leave' | 'go' | 'change_sop'; readonly person: number }
  | { readonly kind: 'read_sop'; readonly person: number; readonly version: number }
  | { readonly kind: 'begin' | 'answer'; readonly person: number; readonly item: number }
  | { readonly kind: 'mend'; readonly person: number; readonly item: number; readonly time: number }
  | { readonly kind: 'review'; readonly reviewId: string; readonly round: number }
  | { readonly kind: 'dispute' | 'decide'; readonly reviewId: string }
  | { readonly kind: 'complain' | 'close' | 'forget'; readonly workItemId: string }

/** Plans by the hour, in the order in which they were made. Holds only what is still to come. */
export class Agenda {
  readonly #plans = new Map<number, Plan[]>()

  add(tick: number, plan: Plan): void {
    const plans = this.#plans.get(tick)
    if (plans === undefined) this.#plans.set(tick, [plan])
    else plans.push(plan)
  }

  take(tick: number): readonly Plan[] {
    const plans = this.#plans.get(tick) ?? []
    this.#plans.delete(tick)
    return plans
  }
}
