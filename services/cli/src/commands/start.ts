import { openMetrics } from '@understudy/observe/metrics'
import { openInstallation } from '../installation/installation.ts'
import { takeDataFolder } from '../installation/running-note.ts'
import { portOf } from '../installation/settings.ts'
import { assertPortFree } from '../parts/assert-port-free.ts'
import { consoleFolder } from '../parts/console-folder.ts'
import { openPartLog } from '../parts/open-part-log.ts'
import { openPartTraces } from '../parts/open-part-traces.ts'
import { listenForStop, StopAsked, type StopRequest } from '../parts/stop-request.ts'
import type { Context, Options } from '../run-command.ts'
import { howToSignIn, nextText, signInJson } from '../sign-in/how-to-sign-in.ts'

/** Everything in one process, until somebody asks it to stop. */
export async function run(context: Context, options: Options): Promise<number> {
  const stop = listenForStop()
  const stack = new AsyncDisposableStack()
  try {
    const { url, signIn } = await startEverything(context, options, stop, stack)
    const { demo } = signIn
    const next = `\nUnderstudy runs at ${url}\n\n${nextText(signIn)}\n\nCtrl-C stops it.`
    context.answer({ url, demo: demo === undefined ? null : signInJson(demo) }, next)
    await stop.asked
    context.say('Stopping')
    return 0
  } catch (error) {
    if (error instanceof StopAsked) return 130
    throw error
  } finally {
    await stack.disposeAsync()
  }
}

async function startEverything(context: Context, options: Options, stop: StopRequest, stack: AsyncDisposableStack) {
  const { settings, say } = context
  const port = portOf(String(options['port'] ?? settings.port), '--port')
  await assertPortFree(settings.host, port)
  // Nobody else shares an embedded database's folder; any number of processes may run on an outside database.
  const folder = settings.databaseUrl === undefined ? await takeDataFolder(settings.dataDir) : undefined
  stack.defer(() => folder?.leave())
  const consoleDir = consoleFolder(say, stack)
  await openPartTraces('all', settings, stack)
  const metrics = openMetrics({ service: 'all' })
  const installation = await openInstallation(settings, say, { migrating: 'always', metrics })
  stack.defer(() => installation.close())
  stop.throwIfAsked()
  const signIn = await howToSignIn(installation, say, options['demo'] !== false)
  stop.throwIfAsked()
  const log = openPartLog('all', settings.logLevel ?? 'error')
  const parts = { installation, log, metrics, stack }
  // Thousands of files: read once it is known that there is something to serve.
  const { openBackEndPart } = await import('../parts/queue-back-end.ts')
  const { startRelayPart, startTimersPart } = await import('../parts/sending-parts.ts')
  const { startWorkerPart } = await import('../parts/worker-part.ts')
  const { startApiPart } = await import('../parts/api-part.ts')
  const backEnd = await openBackEndPart(parts)
  await startRelayPart(parts, backEnd)
  await startTimersPart(parts, backEnd)
  await startWorkerPart(parts, backEnd)
  const served = { host: settings.host, port, consoleDir: await stop.orStop(consoleDir), backEnd }
  const url = await startApiPart(parts, served)
  await folder?.answersAt(url)
  stop.throwIfAsked()
  return { url, signIn }
}
