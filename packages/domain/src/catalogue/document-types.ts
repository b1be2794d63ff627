import { starterSop } from './starter-sop.ts'
import { businessHours, may, must, type TaskType } from './task-type.ts'

const shared = { clinical: false, flow: 'documents' } as const

/** Around the visit: what has to be where it belongs before somebody asks for it. */
export const documentTypes: readonly TaskType[] = [
  {
    ...shared,
    id: 'referral_status_tracking',
    name: 'Referral status tracking',
    risk: 'low',
    usualMinutes: 8,
    turnaround: businessHours(8),
    sop: [
      must('do', 'Open the referral queue, the oldest status first'),
      must('check', 'Match the identifier and see that the documents that the specialist asks for are there'),
      must('do', 'Ask the specialist’s office for the status by portal, fax or phone'),
      must('record', 'Write status, date, whom you spoke to and the next step in the tracker'),
      may('record', 'Flag missing insurance information on the row'),
      may('escalate', 'Hand an urgent specialist request to the owner that the brief names at once'),
    ],
  },
  {
    ...shared,
    id: 'fax_and_document_routing',
    name: 'Fax and document routing',
    risk: 'elevated',
    usualMinutes: 3,
    turnaround: businessHours(4),
    sop: [
      must('do', 'Open the oldest document of the incoming queue'),
      must('check', 'Read sender, addressee and kind of document; judge nothing of what it says'),
      must('check', 'Match it by two identifiers; without both it stays in the queue, marked'),
      must('do', 'File it in the folder that the routing table names, and assign it to whoever signs for it'),
      must('do', 'Name it by the naming convention'),
      may('escalate', 'Hand on at once what is marked stat or critical'),
      must('record', 'Log date, kind and where it went'),
    ],
  },
  {
    ...shared,
    id: 'inbox_triage',
    name: 'Inbox triage (non-clinical)',
    risk: 'elevated',
    usualMinutes: 3,
    turnaround: businessHours(4),
    sop: starterSop,
  },
  {
    ...shared,
    id: 'prior_authorisation_document_collection',
    name: 'Prior-authorisation document collection',
    risk: 'elevated',
    usualMinutes: 20,
    turnaround: businessHours(8),
    sop: [
      must('do', 'Open the request and the payer’s checklist for this service'),
      must('do', 'Collect each listed document as PDF'),
      must('check', 'Compare the folder with the checklist, line by line'),
      must('record', 'Note what only the practice can write, and whom it was asked of'),
      must('do', 'Link the folder on the request; submit nothing to the payer'),
      may('escalate', 'Tell the owner of a payer’s deadline within two working days'),
    ],
  },
  {
    ...shared,
    flow: 'filing',
    id: 'file_naming_and_folder_organisation',
    name: 'File naming and folder organisation',
    risk: 'low',
    usualMinutes: 4,
    turnaround: businessHours(16),
    sop: [
      must('do', 'Open the folder that is due, and the naming convention'),
      must('do', 'Rename each file by the convention: date, kind, source'),
      must('check', 'Compare copies before one of them is moved to the folder of doubles; delete nothing'),
      must('do', 'Move each file to its folder of the plan'),
      must('record', 'Log how many were moved, and which had no place in the plan'),
    ],
  },
  {
    ...shared,
    flow: 'filing',
    id: 'spreadsheet_clean_up',
    name: 'Spreadsheet clean-up',
    risk: 'low',
    usualMinutes: 25,
    turnaround: businessHours(16),
    sop: [
      must('do', 'Make a dated copy of the sheet, and work in the copy'),
      must('do', 'Bring dates, phone numbers and names of columns to the agreed formats'),
      must('check', 'List rows that look like doubles; merge those only that agree in every key field'),
      must('check', 'Compare row count and sums with the original'),
      must('record', 'Note on the change sheet what was changed and what is left to decide'),
    ],
  },
]
