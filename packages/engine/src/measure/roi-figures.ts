import type { MeasureRowsQuery } from '@understudy/contract/http/measure-rows'
import type { RoiAnswer } from '@understudy/contract/http/saved-time'
import type pg from 'pg'
import type { Viewer } from '../reading/viewer.ts'
import { readRois } from './read-roi.ts'
import type { Figure } from './standing-figures.ts'

type Asked = MeasureRowsQuery & { readonly from: string; readonly to: string }

/**
 * The ROI of clients in the span, and every input that it was made from (domain, section 12): of the client, of each of its
 * tasks, and of each assistant who served it. Of a part of a client's work nobody can say what it costs.
 */
export async function roiFigures(pool: pg.Pool, viewer: Viewer, asked: Asked, at: number): Promise<Figure[]> {
  const { by, clientId = null, taskId, assistantId, from, to } = asked
  if (by !== 'client' || taskId !== undefined || assistantId !== undefined) return []
  const found = await readRois(pool, viewer, clientId, { from, to }, at)
  return found.filter(({ tasks }) => tasks.length > 0).flatMap(figuresOf)
}

function figuresOf(found: RoiAnswer): Figure[] {
  const { clientId: key, name, currency, saved, inputs, valuePerHour, roi } = found
  const of = { key, name, n: saved.items }
  const money = { ...of, unit: 'money', currency } as const
  const { low, likely: value, high } = saved.hours
  return [
    { ...money, measure: 'roi', value: roi?.likely ?? null, low: roi?.low ?? null, high: roi?.high ?? null },
    { ...of, measure: 'roi_per_cost', unit: 'ratio', value: roi?.perCost ?? null },
    { ...of, measure: 'roi_hours_saved', unit: 'hours', value, low, high },
    { ...money, measure: 'roi_leader_hour', value: inputs.leader.value },
    { ...money, measure: 'roi_clinician_hour', value: inputs.clinician.value },
    { ...money, measure: 'roi_value_per_hour', value: valuePerHour },
    { ...money, measure: 'roi_cost', value: inputs.cost.value },
    ...found.tasks.map(({ taskId, items, usualMinutes, ...task }): Figure => {
      return {
        by: 'task',
        key: taskId,
        name: task.name,
        measure: 'roi_usual_minutes',
        unit: 'minutes',
        value: usualMinutes,
        n: items,
      }
    }),
    ...found.assistants.flatMap((one) => costFigures(one, saved.items)),
  ]
}

/** What one assistant costs the client: their rate, and the minutes by which it is shared. */
function costFigures(one: RoiAnswer['assistants'][number], n: number): Figure[] {
  const { assistantId: key, name, currency, engagement } = one
  const of = { by: 'assistant', key, name, n }
  const money = { ...of, unit: 'money', currency } as const
  return [
    { ...money, measure: `roi_rate_${engagement ?? 'unknown'}`, value: one.amount },
    { ...of, measure: 'roi_client_minutes', unit: 'minutes', value: one.clientMinutes },
    { ...of, measure: 'roi_all_minutes', unit: 'minutes', value: one.allMinutes },
    { ...money, measure: 'roi_assistant_cost', value: one.cost },
  ]
}
