import type { BriefText } from '../task/task.ts'

/** A brief of intake and follow-up work to start from; it goes with the starter SOP and says all that the linter asks for. */
export const starterBrief: BriefText = {
  goal: 'Every open request has a status that is at most one working day old, so that nobody waits unseen.',
  definitionOfDone:
    'The row of each request in the tracker shows status, date and next step, saved by 3 p.m. America/Chicago on the day it arrives.',
  inputs: 'Tracker: https://files.example/tracker. Queue: https://files.example/queue.',
  tools: 'The tracker, the queue, the approved message templates.',
  constraints: 'Do not approve, cancel or delete a request; do not write outside the approved templates.',
  examples:
    'Good: "Documents complete, routed to the folder of the week". Good: "Two documents missing, template sent today". Bad: "Pending".',
  deadline: '3 p.m. America/Chicago on the day it arrives, as a saved row in the tracker.',
  escalationRules: 'An urgent request goes to Dana at once; Dana owns the decision.',
  trigger: 'A new row in the tracker or a new item in the queue.',
}
