import { describe, expect, it } from 'vitest'
import { outcomeOf } from './email.ts'

const answer = (response: string, command = 'RCPT TO') =>
  outcomeOf({ code: 'EENVELOPE', command, responseCode: Number(response.slice(0, 3)), response, message: response })
const cause = (response: string, command?: string) => {
  const outcome = answer(response, command)
  return outcome.kind === 'failed' ? outcome.cause : outcome.kind
}

describe('What a mail server answers to a recipient', () => {
  it.each([
    '550 5.1.1 No such mailbox',
    '550-5.1.1 The email account that you tried to reach does not exist',
    '553 5.1.3 Bad recipient address syntax',
    '551 5.1.6 Moved away',
    '556 5.1.10 Domain takes no mail',
    '550 No such user here',
    '553 Mailbox name not allowed',
  ])('escalation rule 25: %s is a mailbox that does not exist', (response) => {
    expect(cause(response)).toBe('bounced')
    expect(answer(response)).toMatchObject({ isPermanent: true })
  })

  it.each([
    '550 5.7.1 Message rejected as spam by content filtering',
    '554 5.7.1 Client host blocked',
    '552 5.2.2 Mailbox full',
    '552 5.3.4 Message size exceeds limit',
    '550 5.1.8 Sender address rejected: domain not found',
    '550 5.2.1 The mailbox is disabled',
    '554 Transaction failed',
    '552 Quota exceeded',
    '530 5.7.0 Authentication required',
  ])('escalation rule 25: %s says nothing against the address, and is tried on', (response) => {
    expect(cause(response)).toBe('refused')
    expect(answer(response)).toMatchObject({ isPermanent: false })
  })

  it('escalation rule 25: what is refused after the recipient was taken is no bounce', () => {
    expect(cause('550 5.1.1 No such mailbox', 'DATA')).toBe('refused')
    expect(cause('451 4.3.2 Come back later')).toBe('slow_down')
  })
})
