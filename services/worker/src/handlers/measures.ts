import type { ProjectionHandler } from '../lane/handler.ts'
import { doubleSamples } from './double-samples.ts'
import { floorDays } from './floor-days.ts'
import { itemWords } from './item-words.ts'
import { keptPromises } from './kept-promises.ts'
import { outcomeEntries } from './outcome-entries.ts'
import { livedThrough, pastVerdicts } from './past-work.ts'
import { riskCurves } from './risk-curves.ts'
import { looksOf } from './saved-days.ts'
import { themeDays } from './theme-days.ts'
import { turnaroundRecords } from './turnaround-records.ts'

const madeOrEnded = ['made', 'assigned', 'delivered', 'verdict_turned', 'rejected', 'cancelled', 'merged']
const judged = ['passed', 'fixed_and_accepted', 'rework', 'critical', 'rejected', 'amended', 'overturned', 'attributed']
const ofItems = new Set([...madeOrEnded, 'imported'].map((what) => `work_item.${what}`))
const ofVerdicts = new Set(judged.map((what) => `review.${what}`))

/**
 * Keeps what estimates are made of: the outcomes of first submissions, themes of rework, how long work takes, what it saves,
 * the words that items are found by, and the curves that the risk of missed promises is read from, which other events of
 * items and reviews tell of too.
 */
export const measures: ProjectionHandler = {
  kind: 'projection',
  onlyCounts: true,
  tables: [
    ...[
      'outcome_entry',
      'floor_day',
      'double_sample',
      'rework_theme_day',
      'turnaround_record',
      'saved_day',
      'item_words',
    ],
    ...['risk_lesson', 'risk_wait', 'risk_queue', 'risk_curve', 'risk_calibration', 'risk_look'],
  ],
  async project(client, events, context) {
    const verdicts = events.filter(({ type }) => ofVerdicts.has(type))
    await outcomeEntries(client, verdicts)
    await themeDays(client, verdicts)
    const rounds = events.filter(({ streamType }) => streamType === 'agency')
    await floorDays(client, rounds)
    await doubleSamples(client, rounds)
    const lives = events.filter(({ type }) => ofItems.has(type)).flatMap(livedThrough)
    await turnaroundRecords(client, lives, await keptPromises(client, events), looksOf(events))
    await pastVerdicts(client, events)
    await itemWords(client, events, context)
    await riskCurves(client, events)
  },
}
