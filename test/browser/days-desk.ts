import { demoAgencyId } from '@understudy/cli/seed/demo-agency'
import { dayMs } from '@understudy/domain/day-ms'
import { accepted } from '@understudy/engine/test/small-agency'
import type { ConsoleOnline } from './console-online.ts'
import { type DemoDesk, openDemoDesk } from './demo-desk.ts'

/** The demo agency, and what others do in it during somebody's day. */
export interface DaysDesk extends DemoDesk {
  readonly tasks: Readonly<Record<'inbox', string>>
  /** Draws the submission of the item with this title: the quality handler's part. */
  draw(title: string): Promise<void>
  /** Makes an item of the inbox, which somebody does, hands in and has drawn. */
  handIn(title: string, who: string): Promise<void>
  /** Work of assistants that was delivered, not looked at late yet, and is not signed for. */
  delivered(): Promise<string[]>
  /** Has the floor of yesterday take delivered work for a late look. */
  floor(workItemId: string): Promise<string>
  dispute(title: string, who: string, comment: string): Promise<void>
  /** Has delivered work looked at once more; `telling` is whatever says whose it is or who judged it first. */
  double(): Promise<Record<'doubleId' | 'workItemId', string> & { readonly telling: readonly string[] }>
}

const system = { kind: 'system', part: 'test' } as const

export async function openDaysDesk(online: ConsoleOnline): Promise<DaysDesk> {
  const { engine, admin } = online
  const desk = await openDemoDesk(online)
  const one = async (what: string, from: string, ...values: unknown[]) => {
    const { rows } = await admin.query(`select ${what} as found from ${from}`, values)
    return String(rows[0]?.found)
  }
  const ofAgency = `agency_id = '${demoAgencyId}'`
  const itemOf = (title: string) => one('id', `work_item where ${ofAgency} and title = $1`, title)
  const memberOf = (name: string) => one('id', `member where ${ofAgency} and name = $1`, name)
  const say = async (name: string, input: object) =>
    (await accepted(engine, { name, agencyId: demoAgencyId, actor: system, input, occurredAt: Date.now() })).result
  const inbox = await one('id', `task where ${ofAgency} and name like 'Inbox triage%'`)
  const draw = async (title: string) => {
    const period = new Date().toISOString().slice(0, 7)
    const keyHex = (await engine.keys.drawKey(demoAgencyId, period)).toString('hex')
    await say('work_item.draw', { workItemId: await itemOf(title), period, keyHex })
  }
  return {
    ...desk,
    ...{ tasks: { inbox }, draw },
    async handIn(title, who) {
      const dana = await desk.as('Dana Whitfield')
      const doer = await desk.as(who)
      await dana.post('/v1/work-items', { taskId: inbox, title, assistantId: await memberOf(who) })
      const path = `/v1/work-items/${await itemOf(title)}`
      await doer.post(`${path}/start`)
      for (const step of [1, 2, 3]) await doer.post(`${path}/steps`, { step })
      const handedIn = { note: 'Twelve filed, two flagged', links: ['https://files.example/inbox'] }
      await doer.post(`${path}/submit`, handedIn)
      await draw(title)
    },
    async delivered() {
      const { rows } = await admin.query(
        `select w.id from work_item w join delegation d on d.agency_id = w.agency_id and d.id = w.delegation_id
         where w.${ofAgency} and w.state = 'delivered' order by w.id`,
      )
      return rows.map(({ id }) => String(id))
    },
    async floor(workItemId) {
      const [from, until] = [Date.now() - 2 * dayMs, Date.now() - dayMs]
      const why = { kind: 'floor', reason: 'Yesterday had no review', floor: { from, until, u: 0.1, probability: 0.5 } }
      return String((await say('work_item.review_late', { workItemId, ...why })).reviewId)
    },
    async dispute(title, who, comment) {
      const reviewId = await one('id', `review where ${ofAgency} and work_item_id = $1`, await itemOf(title))
      await (await desk.as(who)).post(`/v1/reviews/${reviewId}/dispute`, { comment })
    },
    async double() {
      const judged = `review r join work_item w on w.agency_id = r.agency_id and w.id = r.work_item_id where r.${ofAgency}
        and r.state = 'passed' and r.context ->> 'drawKind' = 'random' and r.context ->> 'doubleId' is null
        and w.state in ('delivered', 'accepted') order by r.id limit 1`
      const reviewId = await one('r.id', judged)
      const people = [
        await one('w.assistant_id', `work_item w join review r on r.work_item_id = w.id where r.id = $1`, reviewId),
        await one('reviewer_id', 'review where id = $1', reviewId),
      ]
      const names = await Promise.all(people.map((id) => one('name', 'member where id = $1', id)))
      const { reviewId: doubleId } = await say('review.double', { reviewId })
      const workItemId = await one('work_item_id', 'review where id = $1', reviewId)
      return { doubleId: String(doubleId), workItemId, telling: [...people, ...names] }
    },
  }
}
