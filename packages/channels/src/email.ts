import { createTransport } from 'nodemailer'
import { type Delivery, failed } from './delivery.ts'
import { emailBody } from './email-body.ts'
import type { Notice } from './notice.ts'

export interface SmtpPlace {
  /** `smtp://` or `smtps://`, as `SMTP_URL` has it. */
  readonly smtpUrl: string
  /** `Understudy <understudy@field.example>`, as `SMTP_FROM` has it. */
  readonly from: string
}

/** A message in plain words to one person: an invitation, the way back to a forgotten password. */
export interface Letter {
  readonly subject: string
  readonly text: string
}

export interface EmailChannel {
  send(to: string, notice: Notice): Promise<Delivery>
  /** `id` makes the Message-ID, the same at every attempt. */
  write(to: string, letter: Letter, id: string): Promise<Delivery>
  close(): void
}

const patienceMs = 10_000

/** E-mail over the installation's SMTP server, through a few connections that are kept. */
export function openEmail({ smtpUrl, from }: SmtpPlace): EmailChannel {
  const transport = createTransport(
    {
      ...{ url: smtpUrl, pool: true, maxConnections: 3 },
      ...{ connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: 20_000, dnsTimeout: patienceMs },
      // Nothing of a message is read from files or addresses.
      ...{ disableFileAccess: true, disableUrlAccess: true },
    },
    { from },
  )
  const domain = domainOf(from)
  const mail = async (message: Parameters<typeof transport.sendMail>[0]): Promise<Delivery> => {
    try {
      const { response } = await transport.sendMail(message)
      return { kind: 'accepted', providerId: queueIdOf(response), status: Number(response.slice(0, 3)) || null }
    } catch (error) {
      return outcomeOf(error as SmtpError)
    }
  }
  return {
    send: (to, notice) => mail({ to, ...emailBody(notice), ...headersOf(notice, domain) }),
    write: (to, letter, id) => mail({ to, ...letter, messageId: `<${id}@${domain}>`, headers: automatic }),
    close: () => transport.close(),
  }
}

/** As many parents as a header has room for. */
const mostParents = 50

/**
 * The Message-ID derives from the key (escalation, rule 18). Everything of one escalation refers to one id that no
 * message has, which mail programs take for the beginning of a thread. What tells of several answers all of them, and has
 * no references: mail programs would read these as one line of descent and make one thread of all (RFC 5322, section 3.6.4).
 */
function headersOf({ id, threads }: Notice, domain: string) {
  const parents = threads.slice(0, mostParents).map((thread) => `<thread.${thread}@${domain}>`)
  const inReplyTo = parents.join(' ')
  return {
    messageId: `<${id}@${domain}>`,
    inReplyTo,
    ...(parents.length === 1 && { references: inReplyTo }),
    headers: automatic,
  }
}

const automatic = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }

function domainOf(from: string): string {
  return /@([\w.-]+)/.exec(from)?.[1] ?? 'understudy.invalid'
}

/** `250 2.0.0 OK: queued as 4XyZ` names what the server calls it. */
function queueIdOf(response: string): string | null {
  return /queued as ([\w.-]+)/i.exec(response)?.[1] ?? null
}

interface SmtpError extends Pick<Error, 'message'> {
  readonly code?: string
  readonly command?: string
  readonly responseCode?: number
  /** What the server said, `550 5.1.1 No such mailbox`. */
  readonly response?: string
}

export function outcomeOf({ code = 'error', command = '', responseCode, response = '' }: SmtpError): Delivery {
  const status = responseCode ?? null
  const detail = `${code}${status === null ? '' : ` ${status}`}${command === '' ? '' : ` to ${command}`}`
  if (status !== null && /^RCPT/.test(command) && saysNoMailbox(status, response))
    return failed('bounced', detail, { status })
  if (code === 'EENVELOPE' && status === null) return failed('bounced', 'No mailbox can have this address')
  if (status === 421 || status === 450 || status === 451 || status === 452)
    return failed('slow_down', detail, { status })
  if (status !== null) return failed('refused', detail, { status })
  // The server had everything but for its answer.
  const mayHaveArrived = command === 'DATA' || command === 'CONN' ? command === 'DATA' : code === 'ETIMEDOUT'
  return failed(code === 'ETIMEDOUT' ? 'timed_out' : 'unreachable', detail, { mayHaveArrived })
}

/** RFC 3463, section 3.2: mailboxes, hosts and addresses that are not there, no more, or no addresses at all. */
const noMailbox = /^5\.1\.(?:0|1|2|3|4|6|10)$/

/**
 * Whether an answer to RCPT says that there is no such mailbox: by its enhanced code, where the server gives one, else by
 * what the code alone means (RFC 5321, section 4.2.3). Mail that is refused for its sender, its size, what it looks like
 * or a full mailbox says nothing against the address.
 */
function saysNoMailbox(status: number, response: string): boolean {
  if (status < 500) return false
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1]
  return enhanced === undefined ? status === 550 || status === 551 || status === 553 : noMailbox.test(enhanced)
}
