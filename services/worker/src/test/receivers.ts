import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export interface Heard {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface HttpReceiver {
  readonly url: string
  readonly heard: Heard[]
  /** How the next requests are answered; 200 where unset. */
  answer: ((heard: Heard, response: ServerResponse) => void) | undefined
  close(): Promise<void>
}

/** Somebody else's server, which keeps what it was sent byte for byte. */
export async function openHttpReceiver(): Promise<HttpReceiver> {
  const server = createServer(async (request, response) => {
    const chunks = await Array.fromAsync(request as AsyncIterable<Buffer>)
    const heard = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString('utf8') }
    receiver.heard.push(heard)
    if (receiver.answer === undefined) response.writeHead(200).end('ok')
    else receiver.answer(heard, response)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const receiver: HttpReceiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard: [],
    answer: undefined,
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
  return receiver
}

export interface MailSink {
  readonly smtpUrl: string
  readonly mails: ParsedMail[]
  /** Mailboxes that do not exist. */
  readonly unknown: Set<string>
  /** Mailboxes for which it has no time now. */
  readonly busy: Set<string>
  /** Passwords that were sent to it, all of which it takes unless it is told not to. */
  readonly passwords: string[]
  refuses: boolean
  /** Ends every connection, so that whoever sends next signs in again. */
  hangUp(): void
  /** What is waited for between taking a mail and saying so. */
  beforeAnswer: (() => Promise<void>) | undefined
  close(): Promise<void>
}

/** A mail server that keeps what it takes. */
export async function openMailSink(): Promise<MailSink> {
  const mails: ParsedMail[] = []
  const [unknown, busy] = [new Set<string>(), new Set<string>()]
  const server = new SMTPServer({
    ...{ authOptional: true, allowInsecureAuth: true, disabledCommands: ['STARTTLS'], logger: false },
    onAuth({ username, password }, _, done) {
      sink.passwords.push(String(password))
      if (!sink.refuses) return done(null, { user: username })
      done(Object.assign(new Error('5.7.8 Not with that password'), { responseCode: 535 }))
    },
    onRcptTo({ address }, _, done) {
      if (busy.has(address)) return done(Object.assign(new Error('4.3.2 Come back later'), { responseCode: 451 }))
      if (!unknown.has(address)) return done()
      done(Object.assign(new Error('5.1.1 No such mailbox'), { responseCode: 550 }))
    },
    onData(stream, _, done) {
      void simpleParser(stream).then(async (mail) => {
        mails.push(mail)
        await sink.beforeAnswer?.()
        done(null, `2.0.0 OK: queued as ${mails.length}`)
      }, done)
    },
  })
  server.on('error', () => {})
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const sink: MailSink = {
    smtpUrl: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    mails,
    unknown,
    busy,
    passwords: [],
    refuses: false,
    hangUp: () => {
      for (const one of server.connections) one.close()
    },
    beforeAnswer: undefined,
    close: () => new Promise((done) => server.close(() => done())),
  }
  return sink
}
