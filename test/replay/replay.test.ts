import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  firstCases,
  fixtures,
  ledgerOfTheLog,
  openReplaySite,
  type ReplaySite,
  readFigures,
  unlike,
} from './replay-site.ts'

const commandsOfTheLog = 8_412

let site: ReplaySite
/** What one uninterrupted run of the first cases leaves in the ledger. */
let uninterrupted: Record<string, unknown>[]

beforeAll(async () => {
  site = await openReplaySite()
})

afterAll(() => site?.close())

async function onAnotherSite(work: (other: ReplaySite) => Promise<void>): Promise<void> {
  const other = await openReplaySite()
  try {
    await work(other)
  } finally {
    await other.close()
  }
}

test('the first 400 cases of a real log give the figures of an independent program, and the ledger verifies', async () => {
  const items = join(site.folder, 'items.csv')
  const { code, stdout, stderr } = await site.replay(firstCases, '--items', items)
  expect(code, stderr).toBe(0)
  const answer = JSON.parse(stdout)
  const expected = await readFigures(join(fixtures, 'bpic2012_w.400-cases.expected.json'))
  expect(unlike(answer, expected)).toEqual([])
  expect(answer.replay).toMatchObject({ finished: true, commands: commandsOfTheLog, refused_lines: [], bad_lines: [] })
  const { differences, events } = await site.verify()
  expect(differences).toEqual([])
  expect(events).toBe(answer.replay.events)
  uninterrupted = await site.ask(ledgerOfTheLog)
  const rows = (await readFile(items, 'utf8')).trimEnd().split('\n')
  expect(rows).toHaveLength(1 + answer.all.items)
  expect(rows[1]).toBe(
    '173712,W_Afhandelen leads,10912.0,2011-10-01T08:08:36.700000+00:00,2011-10-01T08:08:36.700000+00:00,2011-10-01T08:10:25.759000+00:00,1,0.0,109.059,0.0,0',
  )
})

test('every promise that the log missed has exactly one breach in the ledger', async () => {
  const breaches = await site.ask(
    `select stream_id, happened->>'clock' as clock, count(*)::int as times
     from ledger, json_array_elements(body->'happened') happened
     where stream_type = 'work_item' and happened->>'kind' = 'breach' group by 1, 2`,
  )
  const { all } = await readFigures(join(fixtures, 'bpic2012_w.400-cases.expected.json'))
  const of = (clock: string) => breaches.filter((breach) => breach['clock'] === clock)
  expect(breaches.filter(({ times }) => times !== 1)).toEqual([])
  expect(all).toMatchObject({ response_missed: of('response').length, turnaround_missed: of('turnaround').length })
})

/** Outcomes alone: what was and what would have been. */
const sidesOf = ({ promises }: { promises: { kind: string; was: object; would: object }[] }) => ({
  was: promises.map(({ kind, was }) => ({ kind, ...was })),
  would: promises.map(({ kind, would }) => ({ kind, ...would })),
})

test('what if nothing were other: the whole log under its own rules comes out exactly as it did', async () => {
  const [run] = await site.ask('select agency_id from replay_run where replaced_at is null')
  const { code, stdout, stderr } = await site.whatIf(String(run?.['agency_id']))
  expect(code, stderr).toBe(0)
  const answer = JSON.parse(stdout)
  const { all } = await readFigures(join(fixtures, 'bpic2012_w.400-cases.expected.json'))
  const { items, response_missed, turnaround_missed } = all as Record<string, number>
  expect(answer).toMatchObject({ reasons: [], complete: true, changed: 0, changes: [] })
  expect(answer.items).toBeGreaterThanOrEqual(Number(items))
  const { was, would } = sidesOf(answer)
  expect(would).toEqual(was)
  expect(was).toMatchObject([
    { kind: 'response', missed: response_missed },
    { kind: 'turnaround', missed: turnaround_missed },
  ])
  expect(answer.escalated.would).toEqual(answer.escalated.was)
  expect(answer.escalated.was.causes).toBe(Number(response_missed) + Number(turnaround_missed))
})

