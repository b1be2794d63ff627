import { csvText } from '@understudy/contract/csv-text'
import type { AccessChecklist, AccessFinding, AccessRegister } from '@understudy/contract/http/access'
import { readAccessFindings, readAccessRegister } from '@understudy/engine/access/read-access'
import { listChecklists } from '@understudy/engine/access/read-checklists'
import type { Options } from '../run-command.ts'
import { textTable } from '../text-table.ts'
import { type AccessAction, clientIdOf } from './changes.ts'

const found = ['severity', 'finding', 'member', 'client', 'system', 'role', 'what', 'mended by', 'id']
const granted = ['member', 'system', 'role', 'own login', '2fa', 'manager', 'expires', 'reviewed', 'being withdrawn']
const listed = ['id', 'kind', 'entry', 'member', 'system', 'role', 'answer', 'on', 'due', 'overdue']

/** What `understudy access` shows: as a table, as JSON or as CSV. */
export const accessLists: Readonly<Record<string, AccessAction>> = {
  findings: async ({ engine, viewer, clientId, options }) => {
    const asked = clientId === undefined ? {} : { clientId }
    const value = await readAccessFindings(engine.pool, viewer, asked, Date.now())
    const text = table(found, value.findings.map(rowOfFinding), options, 'Access is in order')
    return { value, text }
  },
  register: async (asked) => {
    const { engine, viewer, options } = asked
    const value = await readAccessRegister(engine.pool, viewer, clientIdOf(asked))
    if (value === undefined) throw new Error('Only who runs something of the agency sees who may get into what')
    const text = options['csv'] === true ? csvText(granted, rowsOfGrants(value)) : registerText(value)
    return { value, text }
  },
  checklists: async ({ reads, viewer, clientId, options }) => {
    const open = options['all'] === true ? {} : { state: 'open' as const }
    const { items } = await listChecklists(reads, viewer, { limit: 200, ...open, ...(clientId && { clientId }) })
    const text = table(listed, items.flatMap(rowsOfChecklist), options, 'Nothing is to be confirmed')
    return { value: { items }, text }
  },
}

function table(head: readonly string[], rows: string[][], options: Options, none: string): string {
  if (options['csv'] === true) return csvText(head, rows)
  return rows.length === 0 ? none : textTable(head, rows)
}

function rowOfFinding(one: AccessFinding): string[] {
  const { severity, code, memberName, clientName, system, role, message, mendedBy, id } = one
  return [severity, code, memberName ?? '', clientName ?? '', system ?? '', role ?? '', message, mendedBy, id]
}

function rowsOfGrants({ grants }: AccessRegister): string[][] {
  return grants.map((grant) => [
    ...[grant.memberName, grant.system, grant.role, grant.separateLogin ? 'yes' : 'no'],
    ...[grant.twoFactorVerifiedOn ?? '', grant.passwordManager ?? (grant.inPasswordManager ? 'yes' : 'no')],
    ...[grant.expiresAt ?? '', grant.reviewedAt ?? '', grant.withdrawalId ?? ''],
  ])
}

function registerText(register: AccessRegister): string {
  const { clientName, nextReviewAt, systems, needs } = register
  return [
    `${clientName}: next review of access ${nextReviewAt ?? 'once a system is registered'}`,
    textTable(
      ['system', 'kind', 'roles, the narrowest first'],
      systems.map(({ name, kind, roles }) => [name, kind, roles.join(', ')]),
    ),
    textTable(
      ['task', 'needs', 'as'],
      needs.map(({ taskName, system, role }) => [taskName, system, role]),
    ),
    textTable(granted, rowsOfGrants(register)),
  ].join('\n\n')
}

function rowsOfChecklist({ id, kind, entries, dueAt, overdueAt }: AccessChecklist): string[][] {
  return entries.map(({ entry, memberId, system, role, given }) => [
    ...[id, kind, String(entry), memberId, system, role, given?.answer ?? '', given?.on ?? ''],
    ...[dueAt ?? '', overdueAt ?? ''],
  ])
}
