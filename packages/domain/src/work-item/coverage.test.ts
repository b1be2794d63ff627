import { describe, expect, it } from 'vitest'
import type { Decision } from '../decision.ts'
import { leaveAgency } from '../member/member.ts'
import { recordAbsence } from '../member/record-absence.ts'
import { memberWakeAt, wakeMember } from '../member/wake.ts'
import { worksBefore } from '../member/works-before.ts'
import {
  after,
  bodyOf,
  codesOf,
  delegation,
  eventsOf,
  hour,
  member,
  noon,
  type openItem,
  promises,
  startedItem,
  task,
} from '../samples.fixture.ts'
import type { Candidate } from './find-route.ts'
import { assignNamed, giveBack, type Moving, routeWork } from './route.ts'
import { tickStep } from './work.ts'

const day = 24 * hour
const kim = member('assistant')
const sick = after('member', kim, recordAbsence(kim, 'kim', { from: '2026-06-01', until: '2026-06-03' }, 'UTC', noon))
const primary = (assistant = sick): Candidate => ({
  ...{ delegationId: 'd', assistant },
  delegation: delegation('independent', { cover: 'primary', assistantId: 'assistant' }),
})
const backup: Candidate = {
  ...{ delegationId: 'e', assistant: kim },
  delegation: delegation('independent', { cover: 'backup', assistantId: 'cover' }),
}
const own = { assistantId: 'assistant', delegationId: 'd' }
const moving = (changes: Partial<Moving> = {}): Moving => ({
  promisesAt: () => promises,
  zone: 'UTC',
  at: noon,
  ...changes,
})
const route = (item: ReturnType<typeof openItem>, candidates: Candidate[], changes: Partial<Moving> = {}) =>
  routeWork(item, 'item', task, candidates, moving(changes))
const back = (item: ReturnType<typeof openItem>, assistant = kim) =>
  giveBack(item, 'item', task, { assistant, delegation: primary().delegation }, moving({ at: noon + 3 * day }))
const recordOf = (decision: Decision) => (decision.kind === 'refused' ? decision.record : [])
const lent = after('work_item', startedItem(own), route(startedItem(own), [primary(), backup]))

const owned = { byOwner: true, hasOtherOwner: true }