/** Four hundred lines out of the middle of the log. */
async function fewCases({ folder }: ReplaySite): Promise<string> {
  const log = join(folder, 'few.csv')
  const lines = (await readFile(firstCases, 'utf8')).split('\n')
  await writeFile(log, [lines[0], ...lines.slice(2_500, 2_900)].join('\n'))
  return log
}

test('what if the calendar and the targets had been others: every promise comes out as a replay under those has it', () =>
  onAnotherSite(async (other) => {
    const [log, rules] = [await fewCases(other), join(other.folder, 'short-days.json')]
    const hours = Object.fromEntries(['mon', 'tue', 'wed', 'thu'].map((day) => [day, [['10:00', '15:00']]]))
    const [response, turnaround] = [3_600, 14_400]
    const targets = { response_target_s: response, turnaround_target_s: turnaround }
    const short = { time_zone: 'Europe/Amsterdam', hours, holidays: ['2011-10-03'], ...targets }
    await writeFile(rules, JSON.stringify(short))
    const [usual, shorter] = [await other.replay(log), await other.replay(log, '--calendar', rules)]
    const [own, theirs] = [usual, shorter].map(({ stdout }) => String(JSON.parse(stdout).replay.agency))

    const [calendar, policies] = [join(other.folder, 'calendar.json'), join(other.folder, 'policies.json')]
    const zone = short.time_zone
    await writeFile(calendar, JSON.stringify({ zone, hours, holidays: [{ date: '2011-10-03' }] }))
    const business = (seconds: number) => ({ kind: 'business', ms: seconds * 1_000 })
    const policy = {
      ...{ id: 'default', targets: { response: business(response), turnaround: business(turnaround) } },
      ...{ pausesFor: ['client', 'third_party'], onChange: 'retroactive' },
    }
    await writeFile(policies, JSON.stringify([policy]))
    const asked = await other.whatIf(String(own), '--calendar', calendar, '--policy', policies)
    const found = JSON.parse(asked.stdout)
    const real = JSON.parse((await other.whatIf(String(theirs))).stdout)
    expect(found.changed).toBeGreaterThan(10)
    expect(sidesOf(found).would).toEqual(sidesOf(real).was)
    expect(found.escalated.would).toEqual(real.escalated.was)

    const rows = await other.ask(
      `select a.id, c.value as clock from work_item a join work_item b on b.external_id = a.external_id,
         json_array_elements(b.context -> 'clocks') c where a.agency_id = '${own}' and b.agency_id = '${theirs}'`,
    )
    const clockOf = new Map(
      rows.map(({ id, clock }) => {
        const { kind, state, dueAt } = clock as { kind: string; state: string; dueAt: number }
        return [`${id} ${kind}`, { state, dueAt: new Date(dueAt).toISOString() }]
      }),
    )
    for (const { streamId, kind, would } of found.changes)
      expect({ state: would.state, dueAt: would.dueAt }).toEqual(clockOf.get(`${streamId} ${kind}`))
  }))

test('the same log again is kept as it is; with --replace it is run anew for an agency of its own', () =>
  onAnotherSite(async (other) => {
    const log = await fewCases(other)
    const [first, again, anew] = [
      await other.replay(log),
      await other.replay(log),
      await other.replay(log, '--replace'),
    ]
    const [made, kept, replaced] = [first, again, anew].map(({ stdout }) => JSON.parse(stdout))
    expect(made.replay.commands).toBeGreaterThan(500)
    expect(kept.replay.now).toEqual({ commands: 0, alarms: 0, events: 0 })
    expect(replaced.replay.now.commands).toBe(made.replay.commands)
    expect(replaced.replay.agency).not.toBe(kept.replay.agency)
    expect([kept.all, replaced.all]).toEqual([made.all, made.all])
    expect((await other.verify()).differences).toEqual([])
  }))

