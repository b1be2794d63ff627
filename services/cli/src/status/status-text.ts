import type { QueueCounts } from '@understudy/queue/queues'
import type { Status } from './read-status.ts'

/** `runsAt` is the address of the running installation, null where none runs; undefined where that cannot be known. */
export function statusText(status: Status, runsAt: string | null | undefined): string {
  const { ledger, lanes, clocks, messages, queues, parked, agencies } = status
  const running =
    runsAt === undefined ? [] : [runsAt === null ? 'Understudy does not run' : `Understudy runs at ${runsAt}`]
  return [
    ...running,
    `ledger   ${ledger.position} positions, ${ledger.relayBacklog} not sent yet${since(ledger.relayLagSeconds)}`,
    `lanes    ${lanes.behind} behind, by ${lanes.positionsBehind} positions`,
    `clocks   ${clocks.armed} armed, ${clocks.due} due${since(clocks.dueLagSeconds)}`,
    `messages ${messages.waiting} waiting, ${messages.due} due${since(messages.dueLagSeconds)}, ${messages.dead} dead letters`,
    `parked   ${parked}`,
    ...Object.entries(queues).map(([name, counts]) => `queue    ${name}: ${countsText(counts)}`),
    ...agencies.map(({ id, mode }) => `agency   ${id}, ${mode}`),
  ].join('\n')
}

function since(seconds: number): string {
  return seconds > 0 ? `, the oldest for ${seconds} s` : ''
}

function countsText(counts: QueueCounts): string {
  return Object.entries(counts)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ')
}
