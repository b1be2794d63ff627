import { FlagEscalation, RaiseEscalation } from '@understudy/contract/commands/escalation-commands'
import type { Escalation } from '@understudy/contract/http/escalations'
import { subjectOfRoot } from '@understudy/domain/escalation/subject'
import {
  listEscalations,
  readEscalation,
  readNeedsMe,
  readNotices,
} from '@understudy/engine/escalation/read-escalations'
import { checked } from '../options/checked.ts'
import type { Context, Options } from '../run-command.ts'
import { textTable } from '../text-table.ts'
import { type Action, instantOf, memberOf, named, saved, say } from './action.ts'

/** What somebody does who is told of an escalation, or asks for a decision. */
export const answering: Readonly<Record<string, Action>> = {
  mine: async (context, { reads, viewer }) => list(context, (await readNeedsMe(reads, viewer, { limit: 200 })).items),
  list: async (context, { reads, viewer }, options) => {
    const page = await listEscalations(reads, viewer, { limit: 200, ...(options['all'] !== true && { open: true }) })
    return list(context, page.items)
  },
  show,
  raise: async (context, asked, options, about) => {
    const input = { subject: subjectOfRoot(named(about)), ...reasonOf(options) }
    return saved(context, asked, 'escalation.raise', checked(RaiseEscalation, input, inputNames))
  },
  flag: async (context, asked, options, workItemId) => {
    const input = { workItemId: named(workItemId), ...reasonOf(options) }
    return saved(context, asked, 'escalation.flag', checked(FlagEscalation, input, inputNames))
  },
  acknowledge: say('escalation.acknowledge', 'It is yours', (escalationId) => ({ escalationId })),
  'acknowledge-root': say('escalation.acknowledge_root', 'All of them are yours', (root) => ({ root })),
  snooze: say('escalation.snooze', 'It is told again then', (escalationId, options) => ({
    ...{ escalationId, until: instantOf(options, 'until') },
  })),
  resolve: say('escalation.resolve', 'It is resolved', (escalationId, options) => ({
    ...{ escalationId, why: String(options['reason'] ?? 'Decided') },
  })),
  force: say('escalation.force', 'The next step has fired', (escalationId) => ({ escalationId })),
  'hand-on': say('escalation.hand_on', 'It is handed on', (escalationId, options) => ({
    ...{ escalationId, memberId: memberOf(options) },
  })),
  'drop-step': say('escalation.drop_step', 'It goes on without that step', (escalationId, options) => ({
    ...{ escalationId, stepId: String(options['step']) },
  })),
}

const inputNames = {
  subject: 'what it is about',
  workItemId: 'the work item',
  note: '--reason',
  severity: '--severity',
}

function reasonOf({ reason: note, severity }: Options): Record<string, unknown> {
  return { note, ...(severity !== undefined && { severity }) }
}

const listHead = ['id', 'severity', 'state', 'about', 'why', 'since']

function list({ answer }: Context, items: readonly Escalation[]): number {
  const rows = items.map(({ id, severity, state, subject, causes, raisedAt, hidden }) => [
    ...[id, severity, hidden ? `${state}, muted` : state, `${subject.kind} ${subject.id}`],
    ...[causes.map(({ says }) => says).join('; '), raisedAt ?? ''],
  ])
  answer({ items }, rows.length === 0 ? 'Nothing is escalated' : textTable(listHead, rows))
  return 0
}

async function show(...[context, { reads, viewer }, _, subject]: Parameters<Action>): Promise<number> {
  const escalationId = named(subject)
  const found = await readEscalation(reads, viewer, escalationId)
  if (found === undefined) throw new Error(`There is no escalation ${escalationId} that you can see`)
  const notices = (await readNotices(reads, viewer, escalationId))?.items ?? []
  const steps = found.ladder.map(({ id: step, whom, done, next }) => [
    ...[next ? '→' : done ? '✓' : '', step, whom.join(', ')],
  ])
  const told = notices.map(({ at, kind, recipients }) => [
    ...[at, kind, recipients.map(({ memberId }) => memberId).join(', ')],
  ])
  const head = `${found.severity}, ${found.state}: ${found.causes.map(({ says }) => says).join('; ')}`
  context.answer(
    { ...found, notices },
    [head, textTable(['', 'step', 'tells'], steps), textTable(['at', 'notice', 'to'], told)].join('\n\n'),
  )
  return 0
}
