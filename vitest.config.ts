import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'pure', include: ['{packages,services,bin,infra}/**/*.test.ts'], exclude: ['**/*.db.test.ts', '**/node_modules/**'] } },
    ],
  },
})
