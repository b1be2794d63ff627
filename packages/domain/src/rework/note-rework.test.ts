import { describe, expect, it } from 'vitest'
import { after, agency, bodyOf, codesOf, eventsOf, hour, member, noon, task } from '../samples.fixture.ts'
import { nameTaskOwner } from '../task/name-owner.ts'
import type { Task } from '../task/task.ts'
import { nameTheme, renameTheme } from './name-theme.ts'
import { type AmendedRework, amendRework, attributeRework, noteRework } from './note-rework.ts'
import { dismissFix, landFix, type NotedRework } from './process-fix.ts'
import { recurrenceLimitsOf, setRecurrenceLimits } from './recurrence-limits.ts'

const day = 24 * hour
let ids = 0
const newId = () => `fix ${++ids}`

function rework(name: string, changes: Partial<NotedRework> = {}): NotedRework {
  const who = { reviewId: name, round: 1, workItemId: `item of ${name}`, assistantId: 'kim' }
  return { ...who, themes: ['missing field'], cause: 'assistant', at: noon, ...changes }
}

const note = (of: Task, noted: NotedRework, registry = agency) => noteRework(of, 'task', registry, noted, newId)
const told = (of: Task, ...all: NotedRework[]) => all.reduce((state, one) => after('task', state, note(state, one)), of)
const opens = (of: Task, noted: NotedRework, registry = agency) =>
  eventsOf(note(of, noted, registry)).includes('task.process_fix_opened')

const twice = told(task, rework('a'), rework('b', { at: noon + day }))

describe('A theme recurs', () => {
  it('at the third time in 14 days on one task, and opens a process fix with its evidence', () => {
    expect(twice.fixes).toBeUndefined()
    const third = rework('c', { at: noon + 14 * day, cause: 'brief' })
    const body = bodyOf(note({ ...twice, ownerId: 'lead' }, third), 'task.process_fix_opened')
    expect(body).toMatchObject({ theme: 'missing field', because: 'often', ownerId: 'lead', likelyCause: null })
    expect(body['evidence']).toEqual([rework('a'), rework('b', { at: noon + day }), third])
  })

  it('no more where the first of the three is longer ago', () => {
    expect(opens(twice, rework('c', { at: noon + 14 * day + 1 }))).toBe(false)
  })

  it('or does not, whichever of the reworks is noted last', () => {
    const on = (days: number) => rework(`day ${days}`, { at: noon + days * day })
    const orders = (days: readonly number[]) => {
      const [a = 0, b = 0, c = 0] = days
      return [
        [a, b, c],
        [a, c, b],
        [b, a, c],
        [b, c, a],
        [c, a, b],
        [c, b, a],
      ]
    }
    const fixesOf = (days: readonly number[]) => told(task, ...days.map(on)).fixes?.length ?? 0
    for (const order of orders([1, 15, 29])) expect(fixesOf(order), `${order}`).toBe(0)
    for (const order of orders([1, 8, 15])) expect(fixesOf(order), `${order}`).toBe(1)
  })

  it('at the second time where it is another assistant’s', () => {
    const other = rework('b', { assistantId: 'lee' })
    const state = told(task, rework('a'), other)
    expect(state.fixes).toMatchObject([{ state: 'open', because: 'across_assistants', evidence: [rework('a'), other] }])
  })

  it('not by several rounds of one item', () => {
    expect(opens(twice, rework('b', { round: 2, at: noon + day }))).toBe(false)
  })

  it('not by two looks at one item either', () => {
    expect(opens(twice, rework('c', { workItemId: 'item of b', at: noon + day }))).toBe(false)
  })

  it('under whatever word: one that every object answers poisons nothing', () => {
    const themes = ['Constructor', '__proto__']
    const registry = { ...agency, themes: {}, themeWords: {} }
    const all = ['a', 'b', 'c'].map((name) => rework(name, { themes }))
    const state = all.reduce((one, noted) => after('task', one, note(one, noted, registry)), task)
    expect(state.fixes?.map(({ theme }) => theme)).toEqual(['constructor', '__proto__'])
  })

  it('by its meaning, whatever word the verdicts used', () => {
    const named = after('agency', agency, nameTheme(agency, 'a', 'Gap', 'sop'))
    const registry = after('agency', named, renameTheme(named, 'a', 'gap', 'Missing field'))
    const third = rework('c', { themes: ['GAP'] })
    expect(opens(twice, third)).toBe(false)
    expect(bodyOf(note(twice, third, registry), 'task.process_fix_opened')).toMatchObject({
      ...{ theme: 'missing field', name: 'Missing field', likelyCause: 'sop' },
    })
  })

  it('in any order of telling: what is told late counts on its own day', () => {
    const late = told(task, rework('c', { at: noon + 3 * day }), rework('b', { at: noon + 2 * day }))
    expect(opens(late, rework('a'))).toBe(true)
  })
})

