import type { WorkItem } from '@understudy/contract/http/work-items'

export interface Tick {
  readonly step: number
  readonly value?: string
  /** It is not done after all: it is unticked, and what it was answered goes with it. */
  readonly undone?: true
}

type Ticked = Pick<WorkItem, 'ticked' | 'values'>

/** An item of which one more step is done, or one less. */
export function withTick<T extends Ticked>(item: T, { step, value, undone }: Tick): T {
  if (undone) return { ...item, ...without(item, step) }
  return {
    ...item,
    ticked: [...new Set([...item.ticked, step])],
    ...(value !== undefined && { values: { ...item.values, [step]: value } }),
  }
}

function without({ ticked, values }: Ticked, step: number): Ticked {
  const kept = Object.entries(values).filter(([one]) => Number(one) !== step)
  return { ticked: ticked.filter((one) => one !== step), values: Object.fromEntries(kept) }
}
