import { describe, expect, it } from 'vitest'
import { defineTaskType } from '../../catalogue/own-task-types.ts'
import { businessHours } from '../../catalogue/task-type.ts'
import type { Decision } from '../../decision.ts'
import { advance } from '../../delegation/advance.ts'
import { adoptDelegation, assignDelegation } from '../../delegation/assign.ts'
import { newEvidence } from '../../delegation/evidence.ts'
import { resumeDelegation } from '../../delegation/leave.ts'
import type { Stage } from '../../delegation/machine.ts'
import { recordScribeCredential } from '../../member/member.ts'
import { changeSupportRole, withdrawScribeCredential } from '../../member/profile.ts'
import {
  after,
  agency,
  brief,
  client,
  codesOf,
  delegation,
  eventsOf,
  member,
  noon,
  openItem,
  promises,
  startedItem,
  submittedItem,
  task,
} from '../../samples.fixture.ts'
import { clinicalHands } from '../../work-item/clinical-hands.ts'
import { acceptWork, reopenWork } from '../../work-item/finish.ts'
import { makeWorkItem } from '../../work-item/make.ts'
import { assignNamed, assignNew, giveBack, routeWork } from '../../work-item/route.ts'
import { wakeWorkItem } from '../../work-item/wake.ts'
import { startWork } from '../../work-item/work.ts'
import { defineTaskOfType } from '../of-type.ts'
import { publishBrief } from '../publish-brief.ts'
import { publishSop, type Task } from '../task.ts'
import {
  answerSuspicion,
  confirmReclassification,
  markClinical,
  proposeReclassification,
  suspectTask,
} from './classify.ts'

const va = member('assistant', { supportRole: 'medical_va' })
const scribe = member('assistant', { supportRole: 'scribe', scribeCredential: 'certified' })
const assignment = { delegationId: 'new', taskId: 'task', assistantId: 'assistant', cover: 'primary' } as const
const adoption = { stage: 'independent', reason: 'Did it for years', source: 'the log' } as const
const owner = { actor: { kind: 'member', memberId: 'owner' } as const, signer: member('owner') }
const engine = { actor: { kind: 'system', part: 'lifecycle' } as const, signer: undefined }
const at = noon + 1

type Path = (of: Task, who: typeof va) => Decision

const facts = (of: Task, who: typeof va, stage: Stage) => ({
  ...{ delegation: delegation(stage, { acknowledgedSop: 1 }), task: of, assistant: who, client, at },
})
const candidate = (who: typeof va, state: Stage, cover: 'primary' | 'backup') => ({
  ...{ delegationId: 'delegation', delegation: delegation(state, { cover }), assistant: who },
})
const named = (who: typeof va, of?: ReturnType<typeof delegation>) => ({
  ...{ assistantId: 'assistant', assistant: who, delegation: of },
})
const unassigned = () => openItem({ assistantId: null, delegationId: null, route: null })

/** Every path by which somebody can come to work on a task. Each is tried on a clinical task and on a suspected one. */
const paths: readonly (readonly [string, Path])[] = [
  ['handing the task over', (of, who) => assignDelegation(assignment, of, who, newEvidence('standard'))],
  [
    'handing it over as a backup',
    (of, who) => assignDelegation({ ...assignment, cover: 'backup' }, of, who, newEvidence('standard')),
  ],
  [
    'adopting a person from a log or an import',
    (of, who) => adoptDelegation(assignment, of, who, newEvidence('standard'), adoption, true),
  ],
  ...(['assigned', 'shadow', 'reverse_shadow'] as const).flatMap((stage) =>
    [owner, engine].map(
      (by) =>
        [
          `the step from ${stage}, asked for by ${by.actor.kind === 'member' ? 'an owner' : 'the engine'}`,
          (of: Task, who: typeof va) => advance(facts(of, who, stage), 'd', promises, agency, by),
        ] as const,
    ),
  ),
  [
    'resuming a pause',
    (of, who) => resumeDelegation(delegation('paused', { pausedFrom: 'independent' }), 'd', of, who),
  ],
  ...(
    [
      ['reverse_shadow', 'primary'],
      ['independent', 'primary'],
      ['independent', 'backup'],
      ['reverse_shadow', 'backup'],
    ] as const
  ).map(
    ([state, cover]) =>
      [
        `routing to a ${cover} in ${state}`,
        (of: Task, who: typeof va) =>
          routeWork(unassigned(), 'item', of, [candidate(who, state, cover)], {
            promisesAt: () => promises,
            ...{ zone: 'UTC', at },
          }),
      ] as const,
  ),
  [
    'naming them for an item, with a delegation',
    (of, who) => assignNamed(unassigned(), 'item', of, named(who, delegation('independent')), () => promises, at),
  ],
  [
    'naming them for cover, without one',
    (of, who) => assignNamed(unassigned(), 'item', of, named(who), () => promises, at),
  ],
  [
    'naming somebody whom a log brought along',
    (of, who) =>
      assignNamed(
        unassigned(),
        'item',
        of,
        named(who, delegation('independent', { observed: true })),
        () => promises,
        at,
      ),
  ],
  [
    'making an item that is theirs from the start: by hand, an import or a replay',
    (of, who) => assignNew('item', unassigned(), of, named(who), () => promises, at),
  ],
  [
    'beginning an item that they have',
    (of, who) =>
      startWork(openItem(), 'item', promises, { task: of, assistant: who, delegation: delegation('independent') }, at),
  ],
]

