import type { Value } from './value.ts'

/** What is read in `settings`: sentences whole, with what changes in them as arguments. */
export const settingsTexts = {
  registerAClient: 'Register a client',
  openingHours: 'Opening hours',
  versionTimesOfPromisesThat: (calendarVersion: Value, zone: Value) =>
    `Version ${calendarVersion}, times of ${zone}. Promises that run are moved only where they are recomputed.`,
  saveTheHours: 'Save the hours',
  openingHoursOf: (name: Value) => `Opening hours of ${name}`,
  eachClientBringsOpeningHours: 'Each client brings opening hours, by which every promise to it is counted.',
  thereIsNoClientYet: 'There is no client yet',
  client: 'Client',
  itHasNoCalendarPromises: 'It has no calendar: promises to it are counted night and day.',
  toYourOwnAddress: 'to your own address',
  inbox: 'Inbox',
  yourOwnInTheConsole: 'your own, in the console',
  webhook: 'Webhook',
  channels: 'Channels',
  test: 'Test',
  test2: (name: Value) => `Test ${name}`,
  ladders: 'Ladders',
  rotations: 'Rotations',
  aRotationSaysWhoseDuty: 'A rotation says whose duty it is; a step of a ladder can tell whoever is on duty.',
  nobodyTakesTurnsYet: 'Nobody takes turns yet',
  version: (version: Value) => `version ${version}`,
  everyAgencyHasIt: 'Every agency has it: what none of your own ladders is for climbs this one.',
  fromSeverityOn: (from: Value) => `, from ${from} severity on`,
  byTheNextAfter: (channels: Value, waitMs: Value) => `${channels}; the next after ${waitMs}`,
  peopleChoose: 'People leave ways out for themselves: what a ladder would send by these, the others carry.',
  nobody: 'Nobody',
  isOnDuty: 'is on duty',
  until: 'until',
  aDay: 'a day',
  days: (shiftDays: Value) => `${shiftDays} days`,
  eachHandedOverAtIn: (nameOf: Value, what: Value, handoverAt: Value, zone: Value) =>
    `${nameOf}, ${what} each, handed over at ${handoverAt} in ${zone}`,
  errorsInTruth: 'Errors in truth',
  promoted: 'Promoted',
  reviewsUntilThen: 'Reviews until then',
  reviewedAfterwards: 'Reviewed afterwards',
  errorsThatGoOut: 'Errors that go out',
  plan: 'Plan',
  ofTheAgency: (id: Value) => `${id} (of the agency)`,
  planVersion: (id: Value, version: Value) => `Plan “${id}”, version ${version}`,
  aPassAdds1A: (reworkCost: Value, promoteAt: Value, attemptLength: Value, unacceptable: Value, chanceText: Value) =>
    `A pass adds 1, a rework takes ${reworkCost}; competence is shown at ${promoteAt} within ${attemptLength} reviews. Somebody who gets ${unacceptable} wrong is promoted in ${chanceText} cases in one attempt.`,
  whatThePlanPromises: (id: Value) => `What the plan ${id} promises`,
  itDeliversBeforeItReviews: 'It delivers before it reviews: nothing bounds the errors that go out.',
  inTheLongRunAt: (worstOutgoing: Value) =>
    `In the long run at most ${worstOutgoing} of what goes out is wrong, up to the unacceptable rate.`,
  computedExactlyWithReviewersWho: (what: Value, missRate: Value) =>
    `${what} Computed exactly with reviewers who miss ${missRate} of the errors.`,
  whatAgenciesDoToday: 'What agencies do today',
  promotedByThePlanAndByTwoRules: (attemptLength: Value) =>
    `Promoted within ${attemptLength} reviews by the plan, and by two rules that need none.`,
  byThePlan: 'By the plan',
  tenReviews: '10 reviews, 90 % good',
  lastTwenty: '95 % of the last 20',
  whatTheFiguresDoNotSay: 'What these figures do not say',
  greyZone: (acceptable: Value, unacceptable: Value, attemptLength: Value) =>
    `Between ${acceptable} and ${unacceptable} errors lies a grey zone that ${attemptLength} reviews cannot separate.`,
  errorsSlipBy: (count: Value, level: Value) =>
    `Right after a sudden break about ${count} errors slip by before the first is caught at ${level}.`,
  aThirdAttempt: (unacceptable: Value, chance: Value) =>
    `A third attempt at ${unacceptable} errors has a cumulative false promotion of ${chance}.`,
  criticalErrorsAreRare: (promoteAt: Value, share: Value) =>
    `${promoteAt} clean reviews cannot prove that critical errors are rare: they still allow ${share} of them. Work marked high-risk or irreversible is always reviewed.`,
  openDay: 'open day',
  openDaysH: (days: Value, hours: Value) => `${days}, ${hours} h`,
  theNextTwelveMonths: 'The next twelve months',
  closed: 'closed',
  versionWasSavedMeanwhile: (version: Value) =>
    `Version ${version} was saved meanwhile. What you wrote is kept; saving it takes the place of that version.`,
  takeItsHours: 'Take its hours instead',
} as const
