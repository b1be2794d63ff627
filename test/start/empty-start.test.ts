import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { answerOf, understudy, untilTestEnds } from './understudy.ts'

test('a start without an agency says how to found one, and the link of its owner leads to where it runs, whatever the port', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'empty-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const environment = { UNDERSTUDY_DATA: dataDir }
  const started = untilTestEnds(understudy(['start', '--no-demo', '--port', '0'], environment))
  const said = await started.says('Ctrl-C stops it')
  expect(said).toContain('There is no agency yet')
  const url = said.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0] as string
  const options = said
    .match(/found (.*)\\\n(.*)/)
    ?.slice(1)
    .join(' ') as string
  const wanted = [...options.matchAll(/(--\w+) (?:"([^"]+)"|(\S+))/g)].flatMap(([, option = '', quoted, word]) => [
    option,
    quoted ?? word ?? '',
  ])
  const { code, answer } = await answerOf(['found', ...wanted], environment)
  expect([code, answer.link]).toEqual([0, expect.stringMatching(new RegExp(`^${url}/invitation#ui_`))])
  const page = await fetch(answer.link)
  expect(page.status).toBe(200)
})
