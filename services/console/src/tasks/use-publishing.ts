import type { Task } from '@understudy/contract/http/tasks'
import { type Command, useCommand } from '../api/use-command.ts'
import { tasksKey } from '../api/use-people.ts'
import type { Opened, Part } from './writings.ts'

/** Only while this is still how things are. */
type IfMatch = Readonly<Record<'if-match', string>>

/**
 * Publishing over what an editor was opened upon. What somebody else publishes meanwhile does not slip in under what is
 * being written: it is told, and nothing is sent over it before the writer has gone on from it.
 */
export function usePublishing<P extends Part>(task: Task, part: P, opened: Opened<P>, done: Done) {
  const publish = useCommand(tasksKey)
  const isMoved = task[part]?.version !== opened.published?.version
  // One's own version is on its way out of here, and no news.
  const isOwn = publish.isPending || publish.isSuccess
  // What else of the task has changed does not matter.
  const header = { 'if-match': `"${(isMoved ? opened : task).version}"` }
  const send = async (call: (header: IfMatch) => Command) => {
    const answer = await call(header)
    // Also where nobody looks at it any more.
    if (answer.response.ok) done.onPublished()
    return answer
  }
  return {
    publish,
    newer: isMoved && !isOwn ? task[part] : null,
    send: (call: (header: IfMatch) => Command) => publish.mutate(() => send(call), { onSuccess: done.onClose }),
  }
}

interface Done {
  readonly onPublished: () => void
  readonly onClose: () => void
}
