import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/run/longest-first.ts'

const workspaces = '{packages,services,bin,infra,test/run}'
/** What an overloaded machine of CI broke is tried once more, and told as unsteady: decision 25. */
const retry = process.env.CI === 'true' ? 1 : 0
const exclude = ['**/node_modules/**', '**/generated/**']

/** More than there are cores, where these are two: many of these tests wait for a process, a browser or a database. */
const besideEachOther = { maxWorkers: 4, sequence: { groupOrder: 1 } }

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'pure',
          include: [`${workspaces}/**/*.test.{ts,tsx}`],
          exclude: [...exclude, '**/*.db.test.ts', '**/*.process.test.ts'],
          // Nothing here changes what another file sees, and loading the domain once instead of fifty times halves the run.
          isolate: false,
          // They wait for nothing, so a core each is all that there is to win.
          maxWorkers: '100%',
          // Node reads the sources as they stand: nothing is transformed, and a second run has nothing to look up.
          experimental: { viteModuleRunner: false, nodeLoader: false },
          // Far more than they need: the machine may be busy with something else.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'db',
          include: [`${workspaces}/**/*.db.test.ts`],
          exclude,
          globalSetup: ['test/setup/postgres.ts'],
          pool: 'forks',
          ...besideEachOther,
          // Each file has a database of its own; what it imports, engine and Prisma, a process reads once.
          isolate: false,
          retry,
          // A wait for a condition fails only where it never comes: the machine may be busy with something else.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
      {
        test: {
          name: 'system',
          include: ['test/**/*.test.ts', `${workspaces}/**/*.process.test.ts`],
          exclude: [...exclude, 'test/run/!(*.process).test.ts'],
          globalSetup: ['test/setup/postgres.ts', 'test/setup/console.ts'],
          pool: 'forks',
          ...besideEachOther,
          // Each file has folders, servers and a database of its own; engine and browser are read and started once.
          isolate: false,
          retry,
          testTimeout: 600_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
})
