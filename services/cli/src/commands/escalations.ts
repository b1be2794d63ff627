import { readFile } from 'node:fs/promises'
import {
  MuteEscalations,
  RaiseEscalation,
  SaveEscalationPolicy,
  SaveRotation,
  SetEscalationSettings,
} from '@understudy/contract/commands/escalation-commands'
import type { Escalation } from '@understudy/contract/http/escalations'
import { subjectOfRoot } from '@understudy/domain/escalation/subject'
import { ownEntry } from '@understudy/domain/own-entry'
import { readEscalationRules } from '@understudy/engine/escalation/read-escalation-rules'
import {
  listEscalations,
  readEscalation,
  readNeedsMe,
  readNotices,
} from '@understudy/engine/escalation/read-escalations'
import { type Asked, asMember } from '../options/as-member.ts'
import { checked } from '../options/checked.ts'
import type { Arguments, Context, Options } from '../run-command.ts'
import { textTable } from '../text-table.ts'

const raiseOptions = { subject: 'what it is about', note: '--reason', severity: '--severity' }

type Action = (context: Context, asked: Asked, options: Options, id: string | undefined) => Promise<number>

const say =
  (name: string, what: string, input: (id: string, options: Options) => object): Action =>
  async (context, { send }, options, id) => {
    const result = await send(name, input(named(id), options))
    context.answer(result, what)
    return 0
  }

const actions: Readonly<Record<string, Action>> = {
  mine: async (context, { reads, viewer }) => list(context, (await readNeedsMe(reads, viewer, { limit: 200 })).items),
  list: async (context, { reads, viewer }, options) => {
    const page = await listEscalations(reads, viewer, { limit: 200, ...(options['all'] !== true && { open: true }) })
    return list(context, page.items)
  },
  show,
  raise: async (context, asked, options, about) => {
    const [note, severity] = [options['reason'], options['severity']]
    const input = { subject: subjectOfRoot(named(about)), note, ...(severity !== undefined && { severity }) }
    return saved(context, asked, 'escalation.raise', checked(RaiseEscalation, input, raiseOptions))
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
    ...{ escalationId, memberId: String(options['to']) },
  })),
  rules: async (context, { reads, viewer }) => {
    const rules = await readEscalationRules(reads, viewer)
    if (rules === undefined) throw new Error('Only who runs something of the agency sees its rules')
    context.answer(rules, JSON.stringify(rules, null, 2))
    return 0
  },
  'save-policy': async (context, asked, _, file) =>
    saved(context, asked, 'agency.save_escalation_policy', checked(SaveEscalationPolicy, await fromFile(file), {})),
  'save-rotation': async (context, asked, _, file) =>
    saved(context, asked, 'agency.save_rotation', checked(SaveRotation, await fromFile(file), {})),
  settings: async ({ answer }, { send }, _, file) => {
    const settings = checked(SetEscalationSettings, await fromFile(file), {})
    answer(await send('agency.set_escalation_settings', settings), 'Escalations that begin from now on go by it')
    return 0
  },
  override: say('agency.override_duty', 'They stand in', (rotationId, options) => ({
    ...{ rotationId, memberId: String(options['to']) },
    ...{ from: instantOf(options, 'from'), until: instantOf(options, 'until') },
  })),
  swap: say('agency.swap_duty', 'The two shifts have changed hands', (rotationId, options) => ({
    ...{ rotationId, one: instantOf(options, 'from'), other: instantOf(options, 'until') },
  })),
  mute: async (context, asked, options, root) => {
    const input = { reason: options['reason'], until: instantOf(options, 'until'), ...(root !== undefined && { root }) }
    return saved(context, asked, 'agency.mute_escalations', checked(MuteEscalations, input, { reason: '--reason' }))
  },
  unmute: say('agency.unmute_escalations', 'What it hid is said now', (muteId) => ({ muteId })),
}

/** Escalations as the member whom `--member` names sees and answers them. */
export async function run(context: Context, options: Options, [action = 'mine', id]: Arguments): Promise<number> {
  const known = ownEntry(actions, action)
  if (known === undefined) throw new Error(`escalations can ${Object.keys(actions).join(', ')}, not ${action}`)
  return asMember(context, options, (asked) => known(context, asked, options, id))
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

async function show(context: Context, { reads, viewer }: Asked, _: Options, id: string | undefined): Promise<number> {
  const escalationId = named(id)
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

async function saved({ answer }: Context, { send }: Asked, name: string, input: object): Promise<number> {
  const result = await send(name, input)
  answer(
    result,
    Object.entries(result)
      .map(([key, value]) => `${key} ${value}`)
      .join(', '),
  )
  return 0
}

function named(id: string | undefined): string {
  if (id === undefined) throw new Error('Name it; `understudy escalations list` lists them')
  return id
}

function instantOf(options: Options, name: 'from' | 'until'): number {
  const instant = Date.parse(String(options[name]))
  if (Number.isNaN(instant))
    throw new Error(`--${name} takes an instant with its offset, 2026-12-01T09:00:00Z for example`)
  return instant
}

async function fromFile(file: string | undefined): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(named(file), 'utf8'))
}
