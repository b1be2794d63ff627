import { PgBoss } from 'pg-boss'
import { type PeerRate, sleepsAfter, steps, timerMs, untilFinished } from './peer.ts'

interface StepPayload {
  readonly flow: number
  readonly step: number
  readonly results: readonly string[]
}

const queue = 'step'
const workers = 8

/** Each step is a job that sends the next one; the timer is that job's `startAfter`. */
export const pgBossRate: PeerRate = async (url, flows) => {
  const { finished, all } = untilFinished(flows)
  const boss = new PgBoss({ connectionString: url, max: 10, useListenNotify: true })
  boss.on('error', () => {})
  await boss.start()
  try {
    await boss.createQueue(queue, { notify: true })
    const options = {
      batchSize: 10,
      burstWhenBatchFull: true,
      pollingIntervalSeconds: 0.5,
      notifyPollingIntervalSeconds: 0.5,
    }
    for (let worker = 0; worker < workers; worker++)
      await boss.work<StepPayload>(queue, options, async (jobs) => {
        for (const { data } of jobs) await takeStep(boss, data, finished)
      })
    const began = performance.now()
    await boss.insert(
      queue,
      Array.from({ length: flows }, (_, flow) => ({ data: { flow, step: 1, results: [] } })),
    )
    await all
    return flows / ((performance.now() - began) / 1_000)
  } finally {
    await boss.stop({ graceful: false })
  }
}

async function takeStep(boss: PgBoss, { flow, step, results }: StepPayload, finished: () => void): Promise<void> {
  const next = { flow, step: step + 1, results: [...results, `${flow}:${step}`] }
  if (step === steps) finished()
  else await boss.send(queue, next, step === sleepsAfter ? { startAfter: new Date(Date.now() + timerMs) } : {})
}