describe('A process fix', () => {
  const open = told(twice, rework('c', { at: noon + 2 * day }))
  const fixId = String(open.fixes?.[0]?.id)
  const land = (of: Task, changed: Parameters<typeof landFix>[3], unknown: string[] = []) =>
    landFix(of, 'task', fixId, changed, { by: 'member:lead', at: noon + 3 * day, unknown })
  const heldOn = new Date(noon + 2 * day).toISOString().slice(0, 10)
  const session = { memberIds: ['kim', 'lee'], heldOn, recording: 'https://files.example/session' }
  const training = { kind: 'training', what: 'A session', training: session } as const
  const trained = after('task', open, land(open, training), noon + 3 * day)

  it('opens once, however often its evidence is told', () => {
    expect(open.fixes).toHaveLength(1)
    expect(eventsOf(note(open, rework('c', { at: noon + 2 * day })))).toEqual([])
    expect(eventsOf(note(open, rework('d', { at: noon + 2 * day })))).toEqual(['task.rework_noted'])
  })

  it('lands by naming what changed', () => {
    expect(trained.fixes).toMatchObject([{ state: 'landed', changed: training, closedAt: noon + 3 * day }])
    expect(codesOf(land(open, { ...training, version: 2 }))).toEqual(['version_of_nothing'])
  })

  it('by training lands with a recorded session with people and date, and with nothing less', () => {
    expect(codesOf(land(open, { kind: 'training', what: 'We talked' }))).toEqual(['session_missing'])
    const toCome = { ...session, heldOn: new Date(noon + 9 * day).toISOString().slice(0, 10) }
    expect(codesOf(land(open, { ...training, training: toCome }, ['lee']))).toEqual([
      ...['trained_nobody_knows', 'session_to_come'],
    ])
    expect(codesOf(land(open, { kind: 'faq', what: 'An entry', training: session }))).toEqual(['session_of_nothing'])
  })

  it('by a brief or SOP lands only with a version from after it was opened', () => {
    const brief = { kind: 'brief', what: 'Says which fields' } as const
    expect(
      codesOf(
        land({ ...open, fixes: [{ ...(open.fixes?.[0] as never as object), openedAt: noon + 1 } as never] }, brief),
      ),
    ).toEqual(['nothing_changed'])
    const renewed = {
      ...open,
      brief: { ...(open.brief as NonNullable<Task['brief']>), version: 2, publishedAt: noon + 3 * day },
    }
    expect(bodyOf(land(renewed, brief), 'task.process_fix_landed')).toMatchObject({
      changed: { kind: 'brief', version: 2 },
    })
    expect(codesOf(land(renewed, { ...brief, version: 1 }))).toEqual(['nothing_changed'])
  })

  it('is dismissed with a reason, and closed once', () => {
    const dismissed = after('task', open, dismissFix(open, 'task', fixId, 'A bad week', 'member:lead'))
    expect(dismissed.fixes).toMatchObject([{ state: 'dismissed', reason: 'A bad week' }])
    expect(codesOf(land(dismissed, { kind: 'faq', what: 'An entry' }))).toEqual(['fix_closed'])
    expect(codesOf(dismissFix(open, 'task', 'another', 'No', 'member:lead'))).toEqual(['no_such_fix'])
  })

  it('that is over leaves what led to it behind: only what came since opens another', () => {
    const again = told(trained, rework('d', { at: noon + 4 * day }), rework('e', { at: noon + 5 * day }))
    expect(again.fixes).toHaveLength(1)
    const third = told(again, rework('f', { at: noon + 6 * day }))
    expect(third.fixes?.map(({ state }) => state)).toEqual(['landed', 'open'])
    expect(third.fixes?.[1]?.evidence.map(({ reviewId }) => reviewId)).toEqual(['d', 'e', 'f'])
  })
})

describe('A verdict that was wrong', () => {
  const amend = (of: Task, { themes, ...more }: Partial<AmendedRework>) => {
    const { themes: _, ...was } = rework('b')
    return amendRework(of, 'task', agency, { ...was, ...more, themes }, newId)
  }

  it('is no evidence for what opens later', () => {
    const overturned = after('task', twice, amend(twice, { cause: null }))
    expect(overturned.rework?.map(({ reviewId }) => reviewId)).toEqual(['a'])
    expect(opens(overturned, rework('c'))).toBe(false)
  })

  it('about the cause is evidence with the other one', () => {
    const amended = after('task', twice, amend(twice, { cause: 'sop' }))
    expect(amended.rework?.map(({ cause }) => cause)).toEqual(['assistant', 'sop'])
    expect(eventsOf(amend(amended, { cause: 'sop' }))).toEqual([])
    for (const cause of [null, 'sop'] as const)
      expect(eventsOf(amend(amended, { reviewId: 'none', cause }))).toEqual([])
  })

  it('about the themes is evidence of the other one, which may recur by that', () => {
    const open = told(task, rework('a', { themes: ['late'] }), rework('c', { themes: ['late'] }), rework('b'))
    const amended = after('task', open, amend(open, { cause: 'assistant', themes: ['Late'] }))
    expect(amended.rework?.map(({ themes }) => themes)).toEqual([['late'], ['late'], ['Late']])
    expect(amended.fixes).toMatchObject([{ theme: 'late', because: 'often' }])
  })

  it('about a pass is rework as any other, once: noted, and what recurs by that opens a fix', () => {
    const found = { reviewId: 'c', workItemId: 'item of c', cause: 'brief', themes: ['missing field'] } as const
    const amended = after('task', twice, amend(twice, found))
    expect(amended.rework?.at(-1)).toEqual(rework('c', { cause: 'brief' }))
    expect(amended.fixes).toMatchObject([{ theme: 'missing field', because: 'often' }])
    expect(eventsOf(amend(amended, found))).toEqual([])
  })
})

