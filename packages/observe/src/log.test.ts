import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logAbout, openLog } from './log.ts'
import { hidden, scrubText } from './redaction.ts'

const databaseUrl = 'postgres://app:Tr0ub4dor@db.example:5432/understudy'

function opened(level: 'info' | 'debug' = 'info') {
  const lines: string[] = []
  const log = openLog({ name: 'worker', level, destination: { write: (line) => lines.push(line) } })
  return { log, text: () => lines.join(''), lines: () => lines.map((line) => JSON.parse(line)) }
}

describe('a line of the log', () => {
  test('is JSON with the service, a level in words and an ISO time', () => {
    const { log, lines } = opened()
    log.info('Started')
    expect(lines()).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        service: 'worker',
        message: 'Started',
      },
    ])
  })

  test('below the level is not written', () => {
    const { log, text } = opened()
    log.debug('Too much')
    expect(text()).toBe('')
  })

  test('says which agency, stream, command and trace it is about', () => {
    const { log, lines } = opened()
    logAbout(log, { agency: 'a1', stream: 's1', command: 'work_item.make', trace: 't1' }).warn('Late')
    expect(lines()[0]).toMatchObject({
      agency: 'a1',
      stream: 's1',
      command: 'work_item.make',
      trace: 't1',
      level: 'warn',
    })
  })
})

describe('what never stands in a log', () => {
  test.each([
    ...['authorization', 'Authorization', 'cookie', 'set-cookie', 'password', 'token', 'accessToken', 'refresh_token'],
    ...['key', 'keyHex', 'apiKey', 'x-api-key', 'masterKey', 'secret', 'clientSecret', 'idempotencyKey'],
    ...['email', 'name', 'note', 'comment', 'body', 'context', 'title', 'parameters'],
  ])('the content of a field called %s, at any depth, also bound to a child', (field) => {
    const { log, text } = opened()
    const secret = 'Xy7-visible-Qz9'
    log.info({ [field]: secret }, 'One')
    log.info({ request: { headers: [{ [field]: { deep: secret } }] } }, 'Two')
    log.child({ [field]: secret }).info('Three')
    expect(text()).not.toContain(secret)
    expect(text().match(/\[hidden\]/g)).toHaveLength(3)
  })

  test('the password of a database URL, in a message, a field, an error or its cause', () => {
    const { log, text } = opened()
    log.error(`Cannot reach ${databaseUrl}`)
    log.error({ where: databaseUrl }, 'Cannot reach it')
    log.error({ err: new Error(`connect ${databaseUrl}`, { cause: new Error(databaseUrl) }) }, 'Cannot reach it')
    log.error(new Error(`connect ${databaseUrl}`))
    expect(text()).not.toContain('Tr0ub4dor')
    expect(text()).toContain('db.example:5432/understudy')
  })

  test('what a database hangs on its errors: rows and parameters', () => {
    const { log, lines, text } = opened()
    const error = Object.assign(new Error('duplicate key value'), {
      code: '23505',
      constraint: 'member_pkey',
      detail: 'Key (email)=(dana@example.org) already exists.',
      parameters: ['Dana Field'],
      where: 'dana@example.org',
    })
    log.error({ err: error }, 'Refused by the database')
    expect(text()).not.toMatch(/dana|Dana/)
    expect(lines()[0].err).toMatchObject({
      type: 'Error',
      message: 'duplicate key value',
      code: '23505',
      constraint: 'member_pkey',
    })
    expect(lines()[0].err.stack).toContain('log.test.ts')
  })

  test.each([
    ['a bearer token', 'Sent Bearer abcdef.123456.ghijkl to the hook', 'abcdef'],
    ['a key in hexadecimal', `Master key ${'ab'.repeat(32)} read`, 'abab'],
    ['a key of ours', `The key us_${'Ab-1'.repeat(16)} ended`, 'Ab-1Ab'],
    ['a link that works once', `Sent /invitation#ui_${'Cd_2'.repeat(16)}`, 'Cd_2Cd'],
    ['the address of a calendar', `uf_${'Ef-3'.repeat(16)}`, 'Ef-3Ef'],
    ['the secret of a webhook', 'whsec_c2VjcmV0LW9mLWEtaG9vaw==', 'c2Vj'],
    ['a password in words', 'password=hunter22 was wrong', 'hunter22'],
    ['an address', 'Mail to dana.field@example.org bounced', 'dana'],
  ])('%s inside a message', (_, message, secret) => {
    const { log, text } = opened()
    log.info(message)
    log.info({ said: message }, message)
    expect(text()).not.toContain(secret)
  })

  test('bytes, and what is nested without end', () => {
    const { log, lines } = opened()
    const ring: Record<string, unknown> = { bytes: Buffer.from('secret') }
    ring['again'] = ring
    log.info(ring, 'Ring')
    expect(lines()[0].bytes).toBe('[bytes]')
  })

  test('any password of any URL', () => {
    const words = fc.stringMatching(/^[A-Za-z0-9!$*_.~-]{4,20}$/)
    fc.assert(
      fc.property(words, words, (user, password) => {
        const text = scrubText(`redis://${user}x:${password}!Q@cache:6379 down`)
        expect(text).toBe(`redis://${hidden}@cache:6379 down`)
      }),
    )
  })
})

test('what helps a reader stays: ids, counts, instants, booleans, plain words', () => {
  const { log, lines } = opened()
  const fields = {
    agency: '018f0000-0000-7000-8000-00000000000a',
    position: 17,
    done: true,
    at: '2026-11-24T10:00:00Z',
    types: ['a', 'b'],
  }
  log.info(fields, 'Handled 3 events of lane 4')
  expect(lines()[0]).toMatchObject({ ...fields, message: 'Handled 3 events of lane 4' })
})
