import { z } from 'zod'
import { described } from './described.ts'
import { MadeQuery, MeasureAnswer, MeasureInterval, MeasureQuery, Share } from './measures.ts'

const time = z.number().nullable()

/** When it has happened to a share of them. */
const shareTime = {
  time: described(time, 'The earliest time by which it has happened to that share; null while the curve is above it'),
  lower: described(time, 'Where the lower end of the curve gets there'),
  upper: described(time, 'Where the upper end of the curve gets there; null where it does not'),
}

export const IndependenceQuery = MeasureQuery.extend({
  by: described(
    z.enum(['all', 'task_type', 'client', 'cohort']),
    'One curve for all, or one for each kind of task, client or month of assignment',
  ).default('all'),
})
export type IndependenceQuery = z.infer<typeof IndependenceQuery>

export const TimeToIndependence = z
  .object({
    n: described(z.int(), 'Delegations'),
    independent: described(z.int(), 'Of these, those that became independent'),
    left: described(z.int(), 'Those that ended before'),
    open: described(z.int(), 'Those on their way, watched up to now'),
    median: described(z.object(shareTime), 'Kaplan-Meier, with a log-log interval'),
    restrictedMean: described(
      z
        .object({
          mean: described(z.number(), 'Mean time until independence, nothing counted beyond the horizon'),
          horizon: described(z.number(), 'The longest that anybody was watched'),
        })
        .nullable(),
      'Area under the curve',
    ),
    meanOfFinished: described(time, 'Of those who arrived alone: biased low, never to be shown without the median'),
    curve: described(
      z.array(
        z.object({
          time: described(z.number(), 'Since the assignment'),
          atRisk: described(z.int(), 'How many were still watched'),
          events: described(z.int(), 'How many became independent at it'),
          waiting: described(Share, 'Share not independent yet, of those who stay'),
          interval: described(MeasureInterval.nullable(), 'Log-log; null once nobody is left'),
        }),
      ),
      'Kaplan-Meier; who leaves is watched until then',
    ),
    incidence: described(
      z.array(
        z.object({
          time: described(z.number(), 'Since the assignment'),
          atRisk: described(z.int(), 'How many were still watched'),
          independent: described(Share, 'Share of everybody that has become independent'),
          left: described(Share, 'Share of everybody that has left'),
        }),
      ),
      'Aalen-Johansen; leaving is a competing risk',
    ),
    answer: MeasureAnswer,
  })
  .meta({ id: 'TimeToIndependence' })
export type TimeToIndependence = z.infer<typeof TimeToIndependence>

export const IndependenceTimes = z
  .object({
    by: described(z.string(), 'What the curves are of'),
    adopted: described(
      z.int(),
      'How many were taken over further on than assigned: no start of theirs is known, and no curve has them',
    ),
    items: z.array(
      z.object({
        key: described(z.string(), 'The kind of task, id of the client or month; all where there is one curve'),
        name: described(z.string(), 'The same for people'),
        calendarDays: described(TimeToIndependence, 'In days of 24 hours since the assignment'),
        workingHours: described(TimeToIndependence, "In hours of the client's business time"),
      }),
    ),
  })
  .meta({ id: 'IndependenceTimes' })
export type IndependenceTimes = z.infer<typeof IndependenceTimes>

export const TurnaroundQuery = MadeQuery.extend({
  by: described(z.enum(['all', 'task', 'client', 'assistant']), 'Whose turnaround').default('all'),
  of: described(
    z.enum(['turnaround', 'response']),
    'Until work is first delivered; or until somebody first begins it, of work with a promise of its response',
  ).exactOptional(),
})
export type TurnaroundQuery = z.infer<typeof TurnaroundQuery>

export const TurnaroundTimes = z
  .object({
    by: described(z.string(), 'Whose turnaround it is'),
    of: described(z.enum(['turnaround', 'response']), 'What ends it: the first delivery, or that somebody begins'),
    from: described(
      z.iso.datetime(),
      'Work made since then, by the days of each client; 90 days back unless asked for',
    ),
    method: described(z.literal('kaplan_meier'), 'Open items have taken their age so far'),
    methodOfFinished: described(z.literal('type_7'), 'Linear between neighbours, of finished items alone'),
    items: z.array(
      z.object({
        key: described(z.string(), 'Id of the task, client or assistant; all where there is one'),
        name: described(z.string(), 'The same for people'),
        n: described(z.int(), 'Work items'),
        finished: described(z.int(), 'Those that were delivered, or begun'),
        open: described(z.int(), 'Those that are open, or ended otherwise, counted up to then'),
        percentiles: z.array(
          z.object({
            share: described(Share, '0.5 is the median'),
            hours: described(
              z.object(shareTime),
              'Hours from making to first delivery, or to the beginning, night and day',
            ),
            ofFinishedHours: described(time, 'Of finished items alone: too low while slow ones are open'),
          }),
        ),
        answer: MeasureAnswer,
      }),
    ),
  })
  .meta({ id: 'TurnaroundTimes' })
export type TurnaroundTimes = z.infer<typeof TurnaroundTimes>
