import { EnterScribeOutcome } from '@understudy/contract/commands/insight-commands'
import { csvText } from '@understudy/contract/csv-text'
import { MeasureRowsQuery } from '@understudy/contract/http/measure-rows'
import { HoursSavedQuery, type RoiAnswer, RoiQuery } from '@understudy/contract/http/saved-time'
import { measureCells } from '@understudy/contract/measure-cells'
import { ownEntry } from '@understudy/domain/own-entry'
import { readHoursSaved } from '@understudy/engine/measure/read-hours-saved'
import { readMeasureRows } from '@understudy/engine/measure/read-measure-rows'
import { readRoi } from '@understudy/engine/measure/read-roi'
import { readScribeOutcomes } from '@understudy/engine/task/read-scribe-outcomes'
import { type Asked, asMember } from '../options/as-member.ts'
import { checked } from '../options/checked.ts'
import { count } from '../options/count.ts'
import { taskNamed } from '../options/task-named.ts'
import { clientNamed } from '../promises/client-named.ts'
import { given } from '../rhythm/given.ts'
import type { Arguments, Context, Options } from '../run-command.ts'
import { textTable } from '../text-table.ts'

type Action = (asked: Asked, options: Options) => Promise<{ value: unknown; text: string }>

/** `understudy measures hours|roi|export|outcomes`: what delegation saves, what it gives for its money, all figures as a table, and what a client counts with a scribe. */
export async function run(context: Context, options: Options, [name = 'hours']: Arguments): Promise<number> {
  const action = ownEntry(actions, name)
  if (action === undefined) throw new Error(`measures can ${Object.keys(actions).join(', ')}, not ${name}`)
  return asMember(context, options, async (asked) => {
    const { value, text } = await action(asked, options)
    context.answer(value, text)
    return 0
  })
}

const names = {
  ...{ taskId: '--task', assistantId: '--assistant', from: '--from', to: '--to', by: '--by', per: '--per' },
  ...{
    hours: '--hours',
    usualMinutes: '--usual-minutes',
    leader: '--leader',
    clinician: '--clinician',
    cost: '--cost',
  },
  ...{ week: '--week', patientsPerHour: '--patients-per-hour', rvuPerEncounter: '--rvu-per-encounter' },
}

const actions: Readonly<Record<string, Action>> = {
  hours: async (asked, options) => {
    const query = checked(
      HoursSavedQuery,
      { ...(await narrowing(asked, options)), ...given({ per: options['per'] }) },
      names,
    )
    const found = await readHoursSaved(asked.engine.pool, asked.viewer, query, Date.now())
    const rows = found.items.map(
      ({ name, from, items, hours: { low, likely, high }, lookMinutes, baselineMinutes }) => [
        ...[name, from, String(items), ...[low, likely, high].map((one) => one.toFixed(1)), lookMinutes.toFixed(0)],
        baselineMinutes === null ? '' : (baselineMinutes / 60).toFixed(1),
      ],
    )
    return { value: found, text: textTable(header, rows) }
  },
  roi: async ({ engine, viewer }, options) => {
    const { clientId } = await clientNamed(engine.pool, viewer.agencyId, String(options['client']))
    const { from, to, hours, usualMinutes, leader, clinician, cost } = options
    const query = checked(RoiQuery, given({ from, to, hours, usualMinutes, leader, clinician, cost }), names)
    const found = await readRoi(engine.pool, viewer, clientId, query, Date.now())
    if (found === undefined) throw new Error('What assistants cost is for whoever runs the agency')
    return { value: found, text: roiText(found) }
  },
  export: async (asked, options) => {
    const query = checked(MeasureRowsQuery, await narrowing(asked, options), names)
    const found = await readMeasureRows(asked.engine.pool, asked.viewer, query, Date.now())
    const [columns = [], ...rows] = measureCells(found)
    return { value: found, text: csvText(columns, rows) }
  },
  outcomes: async (asked, { task, week, patientsPerHour, rvuPerEncounter }) => {
    const taskId = await taskNamed(asked, String(task))
    const figures = given({ patientsPerHour: count(patientsPerHour), rvuPerEncounter: count(rvuPerEncounter) })
    if (week !== undefined)
      await asked.send('task.enter_scribe_outcome', checked(EnterScribeOutcome, { taskId, week, ...figures }, names))
    const { items } = (await readScribeOutcomes(asked.reads, asked.viewer, taskId)) ?? { items: [] }
    const cell = (figure: number | null) => (figure === null ? '' : String(figure))
    const rows = items.map((one) => [one.week, one.from, cell(one.patientsPerHour), cell(one.rvuPerEncounter)])
    return { value: items, text: textTable(['week', 'from', 'patients an hour', 'RVU an encounter'], rows) }
  },
}

const header = ['who', 'from', 'items', 'low h', 'likely h', 'high h', 'looks min', 'before h']

async function narrowing({ engine, viewer }: Asked, { client, task, assistant, from, to, by }: Options) {
  const named = client === undefined ? undefined : await clientNamed(engine.pool, viewer.agencyId, String(client))
  return given({ clientId: named?.clientId, taskId: task, assistantId: assistant, from, to, by })
}

function roiText({ name, from, to, currency, inputs, valuePerHour, saved, roi }: RoiAnswer): string {
  const { low, likely, high } = saved.hours
  const figure = (value: number | null) => (value === null ? 'not known' : String(Math.round(value * 100) / 100))
  return [
    `${name}, ${from} to ${to}, in the smallest unit of ${currency ?? 'the currency'}`,
    `  hours saved   ${figure(inputs.hours.value)} (${inputs.hours.source}; ${low.toFixed(1)} to ${high.toFixed(1)}, likely ${likely.toFixed(1)}, of ${saved.items} items)`,
    `  leader        ${figure(inputs.leader.value)} an hour (${inputs.leader.source})`,
    `  clinician     ${figure(inputs.clinician.value)} an hour (${inputs.clinician.source})`,
    `  an hour saved ${figure(valuePerHour)}`,
    `  cost          ${figure(inputs.cost.value)} (${inputs.cost.source})`,
    roi === null
      ? '  ROI           not known while an input is missing'
      : `  ROI           ${figure(roi.likely)} (${figure(roi.low)} to ${figure(roi.high)})`,
  ].join('\n')
}
