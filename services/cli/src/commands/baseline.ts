import {
  AgreeIntake,
  ConfirmIntake,
  RecordBaseline,
  SetHourlyValue,
} from '@understudy/contract/commands/insight-commands'
import type { MeasureFacts } from '@understudy/contract/http/insight'
import { ownEntry } from '@understudy/domain/own-entry'
import { readMeasureFacts } from '@understudy/engine/client/read-measure-facts'
import { type Asked, asMember } from '../options/as-member.ts'
import { checked } from '../options/checked.ts'
import { count } from '../options/count.ts'
import { clientNamed } from '../promises/client-named.ts'
import { given } from '../rhythm/given.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

type Action = (asked: Asked, clientId: string, options: Options) => Promise<{ value: unknown; text: string }>

/** `understudy baseline show|record|value|intake|confirm`: what a client's measures are read against. */
export async function run(context: Context, options: Options, [name = 'show']: Arguments): Promise<number> {
  const action = ownEntry(actions, name)
  if (action === undefined) throw new Error(`baseline can ${Object.keys(actions).join(', ')}, not ${name}`)
  return asMember(context, options, async (asked) => {
    const { clientId } = await clientNamed(asked.engine.pool, asked.viewer.agencyId, String(options['client']))
    const { value, text } = await action(asked, clientId, options)
    context.answer(value, text)
    return 0
  })
}

const names = {
  ...{ backlog: '--backlog', minutesPerWeek: '--minutes-per-week', responseMinutes: '--response-minutes' },
  ...{ source: '--source', reason: '--reason', currency: '--currency', leader: '--leader', clinician: '--clinician' },
  ...{ ways: '--ways', where: '--where', note: '--note' },
}

const actions: Readonly<Record<string, Action>> = {
  show: async ({ reads, viewer }, clientId) => {
    const facts = await readMeasureFacts(reads, viewer, clientId)
    if (facts === undefined) throw new Error('There is no such client whose baseline you can see')
    return { value: facts, text: factsText(facts) }
  },
  record: async ({ send }, clientId, { backlog, minutesPerWeek, responseMinutes, source, reason }) => {
    const figures = {
      backlog: count(backlog),
      minutesPerWeek: count(minutesPerWeek),
      responseMinutes: count(responseMinutes),
    }
    const input = checked(RecordBaseline, { clientId, ...given({ ...figures, source, reason }) }, names)
    return told(await send('client.record_baseline', input), 'The baseline')
  },
  value: async ({ send }, clientId, { currency, leader, clinician }) => {
    const value = { clientId, ...given({ currency, leader: count(leader), clinician: count(clinician) }) }
    return told(await send('client.set_hourly_value', checked(SetHourlyValue, value, names)), 'The worth of an hour')
  },
  intake: async ({ send }, clientId, { ways, where }) => {
    const input = {
      clientId,
      ...given({ where }),
      ways: String(ways ?? '')
        .split(',')
        .filter(Boolean),
    }
    return told(await send('client.agree_intake', checked(AgreeIntake, input, names)), 'The intake')
  },
  confirm: async ({ send }, clientId, { note }) => {
    const value = await send('client.confirm_intake', checked(ConfirmIntake, { clientId, ...given({ note }) }, names))
    return { value, text: 'Confirmed' }
  },
}

function told(value: Readonly<Record<string, unknown>>, what: string) {
  return { value, text: `${what} stands at version ${value['version']}` }
}

function factsText({ baseline, hourlyValue, intake }: MeasureFacts): string {
  return [
    baseline === null
      ? 'No baseline was captured'
      : `Baseline ${baseline.version}: ${baseline.backlog} open, ${baseline.minutesPerWeek} minutes a week, ${baseline.responseMinutes} minutes to the first answer (${baseline.source})${baseline.lateBecause === null ? '' : `; captured late: ${baseline.lateBecause}`}`,
    hourlyValue === null
      ? 'Nobody has said what an hour is worth'
      : `An hour, in the smallest unit of ${hourlyValue.currency}: ${hourlyValue.leader} of the leader, ${hourlyValue.clinician} of a clinician`,
    intake === null
      ? 'No intake is agreed'
      : `Requests come by ${intake.ways.join(', ')}: ${intake.where}; ${intake.confirmed === null ? 'not confirmed by the client' : `confirmed: ${intake.confirmed.note}`}`,
  ].join('\n')
}
