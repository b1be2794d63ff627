import type { Value } from './value.ts'

/** What is read in `delegations`: sentences whole, with what changes in them as arguments. */
export const delegationsTexts = {
  allDelegations: 'All delegations',
  backup: 'Backup',
  assigned: 'assigned',
  independentSince: ', independent since',
  beingReworked: 'Being reworked',
  withACriticalErrorThat: 'With a critical error that is not resolved',
  paused: 'Paused',
  in: (pausedFrom: Value) => ` in ${pausedFrom}`,
  aLeadIsAskedAbout: '; a lead is asked about it',
  workOfTheirsWaitsFor:
    'Work of theirs waits for a second look that you may be asked for, so the evidence is not shown to you.',
  workItem: (index: Value) => `Work item ${index}`,
  watched: (count: Value) => `${count} watched`,
  reviewed: (level: Value) => `${level} reviewed`,
  client: 'Client',
  allClients: 'All clients',
  assistant: 'Assistant',
  allAssistants: 'All assistants',
  filters: 'Filters',
  chooseAnotherClientOrAssistant: 'Choose another client or assistant.',
  noDelegationMatches: 'No delegation matches',
  asSoonAsATask: 'As soon as a task is handed to an assistant, their way to independence is drawn here.',
  nothingIsDelegatedYet: 'Nothing is delegated yet',
  chooseOneToSeeWhat: 'Choose one to see what its next step still lacks.',
  itMayBeOneThat: 'It may be one that you cannot see.',
  thereIsNoSuchDelegation: 'There is no such delegation',
  evidence: 'Evidence',
  evidenceScore: 'Evidence score, up to the promotion line',
  promotionLineAt: (promoteAt: Value) => `promotion line at ${promoteAt}`,
  workingDay: 'working day',
  workingDays: 'working days',
  ofReviewsInAttemptOn: (
    inAttempt: Value,
    attemptLength: Value,
    attempt: Value,
    count: Value,
    what: Value,
    reworkCost: Value,
  ) =>
    `${inAttempt} of ${attemptLength} reviews in attempt ${attempt}, on ${count} ${what}. A pass adds 1, a rework takes ${reworkCost}.`,
  planVersionUntilThePromotion: (id: Value, version: Value) =>
    `Plan “${id}”, version ${version}. Until the promotion every item is reviewed.`,
  nextStep: 'Next step',
  nothingIsLacking: 'Nothing is lacking.',
  confirmThePromotion: 'Confirm the promotion',
  takeTheStepTo: (to: Value) => `Take the step to ${to}`,
  itIsConfirmedInYour:
    'It is confirmed in your name and stands in the ledger. Not convinced? Every item stays reviewed, and each review adds to the evidence.',
  competenceIsShown: 'Competence is shown',
  ended: 'Ended',
  everyItem: 'every item',
  in2: (num: Value, den: Value) => `${num} in ${den}`,
  of: (value: Value, most: Value) => `${value} of ${most}`,
  theEvidenceRecommendsIndependence: 'The evidence recommends independence',
  theEvidenceDoesNotRecommend: 'The evidence does not recommend it yet',
  promotedThoughNotGoodEnough: (unacceptable: Value, falsePromotion: Value) =>
    `Promoted though not good enough: somebody who gets ${unacceptable} wrong comes this far by luck in ${falsePromotion} cases.`,
  goodEnoughAndHeldBack: (acceptable: Value, chanceText: Value) =>
    `Good enough and held back: somebody who gets only ${acceptable} wrong does not come this far within one attempt in ${chanceText} cases.`,
  withWhatReviewersAreFound: (lower: Value, upper: Value, n: Value) =>
    `With what reviewers are found to miss, the first of one attempt lies between ${lower} and ${upper} (${n} failures looked at twice).`,
  reviewLevel: 'Review level',
  theLeastThatIsEver: 'The least that is ever reviewed.',
  ofPassesInARow: (run: Value, passesToClimb: Value) =>
    `${run} of ${passesToClimb} passes in a row that lower it one level.`,
  theInstructionsChangedPassesUnder: ' The instructions changed: passes under the old ones do not count.',
  theNextAreReviewedIn: (forced: Value) => ` The next ${forced} are reviewed in any case.`,
  trustBalance: 'Trust balance',
  aCriticalErrorAllOf: 'a critical error all of it',
  aCriticalError: (critical: Value) => `a critical error ${critical}`,
  aPassAdds1A: (reworkCost: Value, what: Value) =>
    `A pass adds 1, a rework takes ${reworkCost}, ${what}; at 0 independence ends, and every item is reviewed again.`,
  planVersion: (id: Value, version: Value) => `Plan “${id}”, version ${version}.`,
  theWayToIndependence: 'The way to independence',
} as const
