import type { ListSource } from '@understudy/contract/http/imports'

type Known =
  | 'id'
  | 'title'
  | 'task'
  | 'client'
  | 'assistant'
  | 'priority'
  | 'status'
  | 'made'
  | 'started'
  | 'done'
  | 'verdict'
  | 'theme'

type Columns = Readonly<Partial<Record<Known, readonly string[]>>>

/**
 * The columns that each source has for what we ask, the first that holds something counts. Which level of a tool's
 * hierarchy is a client and which a task, every agency does otherwise: a project or a list is a task unless it says so.
 * Asana: "Export/Print, CSV". ClickUp: the export of a workspace, and of a view, which alone has the dates of closing.
 * Trello: the export of a board, as CSV (Premium) or JSON, brought into the same columns by `trelloRows`.
 */
export const columnsOf: Readonly<Record<ListSource, Columns>> = {
  spreadsheet: {},
  asana: {
    ...{ id: ['Task ID'], title: ['Name'], task: ['Projects'], assistant: ['Assignee Email', 'Assignee'] },
    ...{ made: ['Created At'], done: ['Completed At'], priority: ['Priority'] },
  },
  clickup: {
    ...{ id: ['Task ID'], title: ['Task Name'], task: ['List Name'], assistant: ['Assignees', 'Assignee'] },
    ...{ made: ['Date Created'], done: ['Date Done', 'Date Closed'], priority: ['Priority'], status: ['Status'] },
  },
  trello: {
    ...{ id: ['Card ID'], title: ['Card Name'], task: ['Board Name'], assistant: ['Members'] },
    ...{ made: ['Created'], done: ['Completed'] },
  },
}
