import type { BackEnd } from '@understudy/queue/back-end'
import { startWorker } from '@understudy/worker/start'
import { noticesOf } from '../installation/notice-settings.ts'
import type { PartContext } from './part-context.ts'

export async function startWorkerPart(context: PartContext, backEnd: BackEnd): Promise<void> {
  const { installation, log, metrics, stack } = context
  const notices = noticesOf(installation.settings)
  const worker = await startWorker({ engine: installation.engine, backEnd, log, metrics, notices })
  stack.defer(() => worker.stop())
}
