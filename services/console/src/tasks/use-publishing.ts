import type { Task } from '@understudy/contract/http/tasks'
import { useState } from 'react'
import { type Command, useCommand } from '../api/use-command.ts'
import { tasksKey } from '../api/use-people.ts'

/** Only while this is still how things are. */
type IfMatch = Readonly<Record<'if-match', string>>

/**
 * What an editor was opened upon, and publishing over it. What somebody else publishes meanwhile does not slip in under
 * what is being written: it is told, and nothing is sent over it before the writer has gone on from it.
 */
export function usePublishing<P extends 'brief' | 'sop'>(task: Task, part: P, onClose: () => void) {
  const [opened, setOpened] = useState(task)
  const publish = useCommand(tasksKey)
  const isMoved = task[part]?.version !== opened[part]?.version
  // One's own version is on its way out of here, and no news.
  const isOwn = publish.isPending || publish.isSuccess
  // What else of the task has changed does not matter.
  const header = { 'if-match': `"${(isMoved ? opened : task).version}"` }
  return {
    opened,
    publish,
    newer: isMoved && !isOwn ? task[part] : null,
    send: (call: (header: IfMatch) => Command) => publish.mutate(() => call(header), { onSuccess: onClose }),
    goOn: () => {
      publish.reset()
      setOpened(task)
    },
  }
}
