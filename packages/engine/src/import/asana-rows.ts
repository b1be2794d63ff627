import type { AsanaExport, AsanaTask } from '@understudy/contract/lists/asana-export'
import type { ListRow } from './read-records.ts'

/** Its tasks, and theirs below them, with the columns that Asana's own CSV has. What is below a task is of its project. */
export function asanaRows({ data }: AsanaExport): ListRow[] {
  const rows: ListRow[] = []
  const add = (task: AsanaTask, above: { readonly project: string; readonly section: string }) => {
    const [member] = task.memberships
    const project = member?.project?.name || task.projects[0]?.name || above.project
    const section = member?.section?.name || above.section
    const priority = task.custom_fields.find(({ name }) => name?.toLowerCase() === 'priority')?.display_value
    rows.push({
      line: rows.length + 1,
      cells: {
        ...{ 'Task ID': task.gid, Name: task.name, Projects: project, 'Section/Column': section },
        ...{ Assignee: task.assignee?.name ?? '', 'Assignee Email': task.assignee?.email ?? '' },
        'Created At': task.created_at ?? '',
        'Completed At': task.completed_at || (task.completed ? 'unknown' : ''),
        Priority: priority ?? '',
      },
    })
    for (const below of task.subtasks) add(below, { project, section })
  }
  for (const task of data) add(task, { project: '', section: '' })
  return rows
}
