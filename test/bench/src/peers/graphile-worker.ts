import { Logger, makeWorkerUtils, run } from 'graphile-worker'
import { type PeerRate, sleepsAfter, steps, timerMs, untilFinished } from './peer.ts'

interface StepPayload {
  readonly flow: number
  readonly step: number
  readonly results: readonly string[]
}

/** Each step is a job that adds the next one; the timer is that job's `runAt`. */
export const graphileWorkerRate: PeerRate = async (url, flows) => {
  const { finished, all } = untilFinished(flows)
  const runner = await run({
    connectionString: url,
    concurrency: 10,
    maxPoolSize: 12,
    pollInterval: 50,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
    taskList: {
      step: async (payload, { addJob }) => {
        const { flow, step, results } = payload as StepPayload
        const next = { flow, step: step + 1, results: [...results, `${flow}:${step}`] }
        if (step === steps) finished()
        else await addJob('step', next, step === sleepsAfter ? { runAt: new Date(Date.now() + timerMs) } : {})
      },
    },
  })
  const utils = await makeWorkerUtils({ connectionString: url })
  try {
    const began = performance.now()
    await utils.addJobs(
      Array.from({ length: flows }, (_, flow) => ({ identifier: 'step', payload: { flow, step: 1, results: [] } })),
    )
    await all
    return flows / ((performance.now() - began) / 1_000)
  } finally {
    await runner.stop()
    await utils.release()
  }
}
