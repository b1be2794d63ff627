import { dateOfDay, localAt } from '@understudy/domain/sla/local-time'
import type { Days } from './calendars.ts'
import { clinic, studioCalendar } from './demo-clients.ts'
import { systems } from './demo-systems.ts'
import { tasks } from './demo-tasks.ts'
import { type Look, system } from './script.ts'
import type { Stage } from './stage.ts'

const minuteMs = 60_000

/** A theme came back three times in as many days: the SOP is mended, and what comes of that is measured from then on. */
export function processFixed({ script, actor, taskId }: Stage, days: Days, delegationId: string): void {
  const at = days.on(9, 7, 40)
  const of = { taskId: taskId('priorAuth') }
  const steps = [...tasks.priorAuth.steps]
  steps.splice(2, 1, { kind: 'check', text: 'Tick each document on the insurer’s checklist', required: true })
  script.add(at, actor('dana'), 'task.publish_sop', { ...of, change: 'minor', steps })
  script.add(at + minuteMs, actor('priya'), 'delegation.acknowledge_sop', { delegationId, version: 2 })
  script.add(at + 2 * minuteMs, actor('dana'), 'task.land_process_fix', (look: Look) => {
    const fix = look('task', of.taskId)?.fixes?.find(({ state }) => state === 'open')
    return fix && { ...of, fixId: fix.id, kind: 'sop', version: 2, what: 'Each document is ticked on the checklist' }
  })
}

/** Somebody's access to the record system ran out early one morning, and was renewed before anything had to wait. */
export function accessRenewed({ script, actor, memberId }: Stage, lapsedAt: number): void {
  script.add(lapsedAt + 5 * minuteMs, actor('olivia'), 'member.grant_access', (look: Look) => ({
    ...{ memberId: memberId('sofia'), system: 'records', role: systems.records.role, separateLogin: true },
    ...{ clientId: clientIdOf(look, memberId('sofia')), twoFactorVerifiedOn: dateAt(lapsedAt, clinic.timeZone) },
    ...{ inPasswordManager: true, passwordManager: 'Bitwarden', expiresAt: null },
  }))
}

const clientIdOf = (look: Look, id: string) =>
  look('member', id)?.grants.find((grant) => grant.system === 'records')?.clientId

/** A day off, told the evening before. */
export function awayFor({ script, memberId }: Stage, days: Days): void {
  const date = dateAt(days.on(7, 12), studioCalendar.zone)
  script.add(days.on(8, 17), system('calendar'), 'member.record_absence', {
    ...{ memberId: memberId('ana'), from: date, until: date },
    handOff: 'All contacts are up to date',
  })
}

const dateAt = (at: number, zone: string) => dateOfDay(localAt(zone, at).day)
