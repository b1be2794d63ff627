import { accepted, type Decision } from '../decision.ts'
import type { WorkItem } from './work-item.ts'

const over = new Set(['accepted', 'rejected', 'cancelled', 'merged'])

/** Its task turned out to be clinical: no silence accepts it any more, a clinician signs for it (domain, section 6). */
export function markItemClinical(item: WorkItem | undefined, id: string): Decision {
  if (item === undefined || item.clinical || over.has(item.state)) return accepted([])
  return accepted([{ stream: 'work_item', id, type: 'work_item.marked_clinical', body: {} }])
}
