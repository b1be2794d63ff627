import { Logger, makeWorkerUtils, run } from 'graphile-worker'
import { type Peer, rateOf, sleepsAfter, steps, timerMs, untilFinished } from './peer.ts'

interface StepPayload {
  readonly flow: number
  readonly step: number
  readonly results: readonly string[]
}

/** As its documentation measures it (worker.graphile.org/docs/performance): jobs are fetched and completed in batches. */
const asDocumented = {
  concurrentJobs: 24,
  maxPoolSize: 25,
  localQueue: { size: 500 },
  completeJobBatchDelay: 0,
  failJobBatchDelay: 0,
}
/** Jobs that are due later are found by polling alone: often enough for a timer of 100 ms. */
const pollInterval = 50

/** Each step is a job that adds the next one; the timer is that job's `runAt`. */
export const graphileWorker: Peer = {
  settings:
    '24 jobs at once, a pool of 25 connections, a local queue of 500 and completions in batches, as its documentation measures it; polls every 50 ms for its timers',
  async rate(url, flows) {
    let ended: ReturnType<typeof untilFinished> | undefined
    const runner = await run({
      preset: { worker: { ...asDocumented, pollInterval } },
      connectionString: url,
      noHandleSignals: true,
      logger: new Logger(() => () => {}),
      taskList: {
        step: async (payload, { addJob }) => {
          const { flow, step, results } = payload as StepPayload
          const next = { flow, step: step + 1, results: [...results, `${flow}:${step}`] }
          if (step === steps) ended?.finished()
          else await addJob('step', next, step === sleepsAfter ? { runAt: new Date(Date.now() + timerMs) } : {})
        },
      },
    })
    const utils = await makeWorkerUtils({ connectionString: url })
    try {
      return await rateOf(flows, async (count) => {
        ended = untilFinished(count)
        await utils.addJobs(
          Array.from({ length: count }, (_, flow) => ({ identifier: 'step', payload: { flow, step: 1, results: [] } })),
        )
        await ended.all
      })
    } finally {
      await runner.stop()
      await utils.release()
    }
  },
}
