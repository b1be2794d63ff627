import { listTasks } from '@understudy/engine/task/read-tasks'
import type { Asked } from './as-member.ts'

/** The task of this id or name. @throws Error where the member sees none, or several */
export async function taskNamed({ reads, viewer }: Pick<Asked, 'reads' | 'viewer'>, name: string): Promise<string> {
  const found: string[] = []
  for (let after: string | null = ''; after !== null; ) {
    const page = await listTasks(reads, viewer, { limit: 200, ...(after !== '' && { after }) })
    const isIt = (one: { id: string; name: string }) => one.id === name || one.name.toLowerCase() === name.toLowerCase()
    found.push(...page.items.filter(isIt).map(({ id }) => id))
    after = page.next
  }
  const [taskId] = found
  if (found.length !== 1 || taskId === undefined)
    throw new Error(`There is ${found.length === 0 ? 'no' : 'more than one'} task ${name} that you can see`)
  return taskId
}