test('a run that is interrupted, and killed again and again, goes on where it stopped and gives the same ledger', () =>
  onAnotherSite(async (other) => {
    const cut = async (count: number, signal: 'SIGINT' | 'SIGKILL') => {
      const { child, finished } = other.start(firstCases)
      await other.commandsDone(count)
      child.kill(signal)
      return finished
    }
    await cut(100, 'SIGKILL')
    const interrupted = await cut(500, 'SIGINT')
    expect(interrupted.code, interrupted.stderr).toBe(130)
    expect(JSON.parse(interrupted.stdout).replay.finished).toBe(false)
    for (const count of [1_500, 4_000, 6_500]) await cut(count, 'SIGKILL')
    const last = await other.replay(firstCases)
    expect(last.code, last.stderr).toBe(0)
    expect(JSON.parse(last.stdout).replay.now.commands).toBeLessThanOrEqual(commandsOfTheLog - 6_500)
    expect(await other.ask(ledgerOfTheLog)).toEqual(uninterrupted)
    expect((await other.verify()).differences).toEqual([])
  }))

const badLog = `case_id,activity,resource,started_at,completed_at
1,Call,Ann,2012-01-02T09:00:00Z,2012-01-02T09:10:00Z
1,Call,Ann,yesterday,2012-01-02T09:40:00Z
1,Assess,,2012-01-02T09:30:00Z,2012-01-02T09:40:00Z
1,Assess,Bob,2012-01-02T10:30:00Z,2012-01-02T10:00:00Z
1,Assess,Bob,2012-01-02T11:00:00Z,2012-01-02T11:30:00Z
`

test('a bad row is named by its line and left out; one that ends before it begins is refused by the machine', () =>
  onAnotherSite(async (other) => {
    const log = join(other.folder, 'bad.csv')
    await writeFile(log, badLog)
    const { code, stdout, stderr } = await other.replay(log)
    expect(code, stderr).toBe(0)
    expect(stderr).toMatch(/Line 3 is left out: started_at is no instant: yesterday/)
    expect(stderr).toMatch(/Line 4 is left out: resource is empty/)
    expect(stderr).toMatch(/Line 5 is refused: .*open/)
    expect(JSON.parse(stdout)).toMatchObject({
      rows: 2,
      assistants: 2,
      all: { items: 2, sittings: 2, rework_items: 0 },
      replay: { bad_lines: [3, 4], refused_lines: [5] },
    })
    expect((await other.verify()).differences).toEqual([])
  }))

test('told to stop at a bad row, a replay changes nothing after it, however often it is asked', () =>
  onAnotherSite(async (other) => {
    const [unreadable, impossible] = [join(other.folder, 'unreadable.csv'), join(other.folder, 'impossible.csv')]
    await writeFile(unreadable, badLog)
    await writeFile(impossible, badLog.split('\n').toSpliced(2, 2).join('\n'))
    const early = await other.replay(unreadable, '--on-bad-row', 'stop')
    expect(early.code).toBe(1)
    expect(await other.ask('select from ledger')).toEqual([])
    for (const _ of [1, 2]) {
      const { code, stdout, stderr } = await other.replay(impossible, '--on-bad-row', 'stop')
      expect(code).toBe(1)
      expect(stderr).toMatch(/Stopped at a bad row/)
      expect(JSON.parse(stdout).replay).toMatchObject({ finished: false, refused_lines: [3] })
    }
    const goneOn = await other.replay(impossible, '--on-bad-row', 'skip')
    expect(goneOn.code, goneOn.stderr).toBe(0)
    expect(JSON.parse(goneOn.stdout).replay.finished).toBe(true)
  }))

const logs = process.env['UNDERSTUDY_LOGS'] ?? ''
const fullLog = join(logs, 'bpic2012_w.csv.gz')

test.skipIf(logs === '' || !existsSync(fullLog))(
  'the whole log gives the figures of an independent program, and the ledger verifies',
  { timeout: 900_000 },
  () =>
    onAnotherSite(async (other) => {
      const { code, stdout, stderr } = await other.replay(fullLog)
      expect(code, stderr).toBe(0)
      const answer = JSON.parse(stdout)
      expect(unlike(answer, await readFigures(join(logs, 'bpic2012_w.expected.json')))).toEqual([])
      expect(answer.replay.commands).toBe(163_410)
      expect((await other.verify()).differences).toEqual([])
    }),
)
