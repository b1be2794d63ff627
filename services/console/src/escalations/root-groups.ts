import type { Escalation } from '@understudy/contract/http/escalations'

export interface RootGroup<One> {
  readonly root: string
  readonly items: readonly One[]
}

/** What comes of one thing together, where the first of it stood; everything else alone, in the order that it had. */
export function groupByRoot<One extends Pick<Escalation, 'root'>>(items: readonly One[]): readonly RootGroup<One>[] {
  return [...Map.groupBy(items, ({ root }) => root)].map(([root, ofRoot]) => ({ root, items: ofRoot }))
}
