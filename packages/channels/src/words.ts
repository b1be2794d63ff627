import { ownEntry } from '@understudy/domain/own-entry'
import type { Notice, NoticeItem } from './notice.ts'

/** One line about one thing. */
export function lineOf({ reason, reference, severity, kind }: NoticeItem): string {
  return `${headOf(kind)}${reason}: ${reference} (${severity})`
}

const heads: Readonly<Record<string, string>> = {
  resolved: 'Resolved: ',
  reminder: 'You have acknowledged this, and it still waits: ',
  unacknowledged: 'Open again: ',
  snooze_ended: 'The snooze is over: ',
  exhausted: 'Nobody has answered: ',
  repeat: 'Still open: ',
  rose: 'More urgent now: ',
  test: 'A test: ',
}

function headOf(kind: string): string {
  return heads[kind] ?? ''
}

/** What the whole message is about, in a few words. */
export function summaryOf({ form, items }: Notice): string {
  const [first] = items
  if (first === undefined) throw new Error('A notice without items is never sent')
  if (form === 'single') return lineOf(first)
  const count = `${items.length} ${items.length === 1 ? 'notice' : 'notices'}`
  return form === 'digest'
    ? `Digest: ${count}`
    : `${headOf(first.kind)}${first.reason}: ${items.length} ${nounOf(items)}`
}

/** `work items` where they all are, else `things`. */
function nounOf(items: readonly NoticeItem[]): string {
  const kinds = new Set(items.map(({ subject }) => subject.kind.replaceAll('_', ' ')))
  const [only = 'thing'] = kinds
  const noun = kinds.size === 1 ? only : 'thing'
  return items.length === 1 ? noun : `${noun}s`
}

/** The agency's own words, its placeholders filled. */
export function filled(text: string, notice: Notice): string {
  const [first] = notice.items
  const values: Record<string, string> = {
    reason: notice.form === 'digest' ? 'several reasons' : (first?.reason ?? ''),
    reference: notice.items.length === 1 ? (first?.reference ?? '') : `${notice.items.length} ${nounOf(notice.items)}`,
    count: String(notice.items.length),
    severity: notice.severity,
  }
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => ownEntry(values, name) ?? whole)
}

/** Short enough to read, long enough to be found: what a person quotes when they ask about a message (rule 18). */
export const refOf = ({ id }: Pick<Notice, 'id'>): string => `Reference ${id.slice(-12)}`
