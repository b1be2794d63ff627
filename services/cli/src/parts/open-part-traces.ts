import type { Settings } from '../installation/settings.ts'

/** Before anything else is opened, so that all of it is traced; where nobody collects traces, none are made. */
export async function openPartTraces(
  service: string,
  { tracesEndpoint: endpoint }: Settings,
  stack: AsyncDisposableStack,
): Promise<void> {
  if (endpoint === undefined) return
  // Hundreds of files, which nobody else needs.
  const { openTraces } = await import('@understudy/observe/traces')
  const traces = openTraces({ service, endpoint })
  stack.defer(() => traces.stop())
}
