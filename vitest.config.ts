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
          exclude: [...exclude, '**/*.db.test.ts', '**/*.process.test.ts'],
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
          // Each file has a database of its own; what it imports, engine and Prisma, a process reads once.
          isolate: false,
          retry,
          // A wait for a condition fails only where it never comes: the machine may be busy with something else.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 60_000 } },
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'system',
          include: ['test/**/*.test.ts', `${workspaces}/**/*.process.test.ts`],
          exclude: [...exclude, 'test/run/!(*.process).test.ts'],
          globalSetup: ['test/setup/postgres.ts', 'test/setup/console.ts'],
          pool: 'forks',
          // Each file has folders and servers of its own, and mostly waits for a process, a browser or a database.
          maxWorkers: 2,
          retry,
          testTimeout: 600_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 60_000 } },
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
