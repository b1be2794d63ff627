import { expect, test } from 'vitest'
import { answerOf } from './answer-of.ts'

const refusalOf = (call: Parameters<typeof answerOf>[0]) =>
  answerOf(call).then(
    () => 'answered',
    ({ status, code, message, reasons, retryAfter }) => ({ status, code, message, reasons, retryAfter }),
  )

test('an answer is what was asked for; a refusal says every reason, and when to come again', async () => {
  expect(await answerOf(Promise.resolve({ data: { a: 1 }, response: new Response() }))).toEqual({ a: 1 })
  const reasons = [{ code: 'full', message: 'It is full' }]
  const error = { status: 409, code: 'gate_closed', title: 'No', detail: 'Not yet', reasons }
  const response = new Response('', { status: 409, headers: { 'retry-after': '7' } })
  expect(await refusalOf(Promise.resolve({ error, response }))).toEqual({
    ...{ status: 409, code: 'gate_closed', message: 'No. Not yet', reasons, retryAfter: 7 },
  })
})

test('a proxy that answers in its own words is told from the API, and so is no answer at all', async () => {
  const response = new Response('', { status: 502, statusText: 'Bad Gateway' })
  expect(await refusalOf(Promise.resolve({ error: '<html>', response }))).toMatchObject({
    ...{ status: 502, code: 'not_understood' },
  })
  expect(await refusalOf(Promise.resolve({ error: { message: 'upstream' }, response }))).toMatchObject({
    ...{ status: 502, code: 'not_understood' },
  })
  expect(await refusalOf(Promise.reject(new TypeError('fetch failed')))).toMatchObject({
    ...{ status: 0, code: 'unreachable' },
  })
})

test('what nobody waits for any more is no refusal', async () => {
  const left = new DOMException('left', 'AbortError')
  await expect(answerOf(Promise.reject(left))).rejects.toBe(left)
})
