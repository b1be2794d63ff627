import type { WorkItem } from '@understudy/contract/http/work-items'

export interface Tick {
  readonly step: number
  readonly value?: string
}

/** An item of which one more step is done. */
export function withTick<T extends Pick<WorkItem, 'ticked' | 'values'>>(item: T, { step, value }: Tick): T {
  return {
    ...item,
    ticked: [...new Set([...item.ticked, step])],
    ...(value !== undefined && { values: { ...item.values, [step]: value } }),
  }
}
