import type { Escalation, EscalationNotices } from '@understudy/contract/http/escalations'
import type { Session } from '@understudy/contract/http/session'
import { escalationsTexts } from './escalations-texts.ts'
import { listText } from './list-text.ts'

type Notice = EscalationNotices['items'][number]

export const escalationStateWords: Readonly<Record<Escalation['state'], string>> = {
  watched: 'Watched',
  raised: 'Raised',
  climbing: 'Escalating',
  held: 'On hold',
  acknowledged: 'Acknowledged',
  snoozed: 'Snoozed',
  exhausted: 'Nobody answered',
  resolved: 'Resolved',
}

export const severityWords: Readonly<Record<Escalation['severity'], string>> = {
  low: 'Low',
  normal: 'Normal',
  high: 'High',
  critical: 'Critical',
}

export const channelWords: Readonly<Record<Escalation['ladder'][number]['channels'][number], string>> = {
  email: 'E-mail',
  slack: 'Slack',
  teams: 'Teams',
  webhook: 'Webhook',
  in_app: 'Inbox',
}

/** The same within a sentence. */
const waysInText: typeof channelWords = {
  ...channelWords,
  email: 'e-mail',
  webhook: 'webhook',
  in_app: 'in the console',
}

export const noticeWords: Readonly<Record<Notice['kind'], string>> = {
  fired: 'Notified',
  repeat: 'Notified again',
  reminder: 'Reminded that it is still open',
  snooze_ended: 'Notified again after the snooze',
  unacknowledged: 'Notified again: acknowledged, but not resolved',
  rose: 'Notified: more severe now',
  manual: 'Notified by hand',
  exhausted: 'Notified: nobody answered',
  resolved: 'Notified: resolved',
  joined: 'Notified: one more cause',
}

export const holdWords: Readonly<Record<Escalation['holds'][number]['why'], string>> = {
  outside_hours: 'it is outside everyone’s working hours',
  blocked: 'the work is blocked',
  muted: 'it is muted',
  inhibited: 'a more severe escalation about the same work is open',
}

export const subjectWords: Readonly<Record<Escalation['subject']['kind'], string>> = {
  work_item: 'Work item',
  delegation: 'Delegation',
  task: 'Task',
  grant: 'Access',
  access_checklist: 'Access checklist',
  review: 'Review',
  question: 'Question',
  member: 'Person',
  client: 'Client',
  agency: 'Agency',
}

export interface Named {
  readonly member: (id: string) => string
  readonly rotation: (id: string) => string | undefined
}

const whoms: Readonly<Record<string, string>> = {
  brief_owner: 'the brief’s owner',
  lead: 'the task’s lead',
  client_contact: 'the client’s contact',
  'role:owner': 'every owner',
  'role:ops_lead': 'every ops lead',
  'role:reviewer': 'every reviewer',
}

/** Whom a step tells, as the beginning of a line; who that is, is looked up when it fires. */
export function whomText(whom: readonly string[], named: Named): string {
  const text = listText(whom.map((one) => whomWord(one, named)))
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function whomWord(whom: string, named: Named): string {
  const [kind, id = ''] = whom.split(':')
  if (kind === 'member') return named.member(id)
  if (kind === 'on_duty') return `whoever is on call${namedAs(named.rotation(id))}`
  return whoms[whom] ?? whom.replaceAll('_', ' ')
}

const namedAs = (rotation: string | undefined) => (rotation === undefined ? '' : ` (${rotation})`)

type Channel = keyof typeof channelWords

/** "by e-mail and in the console". */
export function channelsText(channels: readonly Channel[]): string {
  const ways = channels.filter((channel) => channel !== 'in_app').map((channel) => waysInText[channel])
  const [first, ...others] = [...ways, ...(channels.includes('in_app') ? [waysInText.in_app] : [])]
  if (first === undefined) return ''
  return listText([ways.length === 0 ? first : `by ${first}`, ...others])
}

/** By which of the ways that a step names people are told here: what cannot go out comes into the inbox. */
export function waysHere(
  channels: readonly Channel[],
  { mode, sendsMail }: Pick<Session, 'mode' | 'sendsMail'>,
): readonly Channel[] {
  const reached = channels.flatMap((channel): readonly Channel[] => {
    if (channel === 'webhook') return mode === 'live' ? [channel] : []
    if (mode === 'demo' || (channel === 'email' && !sendsMail)) return ['in_app']
    return [channel]
  })
  return reached.length === 0 ? ['in_app'] : [...new Set(reached)]
}

/** Why what a ladder names comes into the console alone; undefined where it goes out by its ways. */
export function whyInTheConsole({ mode, sendsMail }: Pick<Session, 'mode' | 'sendsMail'>): string | undefined {
  if (mode === 'demo') return escalationsTexts.inADemoAllComesIntoTheInbox
  return sendsMail ? undefined : escalationsTexts.noMailIsSent
}
