import type { BriefSection, Risk, SopStep } from '@understudy/domain/task/task'
import type { DemoSystem } from './demo-systems.ts'

export interface DemoTask {
  readonly client: 'clinic' | 'studio'
  readonly name: string
  readonly clinical?: true
  readonly risk: Risk
  /** What a person usually needs for one item. */
  readonly usualMinutes: number
  readonly planId: 'light' | 'standard' | 'strict'
  readonly needs: readonly DemoSystem[]
  readonly brief: Readonly<Record<BriefSection, string>>
  readonly steps: readonly SopStep[]
}

const must = (kind: SopStep['kind'], text: string): SopStep => ({ kind, text, required: true })
const may = (kind: SopStep['kind'], text: string): SopStep => ({ kind, text, required: false })

/** Eight tasks of the catalogue, made concrete; without a name of any patient, as everywhere. */
export const tasks = {
  referrals: {
    client: 'clinic',
    name: 'Referral status tracking',
    risk: 'low',
    usualMinutes: 12,
    planId: 'light',
    needs: ['records', 'fax'],
    brief: {
      goal: 'Every open referral has a status that is at most one working day old, so that nobody waits unseen.',
      definitionOfDone:
        'The row of the referral in the tracker shows status, date and next step, saved by 3 p.m. America/Chicago.',
      inputs: 'Referral tracker: https://sheets.example/referrals. Fax queue: https://fax.example/referrals.',
      tools: 'The referral tracker, the fax queue, the front desk view of the record system.',
      constraints: 'Do not change an order, do not call a patient, do not approve a specialist.',
      examples:
        'Good: "Received by cardiology, first slot 14 May, told front desk". Good: "Insurer asks for notes, requested from records". Bad: "Pending".',
      deadline: '3 p.m. America/Chicago on the day it arrives, as a saved row in the tracker.',
      escalationRules: 'An urgent specialist request goes to Dana at once; missing insurance information is flagged.',
      trigger: 'A new row in the referral tracker or a fax in the referral queue.',
    },
    steps: [
      must('do', 'Open the referral queue'),
      must('check', 'Match the identifier and the required documents'),
      may('decide', 'Look for missing non-clinical information'),
      must('record', 'Bring the tracker up to date'),
      may('escalate', 'Tag urgent items by the naming convention'),
    ],
  },
  priorAuth: {
    client: 'clinic',
    name: 'Prior-authorisation document collection',
    risk: 'elevated',
    usualMinutes: 30,
    planId: 'standard',
    needs: ['records', 'insurer'],
    brief: {
      goal: 'The insurer has every document that it asks for on the first submission.',
      definitionOfDone:
        'A folder with the insurer’s checklist and each listed document as PDF, by noon the next working day.',
      inputs: 'Insurer checklists: https://files.example/checklists. Requests: https://records.example/prior-auth.',
      tools: 'The record system’s front desk view, the insurer’s portal, the file store.',
      constraints: 'Do not submit to the insurer, do not write clinical text, do not change a code.',
      examples:
        'Good: all nine documents, named by the convention. Good: eight documents and a note which one the clinic must write. Bad: a folder of unnamed scans.',
      deadline: 'Noon America/Chicago on the next working day, as a link to the folder.',
      escalationRules: 'A deadline of the insurer within two days goes to Dana at once.',
      trigger: 'A request marked "prior authorisation" in the record system.',
    },
    steps: [
      must('do', 'Open the request and the insurer’s checklist'),
      must('do', 'Collect each listed document as PDF'),
      must('check', 'Compare the folder with the checklist'),
      must('record', 'Link the folder on the request'),
    ],
  },
  appointments: {
    client: 'clinic',
    name: 'Appointment confirmations',
    risk: 'low',
    usualMinutes: 45,
    planId: 'light',
    needs: ['records'],
    brief: {
      goal: 'Tomorrow’s visits are confirmed or offered to the waiting list.',
      definitionOfDone:
        'Each of tomorrow’s visits is marked confirmed, moved or unreached in the schedule by 4 p.m. America/Chicago.',
      inputs: 'Schedule: https://records.example/schedule. Templates: https://files.example/templates.',
      tools: 'The schedule, the approved message templates.',
      constraints: 'No advice, no message outside the templates, no visit cancelled without the front desk.',
      examples: 'Good: "Confirmed by text". Good: "Unreached twice, told front desk". Bad: "Called".',
      deadline: '4 p.m. America/Chicago, as marks in the schedule.',
      escalationRules: 'A visit that cannot take place goes to the front desk lead, Dana, at once.',
      trigger: 'The schedule of the next working day, every working day at 9 a.m.',
    },
    steps: [
      must('do', 'Open tomorrow’s schedule'),
      must('do', 'Send the approved template'),
      must('record', 'Mark the answer'),
      may('escalate', 'Tell the front desk about gaps'),
    ],
  },
  visitNotes: {
    client: 'clinic',
    name: 'Visit documentation prepared for physician review',
    clinical: true,
    risk: 'high',
    usualMinutes: 15,
    planId: 'strict',
    needs: ['charts'],
    brief: {
      goal: 'The physician reads, corrects and signs each note on the day of the visit.',
      definitionOfDone:
        'A draft note with every section of the template, flagged for signature, within two hours of the visit.',
      inputs: 'Visit list: https://records.example/visits. Note templates: https://records.example/templates.',
      tools: 'The record system with scribe rights.',
      constraints: 'No diagnosis, no order, no signature; what was not said is not written.',
      examples:
        'Good: a complete draft with two open questions marked. Good: a short draft of a short visit. Bad: a note copied forward.',
      deadline: 'Two hours after the visit, America/Chicago, as a draft flagged for Dr. Hale.',
      escalationRules: 'An unclear finding goes to Dr. Hale, who owns the note, before the draft is flagged.',
      trigger: 'A visit on the list is marked as ended.',
    },
    steps: [
      must('do', 'Open the visit and its template'),
      must('do', 'Draft each section'),
      must('check', 'Read the draft against the recording of the visit'),
      must('record', 'Flag the draft for signature'),
    ],
  },
  insurance: {
    client: 'clinic',
    name: 'Insurance information follow-up',
    risk: 'elevated',
    usualMinutes: 20,
    planId: 'standard',
    needs: ['records', 'insurer'],
    brief: {
      goal: 'No visit starts with unknown cover.',
      definitionOfDone:
        'Plan, member number on file and co-pay are confirmed in the register two working days before the visit.',
      inputs: 'Register: https://records.example/cover. Portal: https://insurer.example/status.',
      tools: 'The register, the insurer’s portal.',
      constraints: 'No promise about costs, no change of a plan.',
      examples: 'Good: "Active, co-pay 30, checked today". Good: "Lapsed, front desk told". Bad: "Probably fine".',
      deadline: '5 p.m. America/Chicago, two working days before the visit, as a mark in the register.',
      escalationRules: 'Lapsed cover goes to Dana on the same day.',
      trigger: 'A visit in three working days without a confirmed plan.',
    },
    steps: [
      must('do', 'Open the register'),
      must('check', 'Look the plan up in the portal'),
      must('record', 'Mark what was found'),
    ],
  },
  inbox: {
    client: 'studio',
    name: 'Inbox triage (non-clinical)',
    risk: 'low',
    usualMinutes: 60,
    planId: 'light',
    needs: ['mail'],
    brief: {
      goal: 'The partners read only what needs them.',
      definitionOfDone:
        'Every message is filed, answered by template or flagged with one line of summary, twice a day.',
      inputs: 'Shared inbox: https://mail.example/studio. Labels: https://files.example/labels.',
      tools: 'The shared inbox, the label list.',
      constraints: 'Nothing is deleted, nothing is promised, no contract is answered.',
      examples: 'Good: "Planning office asks for drawing A3 by Friday". Good: filed under the project. Bad: "FYI".',
      deadline: '10 a.m. and 4 p.m. America/New_York, as an inbox without unlabelled mail.',
      escalationRules: 'Anything with a legal deadline goes to the partner on duty at once; Dana owns the list.',
      trigger: 'New mail in the shared inbox.',
    },
    steps: [
      must('do', 'Open the shared inbox'),
      must('decide', 'Label each message'),
      must('record', 'Write one line for each flagged message'),
    ],
  },
  crm: {
    client: 'studio',
    name: 'CRM updates',
    risk: 'low',
    usualMinutes: 15,
    planId: 'light',
    needs: ['crm'],
    brief: {
      goal: 'The pipeline on Monday morning is the truth.',
      definitionOfDone: 'Stage, next step and date of the contact are current in the CRM within a day of the meeting.',
      inputs: 'CRM: https://crm.example/pipeline. Meeting notes: https://files.example/meetings.',
      tools: 'The CRM, the meeting notes.',
      constraints: 'No contact is merged or deleted, no amount is changed.',
      examples: 'Good: "Proposal sent, call on 12 June". Good: "Lost, reason: budget". Bad: "Updated".',
      deadline: 'Within 24 hours, America/New_York, as a saved record.',
      escalationRules: 'A contact who complains goes to Dana on the same day.',
      trigger: 'A meeting note is filed.',
    },
    steps: [
      must('do', 'Open the contact'),
      must('record', 'Set stage, next step and date'),
      must('check', 'Compare with the meeting note'),
    ],
  },
  reports: {
    client: 'studio',
    name: 'Report formatting',
    risk: 'low',
    usualMinutes: 40,
    planId: 'standard',
    needs: ['sheets'],
    brief: {
      goal: 'Client reports leave the studio in one style.',
      definitionOfDone: 'A PDF by the style guide, with contents, figures numbered and checked, within a day.',
      inputs: 'Drafts: https://files.example/drafts. Style guide: https://files.example/style.',
      tools: 'The word processor, the style guide.',
      constraints: 'No word of the content is changed.',
      examples: 'Good: the May report. Good: the June report. Bad: a file with two fonts.',
      deadline: 'Within 24 hours, America/New_York, as a PDF in the folder of the project.',
      escalationRules: 'A missing figure goes to the author; Dana decides about the deadline.',
      trigger: 'A draft is moved to "to format".',
    },
    steps: [
      must('do', 'Apply the style guide'),
      must('check', 'Number and check the figures'),
      must('record', 'Save the PDF in the folder'),
    ],
  },
} as const satisfies Record<string, DemoTask>

export type TaskName = keyof typeof tasks
