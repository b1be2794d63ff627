import type { Escalation } from '@understudy/contract/http/escalations'
import { useMembers } from '../api/use-people.ts'
import { subjectWords } from '../words/escalation-words.ts'
import { escalationsTexts } from '../words/escalations-texts.ts'
import type { RootGroup } from './root-groups.ts'
import { useWorkNames } from './use-names.ts'

/** By what the escalations of a root belong together, in words. */
export function useRootName(): (group: RootGroup<Escalation>) => string {
  const { data: members = [] } = useMembers()
  const workName = useWorkNames()
  const named = (kind: string, id: string, items: readonly Escalation[]) => {
    const member = members.find((one) => one.id === id)?.name
    if (kind === 'member') return member
    if (kind === 'grant') return member && escalationsTexts.accessOf(member)
    if (kind === 'task') return workName({ taskId: id, clientId: null })
    if (kind === 'host') return escalationsTexts.aHostThatIsDown
    if (kind === 'client') return workName({ taskId: null, clientId: id })
    const own = items.find(({ subject, work }) => subject.id === id || work?.id === id)
    return own?.work?.title ?? (own && workName(own))
  }
  return ({ root, items }) => {
    const [kind = '', id = ''] = root.split(':')
    return named(kind, id, items) || (subjectWords[kind as keyof typeof subjectWords] ?? escalationsTexts.oneCause)
  }
}
