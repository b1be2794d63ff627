import type { Session } from '@understudy/contract/http/session'
import { settingsPartWords } from '../words/settings-words.ts'

export type SettingsPart = keyof typeof settingsPartWords
const all = Object.keys(settingsPartWords) as SettingsPart[]

/** The queues are of the installation, and there for its operators alone; only an owner looks at the audit log. */
export const settingsPartsOf = ({ operator, roles }: Pick<Session, 'operator' | 'roles'>) =>
  all.filter((part) => {
    if (part === 'audit') return roles.includes('owner')
    return part !== 'queues' || operator !== 'no'
  })
