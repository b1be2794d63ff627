import type { WorkItem, WorkItemEvents } from '../work-item/work-item.ts'

type Facts = Partial<Pick<WorkItem, 'priority' | 'highRisk' | 'delegationId'>>

/** What an event of a work item says of the facts by which promises are chosen. */
export function factsIn(type: string, body: object): Facts {
  switch (type) {
    case 'work_item.made': {
      const { priority, highRisk = false } = body as WorkItemEvents['work_item.made']
      return { priority, highRisk }
    }
    case 'work_item.imported':
      return { priority: 'normal' }
    case 'work_item.priority_changed':
      return { priority: (body as WorkItemEvents['work_item.priority_changed']).priority }
    case 'work_item.assigned':
      return { delegationId: (body as WorkItemEvents['work_item.assigned']).delegationId ?? null }
    default:
      return {}
  }
}
