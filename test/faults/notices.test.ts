import type { ChildProcess } from 'node:child_process'
import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { startApi } from '@understudy/api/start'
import { inAgency } from '@understudy/db/key-ring'
import { keepSecret, mintSecret } from '@understudy/engine/channel/channel-secrets'
import type { Engine } from '@understudy/engine/shell/engine'
import { execute } from '@understudy/engine/shell/execute'
import type { SmallAgency } from '@understudy/engine/test/small-agency'
import { openLog } from '@understudy/observe/log'
import { openMetrics } from '@understudy/observe/metrics'
import { type HttpReceiver, type MailSink, openHttpReceiver, openMailSink } from '@understudy/worker/test/receivers'
import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { install } from './installation.ts'
import { killNow, loadWorker, startLoaded } from './mortal-worker.ts'
import { handOver, openOffice } from './office.ts'

const absentItems = 500
const otherItems = 6
const allItems = absentItems + otherItems
const system = { kind: 'system', part: 'test' } as const
const tomorrow = new Date(Date.now() + 86_400_000)

/** Waits for a condition; fails with what it was waited for. */
async function until(what: string, holds: () => Promise<boolean> | boolean, withinMs = 90_000): Promise<void> {
  for (const end = Date.now() + withinMs; !(await holds()); await sleep(50))
    if (Date.now() > end) throw new Error(`It never came that ${what}`)
}

async function say(engine: Engine, { agencyId }: SmallAgency, name: string, inputs: readonly object[]) {
  const results: Record<string, unknown>[] = []
  for (let start = 0; start < inputs.length; start += 100) {
    const commands = inputs.slice(start, start + 100).map((input) => ({ name, agencyId, actor: system, input }))
    for (const outcome of await execute(engine, commands)) {
      if (outcome.kind !== 'accepted') throw new Error(`${name}: ${JSON.stringify(outcome)}`)
      results.push(outcome.result)
    }
  }
  return results
}

/** An agency whose lead is told by mail and chat, and a program by a signed webhook. */
async function openDesk(engine: Engine, { url }: HttpReceiver) {
  const agency = await openOffice(engine, 86_400)
  const one = async (name: string, input: object) =>
    (await say(engine, agency, name, [input]))[0] as Record<string, unknown>
  await one('agency.set_notice_rules', { perHour: 1_000 })
  await one('agency.set_escalation_settings', { groupingWaitMs: 4_000, groupingMostMs: 60_000 })
  const { chatId } = await one('agency.connect_chat', { channel: 'slack', name: 'Leads', memberId: null })
  await keepSecret(engine, agency.agencyId, String(chatId), `${url}/slack`, tomorrow)
  const { endpointId } = await one('agency.register_webhook', { url: `${url}/hook`, description: 'Board' })
  const secret = await mintSecret(engine, agency.agencyId, String(endpointId), tomorrow)
  const whom = [{ kind: 'member', memberId: agency.lead }]
  const steps = [{ id: 'lead', whom, channels: ['email', 'slack', 'in_app'], waitMs: 3_600_000 }]
  await one('agency.save_escalation_policy', {
    id: 'all',
    name: 'All',
    rank: 1,
    steps,
    repeats: 0,
    fallbackEveryMs: 3_600_000,
    dutiful: true,
  })
  return { agency, secret }
}

const promisedMs = 45_000

/** Work of an assistant who calls in sick, with nobody to cover, and a few items of the lead's own; all are promised soon. */
async function promiseMuch(engine: Engine, agency: SmallAgency): Promise<void> {
  const { lead, tasks, assistants, clientId } = agency
  const [soon, late] = [promisedMs, 86_400_000].map((ms) => ({ kind: 'business', ms }))
  const policy = { targets: { turnaround: soon, response: late, review: late }, pausesFor: [], onChange: 'retroactive' }
  await say(engine, agency, 'client.publish_policy', [{ clientId, policy }])
  const items = Array.from({ length: allItems }, (_, index) => ({
    ...{ taskId: tasks.plain, title: `Item ${index}`, assistantId: index < absentItems ? assistants.va : lead },
  }))
  await say(engine, agency, 'work_item.make', items)
  const today = new Date().toISOString().slice(0, 10)
  const [from, until] = [-1, 1].map((days) =>
    new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10),
  )
  await say(engine, agency, 'member.record_absence', [{ memberId: assistants.va, from, until }])
}

/** How many escalations have a breach among their causes, each the one of its item's own clock. */
async function missed(engine: Engine, { agencyId }: SmallAgency): Promise<number> {
  const [row] = await inAgency(
    engine.pool,
    agencyId,
    `select count(*)::int as count from escalation e where (e.context -> 'causes')::jsonb @> '[{"kind":"breach"}]' and exists (
       select from ledger l where l.agency_id = $1 and l.stream_id = e.subject_id and l.type = 'work_item.clocks_settled'
         and (l.body -> 'happened')::jsonb @> '[{"kind":"breach","clock":"turnaround"}]')`,
    [agencyId],
  )
  return Number(row?.['count'])
}

const countBy = (ids: readonly string[]) =>
  Object.values(Object.groupBy(ids, (id) => id)).map((some) => some?.length ?? 0)

