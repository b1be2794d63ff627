import type { EscalationRules } from '@understudy/contract/http/escalations'
import { causeOf } from '@understudy/domain/escalation/causes'
import { subjectWords } from '../words/escalation-words.ts'
import { escalationsTexts } from '../words/escalations-texts.ts'
import { muteWords as words } from '../words/mute-words.ts'

/** As it is read. */
export type Mute = Omit<EscalationRules['mutes'][number], 'root'> & { readonly root?: string }

/** What is known of whom a mute is about; undefined where it is about none, or none that the viewer sees. */
export interface MutedNames {
  readonly client: string | undefined
  readonly task: string | undefined
  readonly root: string | undefined
}

/** "A review is overdue, of Birch & Vale": what a mute hides; what it does not name, it hides all of. */
export function mutedText(
  { causes, clientId, taskId, root }: Pick<Mute, 'causes' | 'clientId' | 'taskId' | 'root'>,
  names: MutedNames,
): string {
  const what = causes?.map((kind) => causeOf(kind).says).join('; ') ?? words.everything
  const whose = [
    ...(root === undefined ? [] : [rootText(root, names.root)]),
    ...(taskId === undefined ? [] : [names.task ?? subjectWords.task]),
    ...(clientId === undefined ? [] : [names.client ?? subjectWords.client]),
  ]
  return [what, ...whose].join(', ')
}

function rootText(root: string, name: string | undefined): string {
  const [kind = ''] = root.split(':')
  if (name !== undefined) return name
  return kind === 'host' ? escalationsTexts.aHostThatIsDown : (subjectWords[kind as keyof typeof subjectWords] ?? kind)
}
