import { defineConfig } from 'vitest/config'

const workspaces = '{packages,services,bin,infra,test/run}'
/** What an overloaded machine of CI broke is tried once more, and told as unsteady: decision 25. */
const retry = process.env.CI === 'true' ? 1 : 0
const exclude = ['**/node_modules/**', '**/generated/**']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: [`${workspaces}/**/*.test.{ts,tsx}`],
          exclude: [...exclude, '**/*.db.test.ts'],
          // Nothing here changes what another file sees, and loading the domain once instead of fifty times halves the run.
          isolate: false,
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
          maxWorkers: 2,
          retry,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'system',
          include: ['test/**/*.test.ts'],
          exclude: [...exclude, 'test/run/**'],
          globalSetup: ['test/setup/postgres.ts'],
          pool: 'forks',
          maxWorkers: 1,
          fileParallelism: false,
          retry,
          testTimeout: 300_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