describe('The clinical guard: no command gets around it, whoever sends it', () => {
  const clinical = { ...task, clinical: true }
  const suspected = after('task', task, suspectTask(task, 'task', 'They write notes'))

  it.each(paths)('%s is refused to whoever is no scribe, with the reason, and recorded', (_, path) => {
    for (const [of, code] of [
      [clinical, 'clinical_guard'],
      [suspected, 'clinical_suspected'],
    ] as const) {
      const decision = path(of, va)
      expect(codesOf(decision)).toContain(code)
      if (decision.kind !== 'refused') throw new Error('It was accepted')
      const [guard] = decision.reasons.filter((one) => one.code === code)
      expect(guard?.satisfiedBy).toMatch(/scribe/)
      // A gate is asked again and again; what it is asked about cannot have come to them in the first place.
      if (decision.code === 'gate_closed') continue
      const [recorded] = decision.record
      expect(recorded?.type).toMatch(/^(task\.delegation_refused|work_item\.left_uncovered)$/)
      expect(recorded?.body).toMatchObject({ reasons: expect.arrayContaining([code]) })
    }
  })

  it.each(paths)('%s is not refused to a scribe because of the guard', (_, path) => {
    expect(codesOf(path(clinical, scribe)).filter((code) => code.startsWith('clinical'))).toEqual([])
    expect(codesOf(path(suspected, scribe)).filter((code) => code.startsWith('clinical'))).toEqual([])
  })

  it('holds for leads, contacts of the client and reviewers as for assistants, and for a scribe without a credential', () => {
    for (const who of [
      member('ops_lead', { supportRole: null }),
      member('owner', { supportRole: null }),
      member('client_contact', { supportRole: null }),
      member('assistant', { supportRole: 'scribe' }),
      member('assistant', { supportRole: 'general_va', scribeCredential: 'certified' }),
    ])
      expect(codesOf(assignNamed(unassigned(), 'item', clinical, named(who), () => promises, at))).toContain(
        'clinical_guard',
      )
  })

  it('a colleague’s clinical item is nobody’s to start, tick or hand in but a scribe’s', () => {
    const item = startedItem({ clinical: true })
    expect(clinicalHands(item, task, 'lead', member('ops_lead', { supportRole: null }))).toMatchObject({
      ...{ code: 'clinical_guard', record: [{ type: 'task.delegation_refused', body: { assistantId: 'lead' } }] },
    })
    expect(clinicalHands(item, task, 'scribe', scribe)).toBeUndefined()
    expect(clinicalHands(startedItem(), task, 'lead', member('ops_lead'))).toBeUndefined()
  })

  it('clinical work that comes back after delivery comes back to nobody who may not do it any more', () => {
    const delivered = submittedItem({ state: 'delivered', clinical: true })
    const reopened = (assistant: typeof va, of?: ReturnType<typeof delegation>) => {
      const look = {
        workItemId: 'item',
        item: delivered,
        task: clinical,
        delegation: of,
        earlier: undefined,
        assistant,
      }
      return after(
        'work_item',
        delivered,
        reopenWork(look, promises, 'It is wrong', () => 'id', at),
      )
    }
    expect(reopened(va, delegation('independent')).assistantId).toBeNull()
    expect(reopened(scribe).assistantId).toBeNull()
    expect(reopened(scribe, delegation('independent')).assistantId).toBe('assistant')
  })
})

