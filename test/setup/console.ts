import { buildConsole } from '@understudy/console/build'

/** Vitest calls this once before whole-system tests: none of them is to depend on another one having built the console. */
export default async function setUp(): Promise<void> {
  await buildConsole()
}
