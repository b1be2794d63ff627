import { PgBoss } from 'pg-boss'
import { type Peer, rateOf, sleepsAfter, steps, timerMs, untilFinished } from './peer.ts'

interface StepPayload {
  readonly flow: number
  readonly step: number
  readonly results: readonly string[]
}

const queue = 'step'
const workers = 8
const connections = 10
/** As its documentation has it for throughput: batches, fetched without a pause while they are full, and woken by NOTIFY. */
const asDocumented = {
  batchSize: 10,
  burstWhenBatchFull: true,
  // The shortest that it takes; its timers are found by polling alone.
  pollingIntervalSeconds: 0.5,
  notifyPollingIntervalSeconds: 0.5,
}

/** Each step is a job that sends the next one; the timer is that job's `startAfter`. */
export const pgBoss: Peer = {
  settings: `${workers} workers with batches of ${asDocumented.batchSize}, a pool of ${connections} connections, woken by NOTIFY, fetching on while batches are full; polls every half second, the shortest that it takes`,
  async rate(url, flows) {
    let ended: ReturnType<typeof untilFinished> | undefined
    const boss = new PgBoss({ connectionString: url, max: connections, useListenNotify: true })
    boss.on('error', () => {})
    await boss.start()
    try {
      await boss.createQueue(queue, { notify: true })
      for (let worker = 0; worker < workers; worker++)
        await boss.work<StepPayload>(queue, asDocumented, async (jobs) => {
          for (const { data } of jobs) await takeStep(boss, data, () => ended?.finished())
        })
      return await rateOf(flows, async (count) => {
        ended = untilFinished(count)
        await boss.insert(
          queue,
          Array.from({ length: count }, (_, flow) => ({ data: { flow, step: 1, results: [] } })),
        )
        await ended.all
      })
    } finally {
      await boss.stop({ graceful: false })
    }
  },
}

async function takeStep(boss: PgBoss, { flow, step, results }: StepPayload, finished: () => void): Promise<void> {
  const next = { flow, step: step + 1, results: [...results, `${flow}:${step}`] }
  if (step === steps) finished()
  else await boss.send(queue, next, step === sleepsAfter ? { startAfter: new Date(Date.now() + timerMs) } : {})
}
