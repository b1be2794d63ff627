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

export interface EmailChannel {
  send(to: string, notice: Notice): Promise<Delivery>
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
  return {
    async send(to, notice) {
      try {
        const { response } = await transport.sendMail({ to, ...emailBody(notice), ...headersOf(notice, domain) })
        return { kind: 'accepted', providerId: queueIdOf(response), status: Number(response.slice(0, 3)) || null }
      } catch (error) {
        return outcomeOf(error as SmtpError)
      }
    },
    close: () => transport.close(),
  }
}

/**
 * The Message-ID derives from the key (escalation, rule 18). Everything of one escalation refers to one id that no
 * message has, which mail programs take for the beginning of a thread.
 */
function headersOf({ id, thread }: Notice, domain: string) {
  const root = `<thread.${thread}@${domain}>`
  return {
    messageId: `<${id}@${domain}>`,
    inReplyTo: root,
    references: root,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  }
}

function domainOf(from: string): string {
  return /@([\w.-]+)/.exec(from)?.[1] ?? 'understudy.invalid'
}

/** `250 2.0.0 OK: queued as 4XyZ` names what the server calls it. */
function queueIdOf(response: string): string | null {
  return /queued as ([\w.-]+)/i.exec(response)?.[1] ?? null
}

interface SmtpError extends Error {
  readonly code?: string
  readonly command?: string
  readonly responseCode?: number
}

/** Whoever the mailbox was: 5xx to RCPT says that there is none (RFC 5321, section 4.2.1). */
function outcomeOf({ code = 'error', command = '', responseCode }: SmtpError): Delivery {
  const status = responseCode ?? null
  const detail = `${code}${status === null ? '' : ` ${status}`}${command === '' ? '' : ` to ${command}`}`
  if (status !== null && status >= 500 && /^RCPT/.test(command)) return failed('bounced', detail, { status })
  if (code === 'EENVELOPE' && status === null) return failed('bounced', 'No mailbox can have this address')
  if (status === 421 || status === 450 || status === 451 || status === 452)
    return failed('slow_down', detail, { status })
  if (status !== null) return failed('refused', detail, { status })
  // The server had everything but for its answer.
  const mayHaveArrived = command === 'DATA' || command === 'CONN' ? command === 'DATA' : code === 'ETIMEDOUT'
  return failed(code === 'ETIMEDOUT' ? 'timed_out' : 'unreachable', detail, { mayHaveArrived })
}
