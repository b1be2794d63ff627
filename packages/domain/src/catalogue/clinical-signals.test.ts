import { describe, expect, it } from 'vitest'
import { clinicalSignals } from './clinical-signals.ts'
import { clinicalTypes } from './clinical-types.ts'

it('every clinical type of the catalogue would be seen by its name, whoever wrote it into a task that is not', () => {
  expect(clinicalTypes.filter(({ name }) => clinicalSignals(name).length === 0)).toEqual([])
})

describe('Text that reads like clinical work', () => {
  it.each([
    ['Update the HPI while the patient talks', ['hpi']],
    ['Enter the history of present illness', ['hpi']],
    ['Fill in ROS for each system', ['ros']],
    ['Record the physician’s exam findings', ['exam findings']],
    ['Type up the physical exam', ['exam findings']],
    ['Finish every chart note by 5 p.m.', ['chart note']],
    ['Complete the charting of the morning', ['chart note']],
    ['Draft the progress note in Epic', ['visit note']],
    ['Write SOAP notes for telehealth', ['visit note']],
    ['Document the encounter in real time', ['encounter']],
    ['Fill in the assessment and plan', ['assessment and plan']],
    ['Enter the diagnosis from the dictation', ['diagnosis']],
    ['Reconcile the medication list', ['medication list']],
    ['Record vitals at check-in', ['vital signs']],
    ['Pend lab orders for the doctor', ['orders']],
    ['Transcribe the dictation of each visit', ['dictation']],
    ['Prepare clinical documentation', ['clinical documentation']],
    ['Review of systems for each patient', ['ros']],
    ['Chart the exam while she talks', ['chart note']],
    ['Write up the visits of the morning', ['visit note']],
    ['Draft the referral letter from the record', ['referral letter']],
    ['Keep the allergy list current', ['problem list']],
    ['Type the doctor’s dictations', ['dictation']],
    ['Do not forget to write the HPI', ['hpi']],
    ['Do not only file the form, write the HPI', ['hpi']],
    ['Never call the patient, then update the HPI', ['hpi']],
  ])('%s', (text, words) => {
    expect(clinicalSignals(text)).toEqual(words)
  })

  it.each([
    'Confirm tomorrow’s visits by text message',
    'Do not open a chart note',
    'May not change exam findings, HPI or ROS',
    'Route the fax; never read the encounter',
    'Write nothing of a visit note',
    'Notes of internal meetings without patient data',
    'Update the referral tracker by 3 p.m. America/Chicago',
    'Ask Ros for the key to the office',
    'Collect documents for the prior authorisation, without clinical notes',
    'Order toner and check the vendor’s invoice',
    'Plan the assessment of two vendors',
    'The recording of the meeting is in the folder',
    'Update the chart of no-shows, then the chart of accounts',
    'Scan the letter into the patient’s chart',
    'Send the referral letter by fax and log it',
  ])('not: %s', (text) => {
    expect(clinicalSignals(text)).toEqual([])
  })
})