describe('A credential does not end under clinical work', () => {
  it('neither by withdrawing it nor by another support role: what is open is named', () => {
    const work = ['the task "Visit notes"', 'the item "Room 4"']
    expect(codesOf(withdrawScribeCredential(scribe, 'm', 'Expired', work, at))).toEqual([
      'clinical_work_open',
      'clinical_work_open',
    ])
    expect(codesOf(changeSupportRole(scribe, 'm', 'general_va', work, at))).toHaveLength(2)
    const without = after('member', scribe, withdrawScribeCredential(scribe, 'm', 'Expired', [], at))
    expect(without).toMatchObject({ supportRole: 'scribe', scribeCredential: null })
    expect(
      codesOf(assignDelegation(assignment, { ...task, clinical: true }, without, newEvidence('standard'))),
    ).toEqual(['clinical_guard'])
    const back = after('member', scribe, changeSupportRole(scribe, 'm', 'general_va', [], at))
    expect(back).toMatchObject({ supportRole: 'general_va', scribeCredential: null })
    const again = after('member', back, changeSupportRole(back, 'm', 'scribe', [], at))
    expect(again.scribeCredential).toBeNull()
  })

  it('nor at the instant at which clinical work is given', () => {
    const given = after(
      'member',
      scribe,
      assignDelegation(assignment, { ...task, clinical: true }, scribe, newEvidence('standard')),
      at,
    )
    expect(codesOf(withdrawScribeCredential(given, 'm', 'Expired', [], at))).toEqual(['clinical_work_given'])
    expect(eventsOf(withdrawScribeCredential(given, 'm', 'Expired', [], at + 1))).toHaveLength(1)
  })

  it('and nobody but a scribe gets one', () => {
    expect(codesOf(recordScribeCredential(va, 'm', 'designated'))).toEqual(['not_a_scribe'])
  })
})

describe('A task changes its class', () => {
  const clinical: Task = { ...task, clinical: true }

  it('to clinical by one lead, in two commands: suspected first, so that nobody is given any more of it', () => {
    expect(codesOf(markClinical(task, 'task', 'lead', 'They write notes', [], at))).toEqual(['not_suspected'])
    const suspected = after('task', task, suspectTask(task, 'task', 'They write notes'), at)
    expect(codesOf(markClinical(suspected, 'task', 'lead', 'They do', [], at))).toEqual(['not_suspected'])
    const atWork = [
      { memberId: 'va', member: va, what: 'a delegation of it' },
      { memberId: 'scribe', member: scribe, what: 'the item "One"' },
    ]
    expect(codesOf(markClinical(suspected, 'task', 'lead', 'They do', atWork, at + 1))).toEqual(['clinical_guard'])
    const marked = markClinical(suspected, 'task', 'lead', 'They do', atWork.slice(1), at + 1)
    expect(eventsOf(marked)).toEqual(['task.marked_clinical', 'member.clinical_work_given'])
    expect(after('task', suspected, marked)).toMatchObject({ clinical: true })
  })

  it('from clinical to not clinical needs two people', () => {
    expect(codesOf(confirmReclassification(clinical, 'task', 'lead'))).toEqual(['nothing_proposed'])
    const proposed = after('task', clinical, proposeReclassification(clinical, 'task', 'lead', 'Only filing'))
    expect(proposed.clinical).toBe(true)
    expect(codesOf(assignDelegation(assignment, proposed, va, newEvidence('standard')))).toEqual(['clinical_guard'])
    expect(codesOf(confirmReclassification(proposed, 'task', 'lead'))).toEqual(['second_person_needed'])
    expect(codesOf(proposeReclassification(proposed, 'task', 'owner', 'Me too'))).toEqual(['proposed_already'])
    const confirmed = after('task', proposed, confirmReclassification(proposed, 'task', 'owner'))
    expect(confirmed).toMatchObject({ clinical: false })
    expect(eventsOf(assignDelegation(assignment, confirmed, va, newEvidence('standard')))).toHaveLength(2)
    expect(codesOf(confirmReclassification(confirmed, 'task', 'lead'))).toEqual(['nothing_proposed'])
  })

  it('not by its type: what is clinical in the catalogue cannot be defined or redefined as anything else', () => {
    const draft = { clientId: 'c', name: 'N', accessNeeds: [], planId: 'standard', defaultSop: true, clinical: false }
    const notes = { ...draft, taskType: 'Drafting visit notes in the record' }
    expect(codesOf(defineTaskOfType('t', notes, agency, ['standard']))).toEqual(['clinical_guard'])
    const own = {
      ...({ name: 'Ours', clinical: true, risk: 'high', flow: 'own', usualMinutes: 5, sop: [] } as const),
      turnaround: businessHours(4),
    }
    const typed = after('agency', agency, defineTaskType(agency, 'agency', own))
    expect(codesOf(defineTaskType(typed, 'agency', { ...own, clinical: false }))).toEqual(['clinical_type'])
    expect(codesOf(defineTaskOfType('t', { ...draft, taskType: 'ours' }, typed, ['standard']))).toEqual([
      'clinical_guard',
    ])
  })
})

