import type { DeliverJob } from '@understudy/contract/jobs/deliver-job'
import type { DueJob, DueStream } from '@understudy/contract/jobs/due-job'
import type { LookJob } from '@understudy/contract/jobs/look-job'
import type { NewJob } from '@understudy/queue/queues'
import type { Rung } from './rung-streams.ts'

const streamsInAJob = 300
const laddersInAJob = 100
const targetsInAJob = 20
const looksInAJob = 100

/**
 * By queue: jobs of up to three hundred streams, a hundred ladders, twenty recipients, a hundred looks. What a ladder has to
 * say follows from a promise that fell due, and has a queue apart, so that it holds up no other promise.
 */
export function jobsOfRung(rung: readonly Rung[], now: number): Map<string, NewJob[]> {
  const sorts = Map.groupBy(rung, sortOf)
  const jobs = (sort: ReturnType<typeof sortOf>, most: number, dataOf: (part: readonly Rung[]) => JobData) =>
    inParts(sorts.get(sort) ?? [], most, now, dataOf)
  return new Map([
    ['turnaround', jobs('due', streamsInAJob, (part): DueJob => ({ kind: 'due', streams: part.map(streamOf) }))],
    ['escalation', jobs('ladder', laddersInAJob, (part): DueJob => ({ kind: 'due', streams: part.map(streamOf) }))],
    [
      'delivery',
      jobs('deliver', targetsInAJob, (part): DeliverJob => ({ kind: 'deliver', targets: part.map(targetOf) })),
    ],
    ['measures', jobs('look', looksInAJob, (part): LookJob => ({ kind: 'look', items: part.map(itemOf) }))],
  ])
}

/** What holds a promise or a wait of work; the others are what people are told of it. */
export const isPromise = (one: Rung): boolean => sortOf(one) === 'due'

type JobData = DueJob | DeliverJob | LookJob

function sortOf({ streamType }: Rung): JobData['kind'] | 'ladder' {
  if (streamType === 'message_target') return 'deliver'
  if (streamType === 'escalation') return 'ladder'
  return streamType === 'risk_look' ? 'look' : 'due'
}

function streamOf({ agencyId, streamType, streamId, wakeAt }: Rung): DueStream {
  return { agencyId, streamType: streamType as DueStream['streamType'], streamId, wakeAt }
}

const targetOf = ({ agencyId, subjectId: targetId }: Rung) => ({ agencyId, targetId })
const itemOf = ({ agencyId, subjectId: workItemId }: Rung) => ({ agencyId, workItemId })

function inParts(
  rung: readonly Rung[],
  most: number,
  now: number,
  dataOf: (part: readonly Rung[]) => JobData,
): NewJob[] {
  const jobs: NewJob[] = []
  for (let start = 0; start < rung.length; start += most) {
    const part = rung.slice(start, start + most)
    const [first] = part as [Rung]
    const data = dataOf(part)
    jobs.push({ id: `${data.kind}-${first.streamId}-${first.wakeAt}-${now}`, data })
  }
  return jobs
}
