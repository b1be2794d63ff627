import { expect, test } from 'vitest'
import { buildApp } from './build-app.ts'

test('whoever sends a request in drops is cut off: ten seconds for its head, thirty for all of it', async () => {
  const nothing = {} as never
  const context = { engine: nothing, commands: nothing, reads: nothing, holders: nothing, live: nothing }
  const options = { context, streams: { open: nothing, stop: async () => {} }, metrics: nothing }
  const app = await buildApp(options as unknown as Parameters<typeof buildApp>[0])
  expect(app.server).toMatchObject({ headersTimeout: 10_000, requestTimeout: 30_000 })
  expect(app.initialConfig).toMatchObject({ bodyLimit: 1_048_576, onProtoPoisoning: 'error' })
  await app.close()
})
