import { businessHours, may, must, type TaskType } from './task-type.ts'

const shared = { clinical: true, risk: 'high', flow: 'visit_documentation' } as const

/** Inside the visit, in the record: scribe work, signed by a clinician. */
export const clinicalTypes: readonly TaskType[] = [
  {
    ...shared,
    id: 'encounter_documentation',
    name: 'Real-time encounter documentation',
    usualMinutes: 25,
    turnaround: businessHours(4),
    sop: [
      must(
        'check',
        'Confirm that the visit open in the record is the one under way, and that it was said that a scribe is there',
      ),
      must('record', 'Document what is said and done as it happens, in the sections of the template'),
      must('record', 'Enter orders as pended only; sign and submit nothing'),
      must('check', 'Read back what was unclear before the visit ends'),
      must('record', 'Add the scribe statement with name and time'),
      must('do', 'Send the note to the clinician for review and signature'),
    ],
  },
  {
    ...shared,
    id: 'visit_note_drafting',
    name: 'Drafting visit notes in the record',
    usualMinutes: 20,
    turnaround: businessHours(4),
    sop: [
      must('do', 'Open the visit and the clinician’s template'),
      must('record', 'Draft each section from the dictation or recording; leave out what was not said'),
      must('check', 'Mark doubtful words instead of guessing them'),
      must('check', 'Compare side, date, dose and laterality with the source'),
      must('record', 'Add the scribe statement'),
      must('do', 'Leave the note unsigned in the clinician’s queue'),
    ],
  },
  {
    ...shared,
    id: 'hpi_and_ros_updates',
    name: 'Updating history of present illness and review of systems during the encounter',
    usualMinutes: 12,
    turnaround: businessHours(4),
    sop: [
      must('check', 'Confirm that the right visit is open'),
      must('record', 'Enter onset, course and context in the words that were used'),
      must('record', 'Enter each system that was asked about, and only those'),
      must('check', 'Read back what contradicts the earlier record; correct nothing by yourself'),
      must('do', 'Mark the section ready for the clinician’s review'),
    ],
  },
  {
    ...shared,
    id: 'exam_finding_recording',
    name: 'Recording the physician’s exam findings',
    usualMinutes: 8,
    turnaround: businessHours(4),
    sop: [
      must('record', 'Enter the findings as the physician says them, by body system'),
      must('check', 'Leave every system that was not examined blank; no normal values by default'),
      must('check', 'Read back side, size and numbers'),
      must('do', 'Mark the section ready for the physician’s review'),
    ],
  },
  {
    ...shared,
    id: 'referral_letter_drafts',
    name: 'Draft support for referral letters tied to the record',
    usualMinutes: 15,
    turnaround: businessHours(8),
    sop: [
      must('do', 'Open the signed note that asks for the referral, and the letter template'),
      must('record', 'Draft question, history and attachments from the signed note; add nothing to it'),
      must('check', 'Compare names, dates and attachments with the record'),
      must('do', 'Leave the draft for the clinician to change and sign'),
      may('escalate', 'Tell the clinician at once where the note says urgent'),
    ],
  },
  {
    ...shared,
    id: 'visit_documentation_for_review',
    name: 'Visit documentation prepared for physician review',
    usualMinutes: 15,
    turnaround: businessHours(4),
    sop: [
      must('do', 'Open the day’s unsigned notes, the oldest first'),
      must('check', 'See that every section of the template is filled or marked as not done'),
      must('check', 'List what is missing or contradicts itself; decide none of it'),
      must('record', 'Put the questions to the physician where the note has its place for them'),
      must('do', 'Move the note to the queue for signature'),
    ],
  },
]
