import { changeSupportRoleVerb } from './change-support-role.ts'
import { clearFactorsVerb } from './clear-factors.ts'
import { correctMemberVerb } from './correct.ts'
import { dropViewVerb } from './drop-view.ts'
import { eraseMemberVerb } from './erase.ts'
import { grantAccessVerb } from './grant-access.ts'
import { joinMemberVerb } from './join.ts'
import { leaveAgencyVerb } from './leave.ts'
import { noteDueFeedVerb } from './note-due-feed.ts'
import { noteKeyVerb } from './note-key.ts'
import { noteRevokedDueFeedVerb } from './note-revoked-due-feed.ts'
import { noteRevokedKeyVerb } from './note-revoked-key.ts'
import { recordAbsenceVerb } from './record-absence.ts'
import { recordScribeCredentialVerb } from './record-scribe-credential.ts'
import { revokeAccessVerb } from './revoke-access.ts'
import { saveMemberCalendarVerb } from './save-calendar.ts'
import { saveProfileVerb } from './save-profile.ts'
import { saveViewVerb } from './save-view.ts'
import { signAgreementVerb } from './sign-agreement.ts'
import { wakeMemberVerb } from './wake.ts'
import { withdrawScribeCredentialVerb } from './withdraw-scribe-credential.ts'

/** Everything that is said of a member, and what they keep for themselves. */
export const memberVerbs = [
  changeSupportRoleVerb,
  clearFactorsVerb,
  correctMemberVerb,
  dropViewVerb,
  eraseMemberVerb,
  grantAccessVerb,
  joinMemberVerb,
  leaveAgencyVerb,
  noteDueFeedVerb,
  noteKeyVerb,
  noteRevokedDueFeedVerb,
  noteRevokedKeyVerb,
  recordAbsenceVerb,
  recordScribeCredentialVerb,
  revokeAccessVerb,
  saveMemberCalendarVerb,
  saveProfileVerb,
  saveViewVerb,
  signAgreementVerb,
  wakeMemberVerb,
  withdrawScribeCredentialVerb,
]
