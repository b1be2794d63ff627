import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readLog } from './read-log.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'understudy-log-'))
})

afterAll(() => rm(folder, { recursive: true }))

async function read(...lines: string[]) {
  const path = join(folder, 'log.csv')
  await writeFile(path, ['case_id,activity,resource,started_at,completed_at', ...lines, ''].join('\n'))
  return readLog(path)
}

test('an instant is one in Coordinated Universal Time or with its offset, to the minute or finer', async () => {
  const { rows, bad } = await read(
    '1,Call,Ann,2012-01-02T09:00:00Z,2012-01-02T11:10:00.250+02:00',
    '2,Call,Ann,2012-01-02T09:00Z,2012-01-02T03:10-06:00',
  )
  expect(bad).toEqual([])
  expect(rows.map(({ startedAt, completedAt }) => completedAt - startedAt)).toEqual([600_250, 600_000])
})

test.each([
  '2011-10-03T10:00:00',
  '2011-10-03',
  '1',
  '1317636000000',
  '2011-02-30T10:00:00Z',
  'Oct 3, 2011 UTC',
  '10:00Z',
])('%s is no instant, whatever zone the machine is in: the row is named by its line', async (text) => {
  const good = '2,Call,Ann,2011-10-03T10:00:00Z,2011-10-03T10:10:00Z'
  const { rows, bad } = await read(
    good,
    `1,Call,Ann,"${text}",2011-10-03T10:10:00Z`,
    `1,Call,Ann,2011-10-03T10:00:00Z,"${text}"`,
  )
  expect(rows.map(({ line }) => line)).toEqual([2])
  expect(bad).toMatchObject([
    { line: 3, problem: expect.stringContaining(`started_at is no instant: ${text}`) },
    { line: 4, problem: expect.stringContaining(`completed_at is no instant: ${text}`) },
  ])
})