describe('A task', () => {
  it('is owned by a lead of the agency who is there', () => {
    expect(codesOf(nameTaskOwner(task, 'task', 'kim', undefined))).toEqual(['not_found'])
    expect(codesOf(nameTaskOwner(task, 'task', 'kim', member('assistant')))).toEqual(['not_a_lead'])
    expect(codesOf(nameTaskOwner(task, 'task', 'lead', member('ops_lead', { state: 'left' })))).toEqual(['not_a_lead'])
    const owned = after('task', task, nameTaskOwner(task, 'task', 'lead', member('ops_lead')))
    expect(owned.ownerId).toBe('lead')
    expect(eventsOf(nameTaskOwner(owned, 'task', 'lead', member('ops_lead')))).toEqual([])
  })

  it('remembers the newest hundred times that its work came back, and fifty fixes that are over', () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      rework(`r${index}`, { themes: [`theme ${Math.floor(index / 2)}`], assistantId: `va ${index}` }),
    )
    const full = many.reduce((state, one) => {
      const next = after('task', state, note(state, one))
      const open = next.fixes?.find(({ state: is }) => is === 'open')
      return open ? after('task', next, dismissFix(next, 'task', open.id, 'No', 'member:lead')) : next
    }, task)
    expect([full.rework?.length, full.fixes?.length]).toEqual([100, 50])
  })
})

describe('Work that was somebody else’s', () => {
  const whose = { reviewId: 'b', round: 1, assistantId: 'lee' }
  const attribute = (of: Task) => attributeRework(of, 'task', agency, whose, newId)

  it('moves what was noted, and opens a fix where the theme is across two assistants by that', () => {
    const moved = after('task', twice, attribute(twice))
    expect(moved.rework?.map(({ assistantId }) => assistantId)).toEqual(['kim', 'lee'])
    expect(moved.fixes).toMatchObject([{ because: 'across_assistants' }])
    expect(eventsOf(attribute(moved))).toEqual([])
  })

  it('moves the evidence of a process fix that it led to, open or over', () => {
    const open = told(twice, rework('c', { at: noon + 2 * day }))
    const fixId = String(open.fixes?.[0]?.id)
    const over = after('task', open, dismissFix(open, 'task', fixId, 'Not us', 'lead'))
    for (const state of [open, over]) {
      const moved = after('task', state, attribute(state))
      expect(moved.fixes?.[0]?.evidence.map(({ assistantId }) => assistantId)).toEqual(['kim', 'lee', 'kim'])
    }
  })

  it('changes nothing that nobody noted', () => {
    expect(eventsOf(attribute(task))).toEqual([])
  })
})

describe('The limits of recurrence', () => {
  const set = (changes: object, of = agency) => setRecurrenceLimits(of, 'a', changes)

  it('are three times in 14 days or two assistants, until the agency sets its own, version by version', () => {
    expect(recurrenceLimitsOf(agency)).toEqual({ version: 0, times: 3, assistants: 2, days: 14 })
    const first = after('agency', agency, set({ times: 2 }))
    const second = after('agency', first, set({ days: 30 }, first))
    expect(second.recurrence).toEqual({ version: 2, times: 2, assistants: 2, days: 30 })
    expect(eventsOf(set({ days: 30 }, second))).toEqual([])
    expect(codesOf(set({ times: 1, assistants: 0, days: 0 }))).toEqual([
      ...['times_out_of_range', 'assistants_out_of_range', 'days_out_of_range'],
    ])
  })

  it('say when a fix opens, which keeps the version that it opened under', () => {
    const limits = { version: 1, times: 2, assistants: 3, days: 1 }
    const one = told(task, rework('a'))
    const noted = (at: number) =>
      noteRework(one, 'task', agency, rework('b', { assistantId: 'lee', at }), newId, limits)
    expect(bodyOf(noted(noon + day), 'task.process_fix_opened')).toMatchObject({ because: 'often', limits })
    expect(eventsOf(noted(noon + day + 1))).not.toContain('task.process_fix_opened')
  })
})
