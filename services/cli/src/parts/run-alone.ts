import { openMetrics } from '@understudy/observe/metrics'
import { openInstallation } from '../installation/installation.ts'
import type { Context } from '../run-command.ts'
import { serveMetrics } from './metrics-part.ts'
import { openPartLog } from './open-part-log.ts'
import { openPartTraces } from './open-part-traces.ts'
import type { PartContext, PartName } from './part-context.ts'
import { listenForStop, StopAsked, type StopRequest } from './stop-request.ts'

const spoken = {
  api: 'The API runs',
  relay: 'The relay runs',
  worker: 'The worker runs',
  timers: 'The timers run',
} as const satisfies Record<PartName, string>

/** Starts one part; answers what to tell of it. */
export type StartPart = (parts: PartContext, stop: StopRequest) => Promise<{ readonly url?: string }>

/** One service in a process of its own, until somebody asks it to stop. Any number may run side by side. */
export async function runAlone(name: PartName, { settings, say, answer }: Context, start: StartPart): Promise<number> {
  const stop = listenForStop()
  const stack = new AsyncDisposableStack()
  try {
    await openPartTraces(name, settings, stack)
    const metrics = openMetrics({ service: name })
    const installation = await openInstallation(settings, say, { metrics })
    stack.defer(() => installation.close())
    stop.throwIfAsked()
    const log = openPartLog(name, settings.logLevel ?? 'info')
    const { host, metricsPort: port, metricsToken: token } = settings
    if (name !== 'api' && port !== undefined) {
      const served = await serveMetrics({ metrics, host, port, token })
      stack.defer(() => served.stop())
    }
    const told = await start({ installation, log, metrics, stack }, stop)
    answer(
      { service: name, process: process.pid, ...told },
      told.url === undefined ? spoken[name] : `${spoken[name]} at ${told.url}`,
    )
    await stop.asked
    log.info('Stopping')
    return 0
  } catch (error) {
    if (error instanceof StopAsked) return 130
    throw error
  } finally {
    await stack.disposeAsync()
  }
}