test('a lead is told once a channel of five hundred items, and nothing is lost or doubled but between acceptance and record', async () => {
  const [mail, http] = [await openMailSink(), await openHttpReceiver()]
  const log = openLog({ name: 'faults', level: 'warn', destination: { write: () => {} } })
  const installation = await install('postgres', log)
  const { engine } = installation
  const metrics = openMetrics({ service: 'api', ofProcess: false })
  const signIn = { databaseUrl: installation.superuserUrl }
  const api = await startApi({ engine, log, metrics, host: '127.0.0.1', port: 0, signIn })
  const smtp = { smtpUrl: mail.smtpUrl, from: 'Understudy <understudy@field.example>' }
  const notices = { smtp, allowedNetworks: ['127.0.0.0/8'], publicUrl: api.url }
  const lines: string[] = []
  const load = () => loadWorker({ ...installation.forWorkers, notices }, (line) => void lines.push(line))
  const workers: ChildProcess[] = []
  const start = async () => {
    const child = await load()
    workers.push(child)
    startLoaded(child)
    return child
  }
  try {
    const { agency, secret } = await openDesk(engine, http)
    const rows = (where: string) => inAgency(engine.pool, agency.agencyId, `select * from message where ${where}`, [])

    let worker = await start()
    await handOver(engine, agency)
    await killNow(worker)
    await promiseMuch(engine, agency)

    // Killed before: what was to be sent is written down and nothing of it has left.
    worker = await start()
    await until('messages are made', async () => (await rows("channel <> 'in_app'")).length > 0)
    await killNow(worker)
    const leftBefore = mail.mails.length + http.heard.length

    // Killed exactly between: mail server and endpoint have what was sent, and answer only after the kill.
    const { killed, answerAll, held } = holdFirst(mail, http)
    worker = await start()
    await until('mail, webhook and chat are held', () => held() === 3)
    await killNow(worker)
    killed()
    answerAll()

    // Killed after: everything is recorded, and nothing is sent again.
    worker = await start()
    await until(
      'every promise is missed and the lead has been told',
      async () => (await missed(engine, agency)) === allItems,
    )
    await until(
      'everything is sent',
      async () => (await rows("state in ('waiting', 'sending')")).length === 0 && (await all(rows)),
    )
    await killNow(worker)
    worker = await start()
    const [mails, posts] = [mail.mails.length, http.heard.length]
    await sleep(8_000)
    expect([mail.mails.length, http.heard.length]).toEqual([mails, posts])

    expect(leftBefore).toBe(0)
    const hooks = http.heard.filter(({ path }) => path === '/hook')
    for (const { body, headers } of hooks) new Webhook(secret).verify(body, headers as Record<string, string>)
    const idsOf = async (channel: string) =>
      [...new Set((await rows(`channel = '${channel}'`)).map(({ carrier_id }) => String(carrier_id)))].toSorted()
    const mailed = mail.mails.map(({ messageId = '' }) => messageId.slice(1, messageId.indexOf('@')))
    const hooked = hooks.map(({ headers }) => String(headers['webhook-id']))
    expect([...new Set(mailed)].toSorted()).toEqual(await idsOf('email'))
    expect([...new Set(hooked)].toSorted()).toEqual(await idsOf('webhook'))
    const twiceOnce = (ids: readonly string[]) => countBy(ids).toSorted()
    expect(twiceOnce(mailed)).toEqual([...Array(otherItems).fill(1), 2])
    expect(twiceOnce(hooked)).toEqual([...Array(otherItems).fill(1), 2])
    // The one that was held twice, as the others were.
    expect(http.heard.filter(({ path }) => path === '/slack')).toHaveLength(otherItems + 2)
    const grouped = mail.mails.find(({ text = '' }) => text.includes(`${absentItems} work items`))
    const groupedHook = hooks.map(({ body }) => JSON.parse(body)).find(({ data }) => data.form === 'group')
    expect(groupedHook.data.items).toHaveLength(absentItems)

    // One of them, then all.
    const state = async () => {
      const found = await inAgency(
        engine.pool,
        agency.agencyId,
        "select count(*)::int as count from escalation where state = 'acknowledged'",
        [],
      )
      return Number(found[0]?.['count'])
    }
    const text = grouped?.text ?? ''
    const link = (say: string) => new RegExp(`${say}: (http://\\S+/links/\\S+)`).exec(text)?.[1] ?? ''
    await fetch(link('Acknowledge'))
    expect(await state()).toBe(0)
    await fetch(link('Acknowledge'), { method: 'POST' })
    expect(await state()).toBe(1)
    await fetch(link('Acknowledge all, or one'), { method: 'POST' })
    expect(await state()).toBe(absentItems)
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${lines.slice(-3).join('\n')}`, { cause: error })
  } finally {
    for (const child of workers) await killNow(child)
    await api.stop()
    await installation.stop()
    await Promise.all([mail.close(), http.close()])
  }
}, 400_000)

/** Nothing is gone that should have been sent: all carriers are there. */
async function all(rows: (where: string) => Promise<Record<string, unknown>[]>): Promise<boolean> {
  const sent = await rows("channel = 'email' and state = 'sent'")
  return sent.length === allItems
}

/** The first mail, webhook and chat message are taken and not answered until the test says so. */
function holdFirst(mail: MailSink, http: HttpReceiver) {
  const waiting: (() => void)[] = []
  let isOver = false
  const heldAt = new Set<string>()
  mail.beforeAnswer = async () => {
    if (isOver) return
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  http.answer = ({ path }, response: ServerResponse) => {
    const answer = () => void response.writeHead(200).end('ok')
    if (isOver || heldAt.has(path)) return answer()
    heldAt.add(path)
    waiting.push(answer)
  }
  return {
    held: () => waiting.length,
    killed: () => {
      isOver = true
    },
    answerAll: () => {
      for (const answer of waiting) answer()
    },
  }
}
