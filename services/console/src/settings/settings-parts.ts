import type { Session } from '@understudy/contract/http/session'
import { settingsPartWords } from '../words/settings-words.ts'

export type SettingsPart = keyof typeof settingsPartWords
const all = Object.keys(settingsPartWords) as SettingsPart[]

/** The queues are of the installation, and there for its operators alone. */
export const settingsPartsOf = ({ operator }: Pick<Session, 'operator'>) =>
  all.filter((part) => part !== 'queues' || operator !== 'no')
