import { commandRoutes } from '@understudy/contract/http/command-routes'
import { type Role, roles } from '@understudy/domain/actor'
import { verbs } from '@understudy/engine/shell/verbs'

/**
 * How much of the agency a role reaches with a route: all of it, its own work, its one client, its own account, or
 * nothing. Members with several roles reach what any of them does; a client contact never more than their client. `own_self`
 * is what is about themselves: their account, keys and messages, and what they were told of or asked to do.
 */
export type Reach = 'all' | 'own_work' | 'own_client' | 'own_self' | 'none'

export interface AccessRow {
  readonly operationId: string
  readonly method: string
  readonly path: string
  readonly reach: Readonly<Record<Role, Reach>>
}

export interface Operation {
  readonly operationId: string
  readonly method: string
  readonly path: string
  /** Answers whoever asks, signed in or not. */
  readonly isOpen: boolean
}

type Reaches = readonly [owner: Reach, lead: Reach, reviewer: Reach, assistant: Reach, contact: Reach]

/** Every route that is no command: who reaches what, and the names of its operations. */
const groups: readonly (readonly [Reaches, string])[] = [
  [
    ['all', 'all', 'all', 'own_work', 'own_client'],
    `
      answerFit clientsMayDo countBoard delegationsMayDo draftRubric exportMeasures exportMeasuresCsv
      listAccessChecklists listBriefVersions listCalibrations listChats listClients listCountedWork listDailyUpdates
      listDelegations listInboundWebhooks listOpenClocks listQuestions listReviews
      listTasks listWebhooks listWeeklyReviews listWorkItems previewCadence
      readAccessFindings readAttainment readBoard readBriefChanges readCadences readClient
      readComments readDelegation readFaq readFilledTemplates
      readGate readHoursSaved readIndependence readNearestQuestions readQuestion readReviewQueue
      readReviewReplacements readReworkRates readReworkTrend readTask readTurnaround
      readScribeOutcomes readWays
      readWorkItem readWorkItemClocks searchWorkItems tasksMayDo workItemsMayDo
    `,
  ],
  [
    ['all', 'all', 'all', 'own_work', 'none'],
    `
      listProcessFixes questionsMayDo readClientHistory readDailyUpdate readDelegationHistory readHandedIn readInstructions
      readQuestionHistory readTaskHistory readWorkItemHistory
    `,
  ],
  [
    ['all', 'all', 'all', 'none', 'own_client'],
    `
      readMeasureFacts readNextTask readQuestionMeasures readRollout readScorecard readScorecardCsv
      readThemes readWeeklyDraft readWeeklyPage
    `,
  ],
  [
    ['all', 'all', 'all', 'none', 'none'],
    `
      accesschecklistsMayDo agencyMayDo calibrationsMayDo previewCalendar previewDue previewRecompute
      readAccessChecklist readAccessChecklistHistory readAccessRegister readAgencyHistory readCalibration
      readCalibrationHistory readContinuity readDayOfUpdates readEscalationRules readMissingDailyUpdates readOutgoingErrors
      readRecomputeItems readReviewerMeasures readRiskCalibration readRiskHeld readRoi
      readTakers readWeeklyReview readWorkItemRouting whatIf
    `,
  ],
  [
    ['all', 'all', 'all', 'own_self', 'none'],
    `
      readActionHistory readEscalationHistory readMemberHistory readReview readReviewClocks readReviewHistory
      reviewsMayDo
    `,
  ],
  [
    ['all', 'all', 'all', 'own_self', 'own_self'],
    `
      actionsMayDo escalationsMayDo listActions listBoardViews listEscalations listMembers listWorkLeft membersMayDo
      readAction readCoverageDrill readDailyUpdateDraft readEscalation
      readEscalationNotices readMember readNeedsMe
    `,
  ],
  [
    ['all', 'all', 'none', 'none', 'none'],
    `
      importHistory importHolidays importWork
    `,
  ],
  [
    ['all', 'all', 'own_self', 'own_self', 'own_self'],
    `
      listMessages readMessage readPreferences
    `,
  ],
  [
    ['all', 'none', 'none', 'none', 'none'],
    `
      exportAudit inviteMember readArchive readCheckpoint revokeInvitation searchAudit verifyLedger
    `,
  ],
  [
    ['all', 'own_self', 'own_self', 'own_self', 'own_self'],
    `
      listDueFeeds listKeys makeKey revokeDueFeed revokeKey
    `,
  ],
  [
    ['own_self', 'own_self', 'own_self', 'own_self', 'own_self'],
    `
      chooseAgency endOwnSession listInbox listSessions makeDueFeed readAccount readInbox readInboxMessage
    `,
  ],
  [
    ['all', 'all', 'all', 'all', 'all'],
    `
      endSession lintBrief listPlans listTaskTypes listThemes listenLive previewMessage previewPlan
      readAgency readNotices readSession sendCommands
    `,
  ],
  // No role reaches these: they are for operators of the installation, who are named on its machine.
  [
    ['none', 'none', 'none', 'none', 'none'],
    `
      retryFailedJobs showQueues
    `,
  ],
]

const others = new Map(
  groups.flatMap(([reach, names]) =>
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name, reach] as const),
  ),
)

/** Who may do what: derived from the verbs for commands, and said here for the rest. */
export function accessTable(operations: readonly Operation[]): AccessRow[] {
  const commands = new Map(
    Object.values(commandRoutes)
      .flat()
      .map(({ path, command }) => [`POST ${path}`, command]),
  )
  return operations.flatMap(({ operationId, method, path, isOpen }) => {
    if (isOpen) return []
    const command = commands.get(`${method} ${path}`)
    const reach = command === undefined ? others.get(operationId) : reachOf(command)
    if (reach === undefined) throw new Error(`The table of access says nothing of ${operationId}`)
    return [{ operationId, method, path, reach: byRole(reach) }]
  })
}

function reachOf(command: string): Reaches {
  const verb = verbs[command]
  if (verb === undefined) throw new Error(`There is no verb ${command}`)
  return roles.map((role): Reach => {
    if (!verb.allow.includes(role)) return 'none'
    if (role === 'client_contact') return 'own_client'
    return role === 'assistant' && verb.ownedBy !== undefined ? 'own_work' : 'all'
  }) as unknown as Reaches
}

function byRole(reach: Reaches): Record<Role, Reach> {
  return Object.fromEntries(roles.map((role, index) => [role, reach[index]])) as Record<Role, Reach>
}