describe('Text signals mark a task that says it is not clinical as suspect', () => {
  const sop = (text: string) => publishSop(task, 'task', [{ kind: 'do', text, required: true }], 'major')
  const suspects: readonly (readonly [string, Decision])[] = [
    [
      'its name',
      defineTaskOfType(
        'task',
        {
          ...{ clientId: 'c', name: 'HPI updates', taskType: 'custom', accessNeeds: [] },
          ...{ planId: 'standard', defaultSop: true },
        },
        agency,
        ['standard'],
      ),
    ],
    [
      'its brief',
      publishBrief(task, 'task', { ...brief, tools: 'Epic, for the progress note of the visit.' }, 'minor'),
    ],
    ['its SOP', sop('Write the exam findings into the template')],
    [
      'an item',
      makeWorkItem(undefined, 'item', task, promises, { taskId: 'task', title: 'Chart note of room 4' }, noon),
    ],
  ]

  it.each(suspects)(
    'where %s mentions clinical work: nobody but a scribe is given any of it until a lead answers',
    (_, decision) => {
      const suspected = after('task', task, decision)
      expect(suspected.suspicion?.words).toHaveLength(1)
      const assign = (of: Task, who: typeof va) =>
        codesOf(assignDelegation(assignment, of, who, newEvidence('standard')))
      expect(assign(suspected, va)).toEqual(['clinical_suspected'])
      expect(assign(suspected, scribe)).toEqual([])
      const answered = after('task', suspected, answerSuspicion(suspected, 'task', 'lead', 'It is filed, not written'))
      expect(assign(answered, va)).toEqual([])
    },
  )

  it('asks about the same word once, and about another anew', () => {
    const first = after('task', task, sop('Route the encounter form'))
    const answered = after('task', first, answerSuspicion(first, 'task', 'lead', 'Forms are filed'))
    expect(codesOf(answerSuspicion(answered, 'task', 'lead', 'Again'))).toEqual(['nothing_suspected'])
    const make = (title: string) => makeWorkItem(undefined, 'item', answered, promises, { taskId: 'task', title }, noon)
    expect(eventsOf(make('Encounter forms of Monday'))).toEqual(['work_item.made'])
    expect(eventsOf(make('HPI of Monday'))).toEqual(['work_item.made', 'task.clinical_suspected'])
    expect(
      eventsOf(publishSop({ ...answered, clinical: true }, 'task', [...(task.sop?.steps ?? [])], 'minor')),
    ).toEqual(['task.sop_published'])
  })
})

describe('Older work of a task whose class changes', () => {
  const clinical: Task = { ...task, clinical: true }
  const older = (changes = {}) => startedItem({ clinical: false, ...changes })

  it('is guarded from the instant at which the task was marked, also where the item was not told yet', () => {
    expect(codesOf(clinicalHands(older(), clinical, 'lead', member('ops_lead')) as Decision)).toEqual([
      'clinical_guard',
    ])
    const delivered = submittedItem({ state: 'delivered', clinical: false, acceptanceEndsAt: at, clocks: [] })
    expect(codesOf(acceptWork(delivered, 'item', clinical, { id: 'dana', member: member('client_contact') }))).toEqual([
      'clinician_signs',
    ])
    expect(eventsOf(wakeWorkItem(delivered, 'item', promises, at, clinical))).toEqual(['work_item.marked_clinical'])
    expect(eventsOf(wakeWorkItem(delivered, 'item', promises, at, task))).toEqual(['work_item.accepted'])
  })

  it('stays scribe work after two people took the task out of the guard: no route, no name and no hands of a VA', () => {
    const made = openItem({ clinical: true, assistantId: null, delegationId: null, route: null })
    const moving = { promisesAt: () => promises, zone: 'UTC', at }
    const routed = (who: typeof va) => routeWork(made, 'item', task, [candidate(who, 'independent', 'primary')], moving)
    expect(codesOf(routed(va))).toContain('clinical_guard')
    expect(eventsOf(routed(scribe))).toContain('work_item.assigned')
    expect(codesOf(assignNamed(made, 'item', task, named(va), () => promises, at))).toContain('clinical_guard')
    const his = openItem({ clinical: true })
    const doing = { task, assistant: va, delegation: delegation('independent', { acknowledgedSop: 1 }) }
    expect(codesOf(startWork(his, 'item', promises, doing, at))).toContain('clinical_guard')
    expect(codesOf(clinicalHands(his, task, 'assistant', va) as Decision)).toEqual(['clinical_guard'])
    const lent = openItem({
      clinical: true,
      assistantId: 'cover',
      lentBy: { assistantId: 'assistant', delegationId: 'delegation' },
    })
    const owner = (assistant: typeof va) => ({ assistant, delegation: delegation('independent') })
    expect(eventsOf(giveBack(lent, 'item', task, owner(va), moving))).toEqual([])
    expect(eventsOf(giveBack(lent, 'item', task, owner(scribe), moving))).toEqual(['work_item.assigned'])
  })

  it('and is signed by a clinician', () => {
    const note = submittedItem({ state: 'delivered', clinical: true })
    expect(codesOf(acceptWork(note, 'item', task, { id: 'dana', member: member('client_contact') }))).toEqual([
      'clinician_signs',
    ])
  })
})
