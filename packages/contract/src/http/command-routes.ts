import { accessCommands } from './access.ts'
import { agencyCommands } from './agencies.ts'
import { cadenceCommands } from './cadences.ts'
import { calibrationCommands } from './calibrations.ts'
import { catalogueCommands, classificationCommands } from './catalogue.ts'
import { channelCommands } from './channels.ts'
import { clientCommands } from './clients.ts'
import type { CommandRoute } from './command-route.ts'
import { delegationCommands } from './delegations.ts'
import { escalationCommands } from './escalation-routes.ts'
import { fitCommands } from './fit.ts'
import { inboundCommands } from './inbound.ts'
import { insightCommands, scribeCommands } from './insight.ts'
import { itemMatterCommands, taskMatterCommands, templateCommands } from './matters.ts'
import { memberCommands } from './members.ts'
import { questionCommands } from './questions.ts'
import { reviewCommands } from './reviews.ts'
import { reworkCommands } from './rework.ts'
import { rhythmCommands } from './rhythm.ts'
import { rolloutCommands } from './rollout.ts'
import { taskCommands } from './tasks.ts'
import { waysCommands } from './ways.ts'
import { workItemCommands } from './work-items.ts'

/** Every command that a member can send, by the noun it is about. What is not here only the engine itself sends. */
export const commandRoutes: Readonly<Record<string, readonly CommandRoute[]>> = {
  agency: [...agencyCommands, ...catalogueCommands],
  channels: [...channelCommands, ...inboundCommands],
  clients: [
    ...clientCommands,
    ...fitCommands,
    ...rolloutCommands,
    ...insightCommands,
    ...templateCommands,
    ...waysCommands,
  ],
  members: memberCommands,
  access: accessCommands,
  tasks: [...taskCommands, ...classificationCommands, ...cadenceCommands, ...taskMatterCommands, ...scribeCommands],
  delegations: delegationCommands,
  'work items': [...workItemCommands, ...itemMatterCommands],
  reviews: reviewCommands,
  calibrations: calibrationCommands,
  rework: reworkCommands,
  questions: questionCommands,
  rhythm: rhythmCommands,
  escalations: escalationCommands,
}
