import type { Value } from './value.ts'

/** What is read in `settings`: sentences whole, with what changes in them as arguments. */
export const settingsTexts = {
  openingHours: 'Opening hours',
  versionTimesOfPromisesThat: (calendarVersion: Value, zone: Value) =>
    `Version ${calendarVersion}, times in ${zone}. Running promises keep their deadlines until you recalculate them.`,
  saveTheHours: 'Save hours',
  openingHoursOf: (name: Value) => `Opening hours of ${name}`,
  eachClientBringsOpeningHours: 'Every client has opening hours, and promises to it are counted in them.',
  thereIsNoClientYet: 'No client yet',
  client: 'Client',
  itHasNoCalendarPromises: 'No calendar: promises to this client are counted around the clock.',
  toYourOwnAddress: 'Test goes to your address',
  inbox: 'Inbox',
  toYourInbox: 'Test goes to your inbox',
  webhook: 'Webhook',
  channels: 'Notification channels',
  test: 'Send test',
  test2: (name: Value) => `Send test: ${name}`,
  ladders: 'Ladders',
  ladderAbout: 'A ladder says who is alerted of an escalation, and who is next if nobody takes it.',
  rotations: 'Rotations',
  aRotationSaysWhoseDuty: 'A rotation says who is on call when. A ladder can alert whoever is on call.',
  nobodyTakesTurnsYet: 'No rotations yet',
  version: (version: Value) => `version ${version}`,
  everyAgencyHasIt: 'Used when no ladder of yours matches.',
  fromSeverityOn: (from: Value) => `, from severity ${from}`,
  byTheNextAfter: (channels: Value, waitMs: Value) => `${channels}; next step after ${waitMs}`,
  peopleChoose: 'People can turn off channels for themselves; they are then alerted by the others.',
  nobody: 'Nobody',
  isOnDuty: 'is on call',
  until: 'until',
  aDay: '1 day',
  days: (shiftDays: Value) => `${shiftDays} days`,
  eachHandedOverAtIn: (nameOf: Value, what: Value, handoverAt: Value, zone: Value) =>
    `${nameOf}: shifts of ${what}, changing at ${handoverAt} (${zone})`,
  errorsInTruth: 'True error rate',
  promoted: 'Promoted',
  reviewsUntilThen: 'Reviews until then',
  reviewedAfterwards: 'Reviewed afterwards',
  errorsThatGoOut: 'Delivered with errors',
  plan: 'Plan',
  ofTheAgency: (name: Value) => `${name} (your own)`,
  planVersion: (name: Value, version: Value) => `Plan “${name}”, version ${version}`,
  aPassAdds1A: (reworkCost: Value, promoteAt: Value, attemptLength: Value, unacceptable: Value, chanceText: Value) =>
    `A pass adds 1 point, a rework costs ${reworkCost}; ${promoteAt} points within ${attemptLength} reviews lead to promotion. Someone who gets ${unacceptable} wrong is promoted in ${chanceText} cases per attempt.`,
  whatThePlanPromises: (name: Value) => `What plan “${name}” does`,
  itDeliversBeforeItReviews:
    'Work is delivered before it is reviewed, so nothing limits the errors that are delivered.',
  inTheLongRunAt: (worstOutgoing: Value) =>
    `In the long run, at most ${worstOutgoing} of delivered work is wrong, for anyone up to the unacceptable rate.`,
  computedExactlyWithReviewersWho: (what: Value, missRate: Value) =>
    `${what} Calculated exactly, assuming that reviewers miss ${missRate} of the errors.`,
  whatAgenciesDoToday: 'What agencies do today',
  promotedByThePlanAndByTwoRules: (attemptLength: Value) =>
    `Promoted within ${attemptLength} reviews: by this plan, and by two common rules of thumb.`,
  byThePlan: 'By the plan',
  tenReviews: '10 reviews, 90\u00a0% good',
  lastTwenty: '95\u00a0% of the last 20',
  whatTheFiguresDoNotSay: 'Limits of these figures',
  greyZone: (acceptable: Value, unacceptable: Value, attemptLength: Value) =>
    `Between ${acceptable} and ${unacceptable} true error rate, ${attemptLength} reviews cannot tell people apart.`,
  errorsSlipBy: (count: Value, oneIn: Value) =>
    `If someone’s work suddenly breaks down while one in ${oneIn} items is reviewed, about ${count} errors are delivered before the first is caught.`,
  aThirdAttempt: (unacceptable: Value, chance: Value) =>
    `After three attempts, someone who gets ${unacceptable} wrong is promoted in ${chance} of cases.`,
  criticalErrorsAreRare: (promoteAt: Value, share: Value) =>
    `${promoteAt} clean reviews do not prove that critical errors are rare: up to ${share} of items may still have one. High-risk and irreversible work is always reviewed.`,
  openDay: 'open day',
  openDaysH: (days: Value, hours: Value) => `${days}, ${hours}\u00a0h`,
  theNextTwelveMonths: 'The next 12 months',
  closed: 'Closed',
  versionWasSavedMeanwhile: (version: Value) =>
    `Someone else has saved version ${version}. Your changes are kept; saving them replaces that version.`,
  takeItsHours: 'Discard my changes',
} as const
