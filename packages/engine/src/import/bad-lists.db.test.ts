import { ImportHistory, ImportWork } from '@understudy/contract/http/imports'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestEngine, type TestEngine } from '../test/engine-on-test-database.ts'
import { foundSmallAgency, type SmallAgency } from '../test/small-agency.ts'
import { importHistory } from './import-history.ts'
import { importWork } from './import-work.ts'
import { UnreadableList } from './read-list.ts'

let on: TestEngine
let agency: SmallAgency

beforeAll(async () => {
  on = await openTestEngine()
  agency = await foundSmallAgency(on.engine, 'live')
})

afterAll(() => on.close())

type Given = Record<string, unknown>
const importing = () => ({
  ...{ agencyId: agency.agencyId, actor: { kind: 'member', memberId: agency.lead } as const, now: Date.now() },
})
const work = (csv: string, more: Given = {}) => importWork(on.engine, importing(), ImportWork.parse({ csv, ...more }))
const history = (csv: string, more: Given = {}) =>
  importHistory(on.engine, importing(), ImportHistory.parse({ csv, people: { va: agency.assistants.va }, ...more }))
const refusalOf = (asked: Promise<unknown>) => asked.then(String, (error: Error) => error)

const head = 'case,task,assistant,made,started,done,verdict,theme'
const past = (...rows: string[]) => [head, ...rows].join('\n')
const good = (name: string) => `${name},Referrals,va,2026-03-02 09:00,,2026-03-02 11:00,,`

describe('A list with bad rows: each says why by its line, and the others are taken', () => {
  test('of open work', async () => {
    const csv = [
      '\uFEFFtask;title;id;priority;assistant',
      'Referrals;"Semi; colon, ""quoted""";w1;high;',
      '',
      ';;;;',
      'Nothing;Two;w2;;',
      'Referrals;;w3;;',
      'Referrals;Four;w4;soon;',
      'Referrals;Five;w5;;Nobody',
      'Referrals;Six;w1;;',
      'Referrals;Seven; with a separator;w7;high;va',
      'Referrals;R\uFFFDf\uFFFDral;w8;;',
      'Referrals;Referral of Ann Lee, DOB 04/12/1980, MRN 1234567;w9;;',
      'Referrals;"Two',
      'lines";w10;;',
    ].join('\r\n')
    const dry = await work(csv, { dryRun: true })
    expect(dry).toMatchObject({ rows: 10, made: 2, refused: 8 })
    expect(dry.problems).toEqual([
      { line: 5, problems: ['There is no task Nothing'] },
      { line: 6, problems: ['title is empty'] },
      { line: 7, problems: [expect.stringMatching(/^priority: .*low/)] },
      { line: 8, problems: ['There is no member Nobody'] },
      { line: 9, problems: ['It says the same as line 2'] },
      { line: 10, problems: [expect.stringContaining('more cells than the first line has names')] },
      { line: 11, problems: [expect.stringContaining('title has signs that are no UTF-8')] },
      { line: 12, problems: [expect.stringContaining('date of birth'), expect.stringContaining('record number')] },
    ])
    const real = await work(csv)
    expect(real).toEqual({ ...dry, dryRun: false })
    expect(await work(csv)).toMatchObject({ made: 0, existed: 2, refused: 8 })
    const { rows } = await on.admin.query(
      `select context ->> 'title' as title from work_item where external_id in ('w1', 'w10') order by external_id`,
    )
    expect(rows.map(({ title }) => title)).toEqual(['Semi; colon, "quoted"', 'Two\r\nlines'])
  })

  test('of the past, and sent twice nothing is there twice', async () => {
    const csv = past(
      good('One'),
      good('One'),
      'Two,Referrals,va,46027.5,,2026-03-02 11:00,,',
      'Three,Referrals,va,2026-03-02 12:00,,2026-03-02 11:00,,',
      'Four,Referrals,va,2026-03-02 09:00,,2126-03-02 11:00,,',
      'Five,Referrals,va,2026-03-02 09:00,,2026-03-02 11:00,splendid,',
      'Six,Referrals,va,2026-03-02 09:00,,2026-03-02 11:00,passed,wrong tab',
      'Seven,Referrals,va,,,2026-03-02 11:00,,',
      good('Eight'),
    )
    const report = await history(csv)
    expect(report).toMatchObject({ rows: 9, made: 2, refused: 7 })
    expect(report.problems).toEqual([
      { line: 3, problems: ['It says the same as line 2'] },
      { line: 4, problems: ['made is no time: 46027.5; write 2026-01-05 09:30 or ISO 8601'] },
      { line: 5, problems: ['It was done before it was started'] },
      { line: 6, problems: ['It is not done yet: only closed work has a past'] },
      { line: 7, problems: [expect.stringContaining('There is no verdict splendid')] },
      { line: 8, problems: [expect.stringContaining('no verdict that sent it back')] },
      { line: 9, problems: ['made is empty'] },
    ])
    expect(await history(csv)).toMatchObject({ made: 0, existed: 2, refused: 7 })
  })

  test('clinical work of the past is taken of a scribe alone', async () => {
    const row = (who: string) => `C ${who},Visit notes,${who},2026-03-02 09:00,,2026-03-02 11:00,,`
    const { va, uncertified, scribe } = agency.assistants
    const report = await history(past(row(va), row(uncertified), row(scribe)))
    expect(report).toMatchObject({ made: 1, refused: 2 })
    expect(report.problems.map(({ line }) => line)).toEqual([2, 3])
  })
})

describe('A list that cannot be what it was said to be is refused whole, and nothing of it is taken', () => {
  test.each<[string, Given, RegExp]>([
    ['a mapping names a column that is not there', { columns: { verdict: 'Outcome' } }, /lacks the columns Outcome/],
    ['a column that must be there is not', { columns: { case: 'Ticket' } }, /lacks the columns Ticket/],
    ['a text in quotes never ends', { csv: past('"One,Referrals,va') }, /[Qq]uote/],
    ['a column is named twice', { csv: 'case,task,assistant,made,done,done\n' }, /names done twice/],
    ['there is nothing in it', { csv: '\n\n' }, /lacks the columns case/],
    ['it is binary', { csv: 'PK\u0003\u0004\u0000\u0000' }, /save the sheet as CSV/],
  ])('%s', async (_, given, said) => {
    const { csv = past(good('Never')), ...more } = given
    const refusal = await refusalOf(history(String(csv), more))
    expect(refusal).toBeInstanceOf(UnreadableList)
    expect(String(refusal)).toMatch(said)
  })

  test('tasks stand thousands deep in each other', async () => {
    const below = '{"gid":"1","subtasks":['
    const json = `{"data":[${below.repeat(5_000)}${']}'.repeat(5_000)}]}`
    const refusal = await refusalOf(importWork(on.engine, importing(), ImportWork.parse({ from: 'asana', json })))
    expect(refusal).toBeInstanceOf(UnreadableList)
    expect(String(refusal)).toMatch(/nested more than 200 deep/)
  })

  test('the first line by which spreadsheets tell each other the separator is none of the list', async () => {
    const report = await work('sep=;\r\ntask;title;id\r\nReferrals;One;s1\r\nNothing;Two;s2\r\n')
    expect(report).toMatchObject({ made: 1, problems: [{ line: 4 }] })
  })
})