describe('Coverage', () => {
  it('when an assistant becomes unavailable, their work moves, and each move carries a hand-off note composed from the ledger', () => {
    const blocked = startedItem({
      ...own,
      ticked: [1],
      blockedOn: { waitsFor: 'client', reason: 'Which form?', since: noon, questionId: 'q' },
    })
    const links = ['https://example.org/draft', 'https://example.org/draft']
    const note = { links, text: ' The fax is slow ', questions: [{ questionId: 'r', text: 'Whose signature?' }] }
    const moved = bodyOf(route({ ...blocked, state: 'blocked' }, [primary(), backup], { note }), 'work_item.assigned')
    expect(moved).toMatchObject({ assistantId: 'cover', route: 'independent_backup', lentBy: own })
    expect(moved['why']).toContain('they do not work before it is due')
    expect(moved['handOff']).toEqual({
      ...{ from: 'assistant', ticked: [1], next: { step: 2, text: 'Note it' }, text: 'The fax is slow' },
      open: [
        { questionId: 'q', text: 'Which form?' },
        { questionId: 'r', text: 'Whose signature?' },
      ],
      links: ['https://example.org/draft'],
    })
  })

  it('a planned hand-over must fill in the text; a sudden one has nobody to write it', () => {
    const days = { from: '2026-06-08', until: '2026-06-09' }
    for (const handOff of [undefined, ' ']) {
      const given = { planned: true, ...(handOff !== undefined && { handOff }) }
      expect(codesOf(recordAbsence(kim, 'kim', { ...days, ...given }, 'UTC', noon))).toEqual(['hand_off_missing'])
      expect(codesOf(leaveAgency(kim, 'kim', { reason: 'Moves', ...given }, owned))).toEqual(['hand_off_missing'])
      const named = { assistantId: 'cover', assistant: kim, delegation: backup.delegation }
      expect(
        codesOf(
          assignNamed(startedItem(own), 'item', task, named, () => promises, noon, { planned: true, text: handOff }),
        ),
      ).toEqual(['hand_off_missing'])
    }
    expect(eventsOf(recordAbsence(kim, 'kim', days, 'UTC', noon))).toEqual(['member.absence_recorded'])
    expect(
      bodyOf(
        leaveAgency(kim, 'kim', { reason: 'Moves', planned: true, handOff: 'All is filed' }, owned),
        'member.left',
      ),
    ).toMatchObject({ handOff: 'All is filed' })
  })

  it('what was moved for an absence and not begun comes back when it ends; what was begun stays with whoever covers', () => {
    expect(bodyOf(back(lent), 'work_item.assigned')).toMatchObject({
      ...own,
      route: 'returned',
      handOff: { from: 'cover' },
    })
    expect(after('work_item', lent, back(lent)).lentBy).toBeNull()
    expect(eventsOf(back(after('work_item', lent, tickStep(lent, 'item', 1))))).toEqual([])
    expect(eventsOf(back(lent, member('assistant', { agreement: null })))).toEqual([])
    expect(eventsOf(back({ ...lent, state: 'submitted' }))).toEqual([])
    const third: Candidate = {
      ...backup,
      delegationId: 'f',
      delegation: { ...backup.delegation, assistantId: 'third' },
    }
    const both = route(lent, [primary(), { ...backup, assistant: sick }, third])
    expect(bodyOf(both, 'work_item.assigned'), 'the cover falls ill too').toMatchObject({
      assistantId: 'third',
      lentBy: own,
    })
  })

  it('what nobody can cover waits with whoever is away and is told once, until they are back; what a leaver had is nobody’s', () => {
    const item = startedItem(own)
    const refusal = route(item, [primary()])
    expect(codesOf(refusal)).toEqual(['no_cover', 'not_working_before_due'])
    const recorded = { kind: 'accepted', events: recordOf(refusal), result: {} } as const
    const uncovered = after('work_item', item, recorded)
    expect(uncovered).toMatchObject({ assistantId: 'assistant', uncoveredSince: noon })
    expect(recordOf(route(uncovered, [primary()]))).toEqual([])
    const again = route(uncovered, [primary()], { at: noon + 3 * day })
    expect(after('work_item', uncovered, again)).toMatchObject({ assistantId: 'assistant', uncoveredSince: null })
    const left = route(item, [primary(member('assistant', { state: 'left' }))])
    expect(recordOf(left)[0]?.body).toMatchObject({ unassigned: true })
  })

  it('a person who was named without a delegation hands over as well, and keeps what only routing would not give them', () => {
    const named = startedItem({ assistantId: 'lead', delegationId: null })
    expect(eventsOf(route(named, [backup], { holder: member('ops_lead') }))).toEqual([])
    expect(bodyOf(route(named, [backup], { holder: sick }), 'work_item.assigned')).toMatchObject({
      assistantId: 'cover',
    })
  })
})

describe('An absence', () => {
  it('begins and ends by itself, each once; one that has begun already begins at once, one that is over moves nothing', () => {
    const days = { from: '2026-06-08', until: '2026-06-09' }
    const ahead = after('member', kim, recordAbsence(kim, 'kim', days, 'UTC', noon))
    const begins = Date.UTC(2026, 5, 8)
    expect(memberWakeAt(ahead)).toBe(begins)
    const begun = after('member', ahead, wakeMember(ahead, 'kim', undefined, begins))
    expect(memberWakeAt(begun)).toBe(begins + 2 * day)
    const over = wakeMember(begun, 'kim', undefined, begins + 2 * day)
    expect(eventsOf(over)).toEqual(['member.absence_ended'])
    expect(memberWakeAt(after('member', begun, over))).toBeUndefined()
    expect(eventsOf(wakeMember(ahead, 'kim', undefined, begins + 5 * day))).toEqual([
      'member.absence_began',
      'member.absence_ended',
    ])
    expect(eventsOf(recordAbsence(kim, 'kim', { from: '2026-06-01', until: '2026-06-01' }, 'UTC', noon))).toEqual([
      'member.absence_recorded',
      'member.absence_began',
    ])
    expect(eventsOf(recordAbsence(kim, 'kim', { from: '2026-05-01', until: '2026-05-02' }, 'UTC', noon))).toEqual([
      'member.absence_recorded',
    ])
  })
})

describe('Working before the item is due', () => {
  it('asks for a moment of their own hours outside their leave, and without a deadline for somebody who is there now', () => {
    expect(worksBefore(sick, 'UTC', noon, noon + day)).toBe(false)
    expect(worksBefore(sick, 'UTC', noon, noon + 3 * day)).toBe(true)
    expect(worksBefore(sick, 'UTC', noon, undefined)).toBe(false)
    expect(worksBefore(sick, 'UTC', noon + 3 * day, noon)).toBe(true)
  })
})
