import { portOf } from '../installation/settings.ts'
import { assertPortFree } from '../parts/assert-port-free.ts'
import { consoleFolder } from '../parts/console-folder.ts'
import { runAlone } from '../parts/run-alone.ts'
import type { Context, Options } from '../run-command.ts'

export async function run(context: Context, options: Options): Promise<number> {
  const { host, port: usual } = context.settings
  const port = portOf(String(options['port'] ?? usual), '--port')
  await assertPortFree(host, port)
  return runAlone('api', context, async (parts, stop) => {
    const { startApiPart } = await import('../parts/api-part.ts')
    const consoleDir = await stop.orStop(consoleFolder(context.say, parts.stack))
    return { url: await startApiPart(parts, { host, port, consoleDir }) }
  })
}
