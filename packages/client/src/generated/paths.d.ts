// Generated from the contract by `npm run docs`; do not edit.
export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process runs */
        get: operations["readLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests can be served */
        get: operations["readReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access/checklists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Revocations and periodic access reviews */
        get: operations["listAccessChecklists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access/checklists/{accessChecklistId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One checklist with its entries and its clock */
        get: operations["readAccessChecklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access/checklists/{accessChecklistId}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm one entry: withdrawn or kept; in a review keep, narrow or revoke */
        post: operations["accessChecklistAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access/checklists/{accessChecklistId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the ledger says of it, event by event */
        get: operations["readAccessChecklistHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access/checklists/{accessChecklistId}/may-do": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you may do about it now, and why not */
        get: operations["accesschecklistsMayDo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What about access is to be mended, with what would mend it */
        get: operations["readAccessFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Actions: yours, or everybody’s where you lead; overdue ones by a filter */
        get: operations["listActions"];
        put?: never;
        /** Say who does what for a client by which day */
        post: operations["actionOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actions/{actionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One action */
        get: operations["readAction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actions/{actionId}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give an action another owner or another day */
        post: operations["actionChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actions/{actionId}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is done */
        post: operations["actionFinish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actions/{actionId}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is not to be done */
        post: operations["actionDrop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actions/{actionId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the ledger says of it, event by event */
        get: operations["readActionHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actions/{actionId}/may-do": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you may do about it now, and why not */
        get: operations["actionsMayDo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your agency */
        get: operations["readAgency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agency/absence-limit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say after how many days away everything is looked at again */
        post: operations["agencySetAbsenceLimit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agency/automatic-promotion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say under which plans a promotion needs no signature */
        post: operations["agencySwitchAutomaticPromotion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agency/gate-limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say how many items are watched, on how many days evidence lies, and how long a pause may last */
        post: operations["agencySetGateLimits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agency/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the ledger says of it, event by event */
        get: operations["readAgencyHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agency/may-do": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you may do about it now, and why not */
        get: operations["agencyMayDo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agency/message-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say in the agency's own words what stands around every message */
        post: operations["agencySetMessageTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agency/notice-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say how many messages an hour a recipient gets, and how long quiet hours may hold one */
        post: operations["agencySetNoticeRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agency/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The limits of what the agency sends, and its own words around it */
        get: operations["readNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agency/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every plan that a task may name, with what it promises */
        get: operations["listPlans"];
        put?: never;
        /** Save a plan of your own, or its next version; the answer says what it promises */
        post: operations["agencySavePlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agency/plans/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a plan of your own would promise, or why it cannot be saved */
        post: operations["previewPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agency/recurrence-limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say when a theme of rework recurs, so that a process fix opens */
        post: operations["agencySetRecurrenceLimits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agency/review-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say how many reviews one person may claim at once, and how many rounds are too many */
        post: operations["agencySetReviewRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agency/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether people need a second factor, a passkey or single sign-on to get in */
        post: operations["agencyAskSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agency/task-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The catalogue: every type that a task may be made from, with its default SOP */
        get: operations["listTaskTypes"];
        put?: never;
        /** Add a task type of your own to the catalogue, or its next version */
        post: operations["agencyDefineTaskType"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agency/task-types/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make no more tasks from a type of your own */
        post: operations["agencyRetireTaskType"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agency/update-times": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say when assistants are reminded of their daily update, and when it is missing, where they are */
        post: operations["agencySetUpdateTimes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that the agency has as one .tar.gz: the ledger with its checkpoints, every table, a signed manifest */
        get: operations["readArchive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search everything that happened, newest first: by whom, what, about what, with which key, when */
        get: operations["searchAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest signed checkpoint, to be kept elsewhere */
        get: operations["readCheckpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened, one JSON object a line, newest first */
        get: operations["exportAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fold the whole ledger again: every row, every hash chain and every checkpoint */
        post: operations["verifyLedger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your account: how you sign in, and which agencies you belong to */
        get: operations["readAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/agency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Work in another of your agencies in this session */
        post: operations["chooseAgency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/callback/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the provider of single sign-on sends the browser back to */
        get: operations["endSingleSignOn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change your password */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkey/delete-passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove a passkey */
        post: operations["deletePasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkey/generate-authenticate-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Begin to sign in with a passkey */
        get: operations["beginPasskeySignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkey/generate-register-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Begin to add a passkey; takes a session that was opened within the hour */
        get: operations["beginPasskey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkey/list-user-passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your passkeys */
        get: operations["listPasskeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkey/verify-authentication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with a passkey */
        post: operations["signInByPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkey/verify-registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a passkey */
        post: operations["addPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/request-password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a link to set a new password; the answer is the same whoever the address belongs to */
        post: operations["requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a new password with the token of the link; every session ends */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/revoke-other-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End all of your sessions but this one */
        post: operations["endOtherSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where you are signed in */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of your sessions */
        delete: operations["endOwnSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sign-in/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with e-mail and password; where a second factor is set up, it is asked for next */
        post: operations["signInByPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sign-in/social": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin single sign-on; the answer says where to send the browser */
        post: operations["beginSingleSignOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/two-factor/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do without the authenticator app from now on */
        post: operations["disableTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/two-factor/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to set up an authenticator app; recovery codes are shown in this answer and never again */
        post: operations["enableTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/two-factor/generate-backup-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** New recovery codes in place of the old ones, shown this once */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/two-factor/verify-backup-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a recovery code in place of the authenticator app; each works once */
        post: operations["useRecoveryCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/two-factor/verify-totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the code of the authenticator app: as the second step of signing in, or to finish setting it up */
        post: operations["verifyTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which ways to sign in there are here */
        get: operations["readSignInWays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Running promises by deadline or in the order of their risk */
        get: operations["readBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/board-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The parts of the board that you keep under a name, and those that others share */
        get: operations["listBoardViews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/board/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many promises run, are due soon or overdue and are blocked on whom, by state, client and assistant */
        get: operations["countBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/briefs/lint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the linter objects to in a brief that is being written; nothing is kept */
        post: operations["lintBrief"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calibrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sessions in which several reviewers judge the same work */
        get: operations["listCalibrations"];
        put?: never;
        /** Have several reviewers judge the same delivered work, blind, to see where they differ */
        post: operations["calibrationOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calibrations/{calibrationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One session; how far its reviewers agree once all are in or the time is up */
        get: operations["readCalibration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calibrations/{calibrationId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call the session off; nothing of it is shown */
        post: operations["calibrationCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calibrations/{calibrationId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the ledger says of it, event by event */
        get: operations["readCalibrationHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calibrations/{calibrationId}/may-do": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you may do about it now, and why not */
        get: operations["calibrationsMayDo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calibrations/{calibrationId}/verdicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give your verdict on one item of the session; it is evidence about nobody */
        post: operations["calibrationJudge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channel-tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test by a channel; the delivery log says what became of it */
        post: operations["agencyTestChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The chats of Slack and Teams, without their addresses */
        get: operations["listChats"];
        put?: never;
        /** Connect an incoming webhook of Slack or Teams, of the agency or your own */
        post: operations["agencyConnectChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chats/{chatId}/disconnect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say nothing more in a chat */
        post: operations["agencyDisconnectChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The clients that you can see */
        get: operations["listClients"];
        put?: never;
        /** Register a client */
        post: operations["clientRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One client */
        get: operations["readClient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register of a client: its systems, what its tasks need there, and who has it */
        get: operations["readAccessRegister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/access-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have everybody’s access to this client’s systems reviewed now */
        post: operations["clientCallAccessReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/access-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set how old a verification may become and how often access is reviewed */
        post: operations["clientSetAccessRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/baseline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record how the work stood before the first delegation */
        post: operations["clientRecordBaseline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish a new version of the opening hours */
        post: operations["clientPublishCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/calendar/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The next twelve months of a calendar, or why it cannot be saved */
        post: operations["previewCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/compliance-sign-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the compliance sign-off of a regulated client */
        post: operations["clientSignOffCompliance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/continuity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How well the work of a client would go on without whoever does it now, with what the score comes from */
        get: operations["readContinuity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forget what was written for a client for good, once nothing of it is open; what happened stays */
        post: operations["clientErase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Follow the holidays of an iCal feed, which is fetched every day */
        post: operations["clientFollowFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/feeds/{feedId}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Follow a feed no more; its holidays stay */
        post: operations["clientLeaveFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/fit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep the fit questionnaire's answer with the client, and the 3 to 5 tasks that are chosen */
        post: operations["clientSaveFit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the ledger says of it, event by event */
        get: operations["readClientHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replace the holidays of one source */
        post: operations["clientTakeHolidays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/holidays/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the holidays of a region or of an iCal file */
        post: operations["importHolidays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/holidays/switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep no holiday on a date, whatever a refresh brings, or keep it again */
        post: operations["clientSwitchHoliday"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/hourly-value": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set what an hour of the leader's and of a clinician's time is worth */
        post: operations["clientSetHourlyValue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/intake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree where requests are sent */
        post: operations["clientAgreeIntake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/intake/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm that the client's people know where to send requests; by a contact of the client */
        post: operations["clientConfirmIntake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/may-do": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you may do about it now, and why not */
        get: operations["clientsMayDo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/measure-facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The baseline, the worth of an hour and the agreed intake of a client */
        get: operations["readMeasureFacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/next-task": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The next adjacent task to hand over, once what is handed over is stable, with the evidence */
        get: operations["readNextTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Save the ordered list of policies; running clocks keep theirs until they are recomputed */
        post: operations["clientSavePolicies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/policies/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Made then, due when, and why */
        post: operations["previewDue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish a new version of what is promised where no other policy applies */
        post: operations["clientPublishPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/recompute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apply the calendar, the policies or both to the clocks that run */
        post: operations["clientRecomputeClocks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/recompute/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came of each item of the newest recompute */
        get: operations["readRecomputeItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/recompute/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a recompute would do to the clocks that run */
        post: operations["previewRecompute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/roi": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hours saved times their value, less the cost, with every input, each of which can be asked otherwise */
        get: operations["readRoi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/rollout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rollout plan of a client, ticked from the ledger, with what is missing */
        get: operations["readRollout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/rollout/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm an item of the rollout plan that the ledger cannot tell */
        post: operations["clientConfirmRolloutItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/scorecard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The 30-day scorecard of a client: eight questions, and the evidence behind each answer */
        get: operations["readScorecard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/scorecard.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The 30-day scorecard of a client as CSV */
        get: operations["readScorecardCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/systems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter a system of the client into the register, or say its kind and roles anew */
        post: operations["clientRegisterSystem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/systems/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a system out of the register */
        post: operations["clientRetireSystem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep words that the client has approved, or their next version */
        post: operations["clientSaveTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/templates/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer approved words no more */
        post: operations["clientRetireTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a client works: its words, its channels, its naming conventions and approved templates */
        get: operations["readWays"];
        put?: never;
        /** Describe its words, its channels for tasks, chat and documents, and its naming conventions */
        post: operations["clientDescribeWays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/weekly-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The weekly review of a client, drafted from the ledger; as a page to print under weekly-review.html */
        get: operations["readWeeklyDraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/weekly-review.html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The weekly review of a client as one page to print */
        get: operations["readWeeklyPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{clientId}/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the work of a period would have kept and missed under other rules, beside what it did */
        post: operations["whatIf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open clocks, soonest deadline first */
        get: operations["listOpenClocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send up to 1,000 commands at once; each is answered by itself, in order */
        post: operations["sendCommands"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/daily-updates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Daily updates: your own, or everybody’s where you lead */
        get: operations["listDailyUpdates"];
        put?: never;
        /** Post your update of a day; said again, it amends what you posted */
        post: operations["dailyUpdatePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/daily-updates/{dailyUpdateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One daily update */
        get: operations["readDailyUpdate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/daily-updates/day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One day of daily updates: who has posted what, and who has not */
        get: operations["readDayOfUpdates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/daily-updates/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the ledger says of an assistant’s day: to be edited and posted */
        get: operations["readDailyUpdateDraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/daily-updates/missing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose daily update is missing now */
        get: operations["readMissingDailyUpdates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The delegations that you can see */
        get: operations["listDelegations"];
        put?: never;
        /** Hand a task to an assistant */
        post: operations["delegationAssign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/delegations/{delegationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One delegation */
        get: operations["readDelegation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/delegations/{delegationId}/acknowledge-sop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Acknowledge a version of the SOP: the current one, or an older one that work still runs under */
        post: operations["delegationAcknowledgeSop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/delegations/{delegationId}/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the next step of the hand-over; a closed gate answers all that is missing */
        post: operations["delegationAdvance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/delegations/{delegationId}/decline-recommendation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do not follow a recommended promotion, and say why; it comes back with new evidence alone */
        post: operations["delegationDeclineRecommendation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/delegations/{delegationId}/demonstration-sign-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say, as the demonstrator, that the assistant has seen enough */
        post: operations["delegationSignOffDemonstration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/delegations/{delegationId}/demote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an independent assistant back to reverse-shadow */
        post: operations["delegationDemote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/delegations/{delegationId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the delegation */
        post: operations["delegationEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/delegations/{delegationId}/gate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the next step of the hand-over still lacks, if you asked for it now */
        get: operations["readGate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/delegations/{delegationId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the ledger says of it, event by event */
        get: operations["readDelegationHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/delegations/{delegationId}/may-do": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you may do about it now, and why not */
        get: operations["delegationsMayDo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/delegations/{delegationId}/observations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a work item that the assistant watched */
        post: operations["delegationObserveItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/delegations/{delegationId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause the delegation; at its limit a lead is asked about it */
        post: operations["delegationPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/delegations/{delegationId}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put the delegation under another plan, or under the newest version of its own */
        post: operations["delegationMoveToPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/delegations/{delegationId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on where it was paused */
        post: operations["delegationResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/delegations/{delegationId}/walkthrough": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Link the recorded walkthrough */
        post: operations["delegationRecordWalkthrough"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/delegations/adopt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a hand-over that history brought along, at its stage */
        post: operations["delegationAdopt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/due-feeds/{token}/due.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Due work as iCalendar, by the address that was shown when the calendar was made */
        get: operations["readDueFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/duty-override-removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an override back; of a swap both halves */
        post: operations["agencyRemoveDutyOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/duty-overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say who stands in, from one instant to another */
        post: operations["agencyOverrideDuty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/duty-swaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the shifts that contain two instants change hands */
        post: operations["agencySwapDuty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/escalation-acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take all of one root at once */
        post: operations["escalationAcknowledgeRoot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/escalation-mutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hide what matches until an instant; nothing is resolved */
        post: operations["agencyMuteEscalations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/escalation-mutes/{muteId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lift a mute before its time; what it hid is said now */
        post: operations["agencyUnmuteEscalations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/escalation-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Save a ladder of your own, or its next version; what runs goes on as it was */
        post: operations["agencySaveEscalationPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/escalation-policy-removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove a ladder of your own */
        post: operations["agencyRemoveEscalationPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/escalation-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ladders, times, rotations and mutes of your agency, and who is on duty now */
        get: operations["readEscalationRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/escalation-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say how long escalations gather, hold and stay acknowledged */
        post: operations["agencySetEscalationSettings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/escalations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The escalations that you can see */
        get: operations["listEscalations"];
        put?: never;
        /** Ask for a decision; what runs about the subject already is joined */
        post: operations["escalationRaise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/escalations/{escalationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One escalation, with where its ladder stands */
        get: operations["readEscalation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/escalations/{escalationId}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it */
        post: operations["escalationAcknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/escalations/{escalationId}/dropped-steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a step out of its ladder */
        post: operations["escalationDropStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/escalations/{escalationId}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give it to somebody else */
        post: operations["escalationHandOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/escalations/{escalationId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the ledger says of it, event by event */
        get: operations["readEscalationHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/escalations/{escalationId}/may-do": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you may do about it now, and why not */
        get: operations["escalationsMayDo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/escalations/{escalationId}/next-step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the next step fire now */
        post: operations["escalationForce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/escalations/{escalationId}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was told what, pass by pass */
        get: operations["readEscalationNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/escalations/{escalationId}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that it is decided */
        post: operations["escalationResolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/escalations/{escalationId}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Be told of it again, not before an instant */
        post: operations["escalationSnooze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/faq": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The FAQ of a task with its client's, of a client, or all that you can see */
        get: operations["readFaq"];
        put?: never;
        /** Write an entry of the FAQ that nobody had to ask for */
        post: operations["questionWriteEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/fit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who should do this? The fit questionnaire: mix, reasons, staffing, and the first 3 to 5 tasks */
        post: operations["answerFit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take over closed work of the past: measures and risk begin with it, no score, level or trust does */
        post: operations["importHistory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/work-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make open work items from a list */
        post: operations["importWork"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbound-webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The inbound webhooks that make work items, without their secrets */
        get: operations["listInboundWebhooks"];
        put?: never;
        /** Open an inbound webhook that makes work items; its secret is in this answer and nowhere else */
        post: operations["agencyOpenInbound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbound-webhooks/{inboundId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close an inbound webhook for good */
        post: operations["agencyCloseInbound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbound-webhooks/{inboundId}/secret-rotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a new secret of an inbound webhook, shown once; the one before is taken for a day */
        post: operations["agencyRotateInboundSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbound/{agencyId}/{inboundId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a work item from another system, signed as Standard Webhooks 1.0 says */
        post: operations["requestWork"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you were told, newest first */
        get: operations["listInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbox/{messageId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that you have read a message of your inbox */
        post: operations["readInboxMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbox/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that you have read all that had arrived in your inbox by then */
        post: operations["readInbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an invitation, once: with a password for a new account, or as whoever is signed in */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whom an invitation is for */
        post: operations["lookAtInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changes, as server-sent messages
         * @description The first message says where the stream begins: read after it, and nothing is missed. A change may be told twice. With Last-Event-ID it goes on from there.
         */
        get: operations["listenLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/measures/attainment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many promises were kept, open ones apart, and by which calendars */
        get: operations["readAttainment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/measures/counted-work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The work items that a figure was counted from, as the point of a chart names them */
        get: operations["listCountedWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/measures/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All measures in one long table, one figure a row */
        get: operations["exportMeasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/measures/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All measures in one long table as CSV, the same rows */
        get: operations["exportMeasuresCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/measures/hours-saved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hours saved by client, task or assistant and by day or week, with their bounds and baseline */
        get: operations["readHoursSaved"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/measures/independence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long until delegations are independent, those on their way counted */
        get: operations["readIndependence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/measures/outgoing-errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The worst long-run share of errors going out under each plan, and what it assumes */
        get: operations["readOutgoingErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/measures/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Time to answer, the share that the FAQ had already, and how many questions each brief left open */
        get: operations["readQuestionMeasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/measures/reviewers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How hard reviewers are, how far they agree and what they miss */
        get: operations["readReviewerMeasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/measures/rework-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rework and first-pass yield by assistant, task or client, estimated from the sample */
        get: operations["readReworkRates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/measures/rework-trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether rework falls week over week */
        get: operations["readReworkTrend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/measures/risk-calibration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the chances of a missed promise that were told held against what came of them */
        get: operations["readRiskCalibration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/measures/risk-held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** In a word how told risks held, as it was found last: it is looked at once a day */
        get: operations["readRiskHeld"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/measures/themes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Themes of rework, most frequent first */
        get: operations["readThemes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/measures/turnaround": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long work takes, open items counted */
        get: operations["readTurnaround"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The members that you can see */
        get: operations["listMembers"];
        put?: never;
        /** Take a person into the agency */
        post: operations["memberJoin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One member */
        get: operations["readMember"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record days on which a member is away */
        post: operations["memberRecordAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/access-grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record what a member may get into, and how that access is kept */
        post: operations["memberGrantAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/access-revocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that an access was taken back */
        post: operations["memberRevokeAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the signed confidentiality agreement */
        post: operations["memberSignAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/bounces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a member's mailbox does not exist; it is used no more */
        post: operations["memberNoteBounce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say when somebody works, for planning */
        post: operations["memberSaveCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a name, an address or roles right; roles that work hangs on are not lost, and a new address is invited anew */
        post: operations["memberCorrect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/coverage-drill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who would take what if a member were away, and what would have no cover; nothing is changed */
        get: operations["readCoverageDrill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/due-feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The calendars of due work that a member follows from elsewhere, without their addresses */
        get: operations["listDueFeeds"];
        put?: never;
        /** Make a calendar of due work to follow from elsewhere; its address is shown in this answer and never again */
        post: operations["makeDueFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/due-feeds/{dueFeedId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a calendar of due work: its address is that of nothing from then on */
        delete: operations["revokeDueFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/email-restorations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Use a member's e-mail address again */
        post: operations["memberRestoreEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forget a person for good; what they did stays */
        post: operations["memberErase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the ledger says of it, event by event */
        get: operations["readMemberHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invite a member to sign in as themselves; an invitation before this one works no more */
        post: operations["inviteMember"];
        /** Take an invitation back */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The keys of a member, without anything one could sign in with */
        get: operations["listKeys"];
        put?: never;
        /** Make a key; it is shown in this answer and never again */
        post: operations["makeKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a key, and every session opened with it */
        delete: operations["revokeKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a person has left; what they could get into is listed to be withdrawn */
        post: operations["memberLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/may-do": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you may do about it now, and why not */
        get: operations["membersMayDo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a member wants to be told: yourself, or anybody where you lead */
        get: operations["readPreferences"];
        put?: never;
        /** Say how a member wants to be told: quiet hours, digests, channels */
        post: operations["memberSetPreferences"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what an assistant brings along: skills, specialties, languages, capacity, cost, pools */
        post: operations["memberSaveProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/scribe-credential": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a scribe is certified or designated */
        post: operations["memberRecordScribeCredential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/scribe-credential/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a scribe credential, once no clinical work hangs on it */
        post: operations["memberWithdrawScribeCredential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/support-role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the support role of an assistant; a scribe hands clinical work over before */
        post: operations["memberChangeSupportRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep a part of the board under a name, for oneself or for everybody who sees the agency */
        post: operations["memberSaveView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/views/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep a part of the board no more */
        post: operations["memberDropView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The delivery log, newest first: who was told what, by which channel, and what became of it */
        get: operations["listMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One message, with every attempt to deliver it */
        get: operations["readMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages/{messageId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a message again, under its old id */
        post: operations["agencyReplayMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a message looks like on each channel, in the words that are sent along or in those of the agency */
        post: operations["previewMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/needs-me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The escalations that need you now, worst first */
        get: operations["readNeedsMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The queues of the installation, for its operators: a page to look at */
        get: operations["showQueues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/queues/retries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try jobs again that failed for good, the newest hundred of each queue, for operators of the installation */
        post: operations["retryFailedJobs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/process-fixes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Process fixes, newest first, with their evidence and whether they worked */
        get: operations["listProcessFixes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Questions that you can see, the oldest first */
        get: operations["listQuestions"];
        put?: never;
        /** Ask from a work item or a task; the work may wait for the answer */
        post: operations["questionAsk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/{questionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One question with its answer */
        get: operations["readQuestion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/{questionId}/amend-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer it better; an entry of the FAQ goes along */
        post: operations["questionAmendAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/{questionId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer; what waits for it goes on */
        post: operations["questionAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/{questionId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the ledger says of it, event by event */
        get: operations["readQuestionHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/{questionId}/may-do": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you may do about it now, and why not */
        get: operations["questionsMayDo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/{questionId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put the answer into the task's or the client's FAQ */
        post: operations["questionPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/{questionId}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it out of the FAQ */
        post: operations["questionRetire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/{questionId}/reword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask it in better words */
        post: operations["questionReword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/{questionId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It needs no answer any more */
        post: operations["questionWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/found": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an answer that is there already instead of asking; it counts for the FAQ */
        post: operations["questionTakeFromFaq"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/questions/nearest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The answered questions that lie nearest to what is being typed */
        get: operations["readNearestQuestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review-queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits to be reviewed, soonest promise first, and who should take it */
        get: operations["readReviewQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review-replacements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who had other items looked at than the sample took, and why */
        get: operations["readReviewReplacements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reviews that you can see */
        get: operations["listReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reviews/{reviewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One review */
        get: operations["readReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reviews/{reviewId}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say who takes the review */
        post: operations["reviewAssign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reviews/{reviewId}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the review on */
        post: operations["reviewClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reviews/{reviewId}/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every clock of a review, ended ones included */
        get: operations["readReviewClocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reviews/{reviewId}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dispute the verdict */
        post: operations["reviewDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reviews/{reviewId}/dispute-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide a dispute */
        post: operations["reviewDecideDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reviews/{reviewId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the ledger says of it, event by event */
        get: operations["readReviewHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reviews/{reviewId}/may-do": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you may do about it now, and why not */
        get: operations["reviewsMayDo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reviews/{reviewId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let go of your claim */
        post: operations["reviewRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reviews/{reviewId}/replacement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have another item of the period looked at instead, with a reason */
        post: operations["reviewReplace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reviews/{reviewId}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the verdict */
        post: operations["reviewGiveVerdict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rotation-removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove a rotation that no policy names */
        post: operations["agencyRemoveRotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say who is on duty in turn */
        post: operations["agencySaveRotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["readSession"];
        put?: never;
        /** Sign a browser in with a key */
        post: operations["openSession"];
        /** Sign the browser out */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tasks that you can see */
        get: operations["listTasks"];
        put?: never;
        /** Define a task */
        post: operations["taskDefine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One task */
        get: operations["readTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/access-needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say which systems a task needs, and the least role in each */
        post: operations["taskSetAccessNeeds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/brief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish a version of the brief */
        post: operations["taskPublishBrief"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/brief/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How two versions of the brief differ, by section and word */
        get: operations["readBriefChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/brief/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of the brief, with how many questions each left open */
        get: operations["listBriefVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/cadences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The recurring work of a task, and when it falls due next */
        get: operations["readCadences"];
        put?: never;
        /** Let work of a task recur, or save the next version of how it does */
        post: operations["taskSaveCadence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/cadences/{cadenceId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a cadence for good */
        post: operations["taskEndCadence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/cadences/{cadenceId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let no work of a cadence fall due until it is resumed */
        post: operations["taskPauseCadence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/cadences/{cadenceId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a cadence go on from now */
        post: operations["taskResumeCadence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/cadences/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** When recurring work would fall due, or why it cannot be saved */
        post: operations["previewCadence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/clinical/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer that a suspected task is not clinical, and why */
        post: operations["taskAnswerSuspicion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/clinical/mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a suspected task as clinical, once nobody but scribes has any of it */
        post: operations["taskMarkClinical"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/clinical/suspect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a task may be clinical: nobody but a scribe is given any more of it */
        post: operations["taskSuspectClinical"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/criteria": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what every submission is checked against before a person looks */
        post: operations["taskSetCriteria"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/family": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the task is of one SOP family with another and shares its evidence, or no longer does */
        post: operations["taskShareEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the ledger says of it, event by event */
        get: operations["readTaskHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/may-do": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you may do about it now, and why not */
        get: operations["tasksMayDo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Name the lead who answers for the task */
        post: operations["taskNameOwner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say which plan holds for those to whom the task is handed from now on */
        post: operations["taskChangePlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/process-fixes/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a process fix without a change, and say why */
        post: operations["taskDismissProcessFix"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/process-fixes/land": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what changed so that a theme does not come back */
        post: operations["taskLandProcessFix"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/reclassification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose that a clinical task is not clinical; another person confirms it */
        post: operations["taskProposeReclassification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/reclassification/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm, as the second person, that a task is not clinical */
        post: operations["taskConfirmReclassification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/reclassification/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back that a task was proposed as not clinical */
        post: operations["taskWithdrawReclassification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/requirements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say which skills, specialties, languages and tools a task asks for */
        post: operations["taskSetRequirements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/rubric": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish a version of the rubric */
        post: operations["taskPublishRubric"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/rubric-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A rubric to start from, drafted from the brief */
        get: operations["draftRubric"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/scribe-outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the client entered of each week with a scribe */
        get: operations["readScribeOutcomes"];
        put?: never;
        /** Enter what the client counts of a week with a scribe: patients an hour, RVU an encounter */
        post: operations["taskEnterScribeOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/sop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish a version of the SOP */
        post: operations["taskPublishSop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/staffing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the members of a pool share a task, or dedicate it again */
        post: operations["taskSetStaffing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/tracker": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say which fields the items of a task are followed by */
        post: operations["taskSetTracker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{taskId}/usual-minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say how many minutes an item usually takes */
        post: operations["taskSetUsualMinutes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/themes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Themes of rework, most frequent first, with their causes */
        get: operations["listThemes"];
        put?: never;
        /** Name a theme of rework, and the cause that it suggests */
        post: operations["agencyNameTheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/themes/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make one theme part of another; what was counted stays counted */
        post: operations["agencyMergeThemes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/themes/rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call a theme otherwise */
        post: operations["agencyRenameTheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The endpoints for signed webhooks, without their secrets */
        get: operations["listWebhooks"];
        put?: never;
        /** Register an endpoint for signed webhooks; its secret is in this answer and nowhere else */
        post: operations["agencyRegisterWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{endpointId}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what an endpoint is told from now on, and what it is for */
        post: operations["agencyChangeWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{endpointId}/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delete an endpoint */
        post: operations["agencyDeleteWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{endpointId}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send nothing more to an endpoint */
        post: operations["agencyDisableWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{endpointId}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send to an endpoint again */
        post: operations["agencyEnableWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{endpointId}/secret-rotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a new secret, shown once; the one before signs along for a day */
        post: operations["agencyRotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weekly-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Weekly reviews that were held */
        get: operations["listWeeklyReviews"];
        put?: never;
        /** Begin the weekly review of a client */
        post: operations["weeklyReviewHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weekly-reviews/{weeklyReviewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One weekly review with what was decided */
        get: operations["readWeeklyReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weekly-reviews/{weeklyReviewId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the weekly review */
        post: operations["weeklyReviewClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/weekly-reviews/{weeklyReviewId}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide something, which becomes an action with an owner and a day */
        post: operations["weeklyReviewDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-item-search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Work items by the words of their titles, the newest first */
        get: operations["searchWorkItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The work items that you can see */
        get: operations["listWorkItems"];
        put?: never;
        /** Make a work item; the same external id on the same task makes one, however often it is sent */
        post: operations["workItemMake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-items/{workItemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One work item */
        get: operations["readWorkItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-items/{workItemId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign for what was delivered */
        post: operations["workItemAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-items/{workItemId}/acknowledge-sop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Acknowledge the SOP of an item that you cover without a hand-over of its task */
        post: operations["workItemAcknowledgeSop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-items/{workItemId}/after": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say which items have to be done before this one is begun */
        post: operations["workItemOrderAfter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-items/{workItemId}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Name who does it */
        post: operations["workItemAssign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-items/{workItemId}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whom the work waits for */
        post: operations["workItemBlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-items/{workItemId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel it */
        post: operations["workItemCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-items/{workItemId}/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every clock of a work item, ended ones included */
        get: operations["readWorkItemClocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-items/{workItemId}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was said about a work item */
        get: operations["readComments"];
        put?: never;
        /** Say something about it, to the agency or to the client too; whoever is mentioned is told */
        post: operations["workItemComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-items/{workItemId}/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fill in fields of the task’s tracker */
        post: operations["workItemSetFields"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-items/{workItemId}/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Flag a work item under its brief's rules, to the owner that the brief names */
        post: operations["escalationFlag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-items/{workItemId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the ledger says of it, event by event */
        get: operations["readWorkItemHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-items/{workItemId}/instructions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The brief and the SOP of a work item, in the versions that it was made under */
        get: operations["readInstructions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-items/{workItemId}/may-do": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you may do about it now, and why not */
        get: operations["workItemsMayDo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-items/{workItemId}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End it in favour of another item */
        post: operations["workItemMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-items/{workItemId}/priority": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give it another priority; its clocks go over to the policy that matches then */
        post: operations["workItemChangePriority"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-items/{workItemId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Complain about what was delivered */
        post: operations["workItemReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-items/{workItemId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The wait is over */
        post: operations["workItemResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-items/{workItemId}/review-late": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look at delivered work */
        post: operations["workItemReviewLate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-items/{workItemId}/route": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the engine find who does it */
        post: operations["workItemRoute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-items/{workItemId}/routing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a work item is with whom it is, whom the rules would find now, and why they pass over the others */
        get: operations["readWorkItemRouting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-items/{workItemId}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin: the response clock stops */
        post: operations["workItemStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-items/{workItemId}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tick a step of the SOP */
        post: operations["workItemTickStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-items/{workItemId}/steps/untick": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Untick a step that is not done after all; what it was answered goes with it */
        post: operations["workItemUntickStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-items/{workItemId}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was handed in for a work item, with each run of the SOP, and what reviews said of it */
        get: operations["readHandedIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-items/{workItemId}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand in */
        post: operations["workItemSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-items/{workItemId}/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The words that its client has approved, filled in for a work item */
        get: operations["readFilledTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-items/takers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who could be given these items, and of how many of them somebody would be refused, and why */
        post: operations["readTakers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/work-left": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What everybody has to do, in the order of members, and when they work */
        get: operations["listWorkLeft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccessChecklist: {
            because: ("delegation_ended" | "member_left" | "access_review") | null;
            clientId: string | null;
            clocks: components["schemas"]["Clock"][];
            closedAt: string | null;
            dueAt: string | null;
            entries: {
                clientId: string | null;
                entry: number;
                given: {
                    /** @enum {string} */
                    answer: "withdrawn" | "keep" | "narrow" | "revoke";
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                    by: string;
                    note: string | null;
                    on: string;
                    role: string | null;
                } | null;
                /** Format: uuid */
                memberId: string;
                role: string;
                system: string;
            }[];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "revocation" | "review";
            left: number;
            memberId: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            openedAt: string;
            overdueAt: string | null;
            /** @enum {string} */
            state: "open" | "closed";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
            version: number;
        };
        AccessFinding: {
            clientId: string | null;
            clientName: string | null;
            /** @enum {string} */
            code: "access_missing" | "access_being_withdrawn" | "shared_login" | "two_factor_unverified" | "two_factor_stale" | "wider_than_needed" | "access_lapsed" | "access_expiring" | "not_reviewed" | "secret_unmanaged" | "without_need" | "system_unregistered" | "agreement_missing" | "agreement_lapsed" | "agreement_expiring" | "compliance_missing" | "compliance_lapsed" | "compliance_expiring";
            id: string;
            memberId: string | null;
            memberName: string | null;
            mendedBy: string;
            message: string;
            role: string | null;
            /** @enum {string} */
            severity: "high" | "normal" | "low";
            system: string | null;
        };
        AccessFindings: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            findings: components["schemas"]["AccessFinding"][];
        };
        AccessGrant: {
            clientId: string | null;
            expiresAt: string | null;
            grantedAt: string | null;
            inPasswordManager: boolean;
            passwordManager: string | null;
            reviewedAt: string | null;
            role: string;
            separateLogin: boolean;
            system: string;
            twoFactorVerifiedOn: string | null;
            widerBecause: string | null;
            withdrawalId: string | null;
        };
        AccessRegister: {
            /** Format: uuid */
            clientId: string;
            clientName: string;
            grants: {
                clientId: string | null;
                expiresAt: string | null;
                grantedAt: string | null;
                inPasswordManager: boolean;
                /** Format: uuid */
                memberId: string;
                memberName: string;
                passwordManager: string | null;
                reviewedAt: string | null;
                role: string;
                separateLogin: boolean;
                system: string;
                twoFactorVerifiedOn: string | null;
                widerBecause: string | null;
                withdrawalId: string | null;
            }[];
            needs: {
                role: string;
                system: string;
                /** Format: uuid */
                taskId: string;
                taskName: string;
            }[];
            nextReviewAt: string | null;
            rules: {
                expiringDays: number;
                reviewedWithinDays: number;
                reviewEveryMonths: number;
                reviewTakesDays: number;
                twoFactorDays: number;
            };
            systems: {
                /** @enum {string} */
                kind: "record_system" | "sheet" | "phone_system" | "mailbox" | "messaging" | "document_store" | "portal" | "other";
                name: string;
                roles: string[];
            }[];
        };
        Action: {
            /** Format: uuid */
            clientId: string;
            /** Format: date */
            dueOn: string;
            endedAt: string | null;
            ending: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            openedAt: string;
            overdueSince: string | null;
            /** Format: uuid */
            ownerId: string;
            /** @enum {string} */
            state: "open" | "done" | "dropped";
            text: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
            version: number;
            weeklyReviewId: string | null;
        };
        Agency: {
            absenceLimitDays: number;
            asksSecondFactor: boolean;
            automaticPromotion: string[];
            drawPeriods: {
                [key: string]: string;
            };
            gateLimits: {
                observations: number;
                pauseDays: number;
                workingDays: number;
            };
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            mode: "live" | "virtual" | "demo";
            name: string;
            recurrence: {
                assistants: number;
                days: number;
                times: number;
                version: number;
            };
            revealedKeys: {
                [key: string]: string;
            };
            reviewRules: {
                claimCap: number;
                doubles: boolean;
                roundsLimit: number;
            };
            timeZone: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
            updateTimes: {
                missingAt: string;
                remindAt: string;
            } | null;
            version: number;
        };
        AgreementFigure: {
            /** @description Jackknife; null where the data do not define it */
            interval: components["schemas"]["MeasureInterval"] | null;
            /** @description Null where the data do not define it */
            value: number | null;
        };
        ApiKey: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
            madeBy: string | null;
            /** Format: uuid */
            memberId: string;
            name: string;
            revokedAt: string | null;
            scopes: string[] | null;
        };
        Attainments: {
            /** @description Whose promises they are */
            by: string;
            /**
             * Format: date-time
             * @description Of work made since then, by the days of each client; 90 days back unless asked for
             */
            from: string;
            items: {
                /** @description Hits among hits and misses; null where there are neither */
                attainment: number | null;
                /**
                 * @description Whom it was promised
                 * @enum {string}
                 */
                audience: "client" | "internal";
                /** @description The calendar versions by which hits and misses were counted */
                calendars: {
                    /** Format: uuid */
                    clientId: string;
                    version: number;
                }[];
                /** @description Cancelled and merged work: neither hit nor miss */
                cancelled: number;
                /** @description Of the cancelled ones, those whose promise was missed by then: told, though not counted */
                cancelledLate: number;
                hits: number;
                /** @description Id of the client, task or assistant, or kind of task; all where there is one */
                key: string;
                /** @enum {string} */
                kind: "response" | "turnaround" | "review" | "answer" | "acknowledge" | "revoke";
                misses: number;
                /** @description The same for people */
                name: string;
                /** @description Those that have not ended; not part of the share */
                open: number;
                /** @description Of the open ones, those whose deadline has passed: none of them can be kept any more */
                overdue: number;
            }[];
        };
        AuditEntry: {
            actor: string;
            body: {
                [key: string]: unknown;
            };
            cause: number | null;
            /** Format: uuid */
            commandId: string;
            hash: string;
            keyId: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            occurredAt: string;
            position: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            recordedAt: string;
            /** Format: uuid */
            streamId: string;
            streamType: string;
            type: string;
            version: number;
        };
        BoardView: {
            /** Format: uuid */
            memberId: string;
            memberName: string;
            name: string;
            query: string;
            shared: boolean;
        };
        BriefChanges: {
            from: number;
            sections: {
                runs: {
                    /** @enum {string} */
                    kind: "same" | "removed" | "added";
                    text: string;
                }[];
                /** @enum {string} */
                section: "goal" | "definitionOfDone" | "inputs" | "tools" | "constraints" | "examples" | "deadline" | "escalationRules" | "trigger";
            }[];
            to: number;
        };
        BriefFindings: {
            clinicalWords: string[];
            findings: {
                at: number;
                mend: string;
                message: string;
                rule: string;
                /** @enum {string} */
                section: "goal" | "definitionOfDone" | "inputs" | "tools" | "constraints" | "examples" | "deadline" | "escalationRules" | "trigger";
                /** @enum {string} */
                severity: "error" | "notice";
                words: string;
            }[];
            publishable: boolean;
        };
        BriefVersions: {
            items: {
                /** @enum {string} */
                change: "minor" | "major";
                items: number;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                publishedAt: string;
                publishedBy: string | null;
                questions: number;
                questionsPerItem: number | null;
                version: number;
            }[];
        };
        Cadence: {
            /** @enum {string} */
            catchUp: "none" | "one" | "all";
            /** Format: uuid */
            id: string;
            next: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                local: string;
                title: string;
            }[];
            priority: ("low" | "normal" | "high" | "urgent") | null;
            rule: string;
            start: string;
            /** @enum {string} */
            state: "active" | "paused" | "ended";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            takenUntil: string;
            title: string;
            version: number;
            zone: string;
        };
        CadencePreview: {
            reasons: {
                code: string;
                message: string;
                satisfiedBy?: string;
            }[];
            runs: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                local: string;
                title: string;
            }[];
            zone: string;
        };
        CalendarPreview: {
            months: {
                holidays: {
                    /** Format: date */
                    date: string;
                    name: string;
                }[];
                month: string;
                openDates: number;
                openMinutes: number;
            }[];
            openings: {
                /** Format: date */
                date: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                from: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                to: string;
            }[];
            reasons: {
                code: string;
                message: string;
                satisfiedBy?: string;
            }[];
            zone: string;
        };
        Calibration: {
            agreement: components["schemas"]["CalibrationAgreement"] | null;
            blind: boolean;
            closedAt: string | null;
            closedBecause: ("all_in" | "time_up") | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            endsAt: string;
            /** Format: uuid */
            id: string;
            items: {
                rubric: {
                    criteria: {
                        critical: boolean;
                        id: string;
                        text: string;
                        weight: number;
                    }[];
                    threshold: number;
                    version: number;
                } | null;
                submission: number;
                /** Format: uuid */
                taskId: string;
                /** Format: uuid */
                workItemId: string;
            }[];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            openedAt: string;
            /** Format: uuid */
            openedBy: string;
            reviewers: {
                given: number;
                /** Format: uuid */
                reviewerId: string;
            }[];
            /** @enum {string} */
            state: "open" | "closed" | "cancelled";
            title: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
            verdicts: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                cause: ("assistant" | "brief" | "sop" | "client" | "tool") | null;
                comment: string;
                /** Format: uuid */
                reviewerId: string;
                score: number | null;
                themes: string[];
                /** @enum {string} */
                verdict: "passed" | "fixed_and_accepted" | "rework" | "critical" | "rejected";
                /** Format: uuid */
                workItemId: string;
            }[];
            version: number;
        };
        CalibrationAgreement: {
            /** @description Krippendorff's, ordinal; null where the verdicts do not define it */
            alpha: number | null;
            /**
             * @description Whether there is enough data to go by; where there is not, figures are shown as far as they can be had
             * @enum {string}
             */
            answer: "enough" | "not_enough_data";
            /** @description Jackknife over the items */
            interval: components["schemas"]["MeasureInterval"] | null;
            /** @description Items that two or more have judged */
            n: number;
            /** @description Share of pairs of verdicts on one item that say the same */
            observed: number | null;
            severities: components["schemas"]["CalibrationSeverity"][];
        };
        CalibrationSeverity: {
            interval: components["schemas"]["MeasureInterval"];
            /** @description Items that others have judged too */
            n: number;
            /** Format: uuid */
            reviewerId: string;
            /** @description Share returned beyond what the others return of the same items; above 0 is harder */
            value: number;
        };
        Chat: {
            /** @enum {string} */
            channel: "slack" | "teams";
            connected: boolean;
            /** Format: uuid */
            id: string;
            memberId: string | null;
            name: string;
        };
        Client: {
            calendar: {
                breaks?: {
                    [key: string]: [
                        string,
                        string
                    ][];
                };
                exceptions?: {
                    [key: string]: [
                        string,
                        string
                    ][];
                };
                holidays?: {
                    date: string;
                    name?: string;
                    source?: string;
                }[];
                holidaysOff?: string[];
                hours: {
                    fri?: [
                        string,
                        string
                    ][];
                    mon?: [
                        string,
                        string
                    ][];
                    sat?: [
                        string,
                        string
                    ][];
                    sun?: [
                        string,
                        string
                    ][];
                    thu?: [
                        string,
                        string
                    ][];
                    tue?: [
                        string,
                        string
                    ][];
                    wed?: [
                        string,
                        string
                    ][];
                };
                zone: string;
            } | null;
            calendarVersion: number;
            complianceSignOff: {
                agreement: string;
                documentLink: string;
                expiresAt: string | null;
                signedBy: string;
                signedOn: string;
            } | null;
            feeds: {
                because: string | null;
                failures: number;
                /** Format: uuid */
                id: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                nextAt: string;
                source: string;
            }[];
            fit: components["schemas"]["SavedFit"] | null;
            /** Format: uuid */
            id: string;
            name: string;
            policies: {
                /**
                 * @default client
                 * @enum {string}
                 */
                audience: "client" | "internal";
                conditions?: {
                    response?: {
                        cancel?: {
                            client?: string[];
                            priority?: string[];
                            risk?: string[];
                            stage?: string[];
                            state?: string[];
                            task_type?: string[];
                            waits_for?: string[];
                        }[];
                        pause?: {
                            client?: string[];
                            priority?: string[];
                            risk?: string[];
                            stage?: string[];
                            state?: string[];
                            task_type?: string[];
                            waits_for?: string[];
                        }[];
                        reset?: {
                            client?: string[];
                            priority?: string[];
                            risk?: string[];
                            stage?: string[];
                            state?: string[];
                            task_type?: string[];
                            waits_for?: string[];
                        }[];
                        resume?: {
                            client?: string[];
                            priority?: string[];
                            risk?: string[];
                            stage?: string[];
                            state?: string[];
                            task_type?: string[];
                            waits_for?: string[];
                        }[];
                        start?: {
                            client?: string[];
                            priority?: string[];
                            risk?: string[];
                            stage?: string[];
                            state?: string[];
                            task_type?: string[];
                            waits_for?: string[];
                        }[];
                        stop?: {
                            client?: string[];
                            priority?: string[];
                            risk?: string[];
                            stage?: string[];
                            state?: string[];
                            task_type?: string[];
                            waits_for?: string[];
                        }[];
                    };
                    turnaround?: {
                        cancel?: {
                            client?: string[];
                            priority?: string[];
                            risk?: string[];
                            stage?: string[];
                            state?: string[];
                            task_type?: string[];
                            waits_for?: string[];
                        }[];
                        pause?: {
                            client?: string[];
                            priority?: string[];
                            risk?: string[];
                            stage?: string[];
                            state?: string[];
                            task_type?: string[];
                            waits_for?: string[];
                        }[];
                        reset?: {
                            client?: string[];
                            priority?: string[];
                            risk?: string[];
                            stage?: string[];
                            state?: string[];
                            task_type?: string[];
                            waits_for?: string[];
                        }[];
                        resume?: {
                            client?: string[];
                            priority?: string[];
                            risk?: string[];
                            stage?: string[];
                            state?: string[];
                            task_type?: string[];
                            waits_for?: string[];
                        }[];
                        start?: {
                            client?: string[];
                            priority?: string[];
                            risk?: string[];
                            stage?: string[];
                            state?: string[];
                            task_type?: string[];
                            waits_for?: string[];
                        }[];
                        stop?: {
                            client?: string[];
                            priority?: string[];
                            risk?: string[];
                            stage?: string[];
                            state?: string[];
                            task_type?: string[];
                            waits_for?: string[];
                        }[];
                    };
                };
                id: string;
                /**
                 * @default retroactive
                 * @enum {string}
                 */
                onChange: "fresh" | "retroactive";
                pauseLimit?: {
                    /** @constant */
                    kind: "business";
                    ms: number;
                } | {
                    hours: number;
                    /** @constant */
                    kind: "calendar";
                } | {
                    days: number;
                    /** @constant */
                    kind: "calendar_days";
                } | {
                    days: number;
                    /** @constant */
                    kind: "business_days";
                } | {
                    daysAhead: number;
                    /** @constant */
                    kind: "fixed";
                    movesOnPause?: boolean;
                    /** @enum {string} */
                    outside?: "previous_closing" | "next_opening";
                    time?: string;
                    zone: string;
                };
                /**
                 * @default [
                 *       "client",
                 *       "third_party"
                 *     ]
                 */
                pausesFor: ("client" | "agency" | "third_party")[];
                targets: {
                    acknowledge?: {
                        /** @constant */
                        kind: "business";
                        ms: number;
                    } | {
                        hours: number;
                        /** @constant */
                        kind: "calendar";
                    } | {
                        days: number;
                        /** @constant */
                        kind: "calendar_days";
                    } | {
                        days: number;
                        /** @constant */
                        kind: "business_days";
                    } | {
                        daysAhead: number;
                        /** @constant */
                        kind: "fixed";
                        movesOnPause?: boolean;
                        /** @enum {string} */
                        outside?: "previous_closing" | "next_opening";
                        time?: string;
                        zone: string;
                    };
                    answer?: {
                        /** @constant */
                        kind: "business";
                        ms: number;
                    } | {
                        hours: number;
                        /** @constant */
                        kind: "calendar";
                    } | {
                        days: number;
                        /** @constant */
                        kind: "calendar_days";
                    } | {
                        days: number;
                        /** @constant */
                        kind: "business_days";
                    } | {
                        daysAhead: number;
                        /** @constant */
                        kind: "fixed";
                        movesOnPause?: boolean;
                        /** @enum {string} */
                        outside?: "previous_closing" | "next_opening";
                        time?: string;
                        zone: string;
                    };
                    response?: {
                        /** @constant */
                        kind: "business";
                        ms: number;
                    } | {
                        hours: number;
                        /** @constant */
                        kind: "calendar";
                    } | {
                        days: number;
                        /** @constant */
                        kind: "calendar_days";
                    } | {
                        days: number;
                        /** @constant */
                        kind: "business_days";
                    } | {
                        daysAhead: number;
                        /** @constant */
                        kind: "fixed";
                        movesOnPause?: boolean;
                        /** @enum {string} */
                        outside?: "previous_closing" | "next_opening";
                        time?: string;
                        zone: string;
                    };
                    review?: {
                        /** @constant */
                        kind: "business";
                        ms: number;
                    } | {
                        hours: number;
                        /** @constant */
                        kind: "calendar";
                    } | {
                        days: number;
                        /** @constant */
                        kind: "calendar_days";
                    } | {
                        days: number;
                        /** @constant */
                        kind: "business_days";
                    } | {
                        daysAhead: number;
                        /** @constant */
                        kind: "fixed";
                        movesOnPause?: boolean;
                        /** @enum {string} */
                        outside?: "previous_closing" | "next_opening";
                        time?: string;
                        zone: string;
                    };
                    revoke?: {
                        /** @constant */
                        kind: "business";
                        ms: number;
                    } | {
                        hours: number;
                        /** @constant */
                        kind: "calendar";
                    } | {
                        days: number;
                        /** @constant */
                        kind: "calendar_days";
                    } | {
                        days: number;
                        /** @constant */
                        kind: "business_days";
                    } | {
                        daysAhead: number;
                        /** @constant */
                        kind: "fixed";
                        movesOnPause?: boolean;
                        /** @enum {string} */
                        outside?: "previous_closing" | "next_opening";
                        time?: string;
                        zone: string;
                    };
                    turnaround?: {
                        /** @constant */
                        kind: "business";
                        ms: number;
                    } | {
                        hours: number;
                        /** @constant */
                        kind: "calendar";
                    } | {
                        days: number;
                        /** @constant */
                        kind: "calendar_days";
                    } | {
                        days: number;
                        /** @constant */
                        kind: "business_days";
                    } | {
                        daysAhead: number;
                        /** @constant */
                        kind: "fixed";
                        movesOnPause?: boolean;
                        /** @enum {string} */
                        outside?: "previous_closing" | "next_opening";
                        time?: string;
                        zone: string;
                    };
                };
                version: number;
                warnings?: number[];
                when?: {
                    client?: string[];
                    priority?: string[];
                    risk?: string[];
                    stage?: string[];
                    task_type?: string[];
                };
            }[];
            policy: {
                conditions?: {
                    response?: {
                        cancel?: {
                            client?: string[];
                            priority?: string[];
                            risk?: string[];
                            stage?: string[];
                            state?: string[];
                            task_type?: string[];
                            waits_for?: string[];
                        }[];
                        pause?: {
                            client?: string[];
                            priority?: string[];
                            risk?: string[];
                            stage?: string[];
                            state?: string[];
                            task_type?: string[];
                            waits_for?: string[];
                        }[];
                        reset?: {
                            client?: string[];
                            priority?: string[];
                            risk?: string[];
                            stage?: string[];
                            state?: string[];
                            task_type?: string[];
                            waits_for?: string[];
                        }[];
                        resume?: {
                            client?: string[];
                            priority?: string[];
                            risk?: string[];
                            stage?: string[];
                            state?: string[];
                            task_type?: string[];
                            waits_for?: string[];
                        }[];
                        start?: {
                            client?: string[];
                            priority?: string[];
                            risk?: string[];
                            stage?: string[];
                            state?: string[];
                            task_type?: string[];
                            waits_for?: string[];
                        }[];
                        stop?: {
                            client?: string[];
                            priority?: string[];
                            risk?: string[];
                            stage?: string[];
                            state?: string[];
                            task_type?: string[];
                            waits_for?: string[];
                        }[];
                    };
                    turnaround?: {
                        cancel?: {
                            client?: string[];
                            priority?: string[];
                            risk?: string[];
                            stage?: string[];
                            state?: string[];
                            task_type?: string[];
                            waits_for?: string[];
                        }[];
                        pause?: {
                            client?: string[];
                            priority?: string[];
                            risk?: string[];
                            stage?: string[];
                            state?: string[];
                            task_type?: string[];
                            waits_for?: string[];
                        }[];
                        reset?: {
                            client?: string[];
                            priority?: string[];
                            risk?: string[];
                            stage?: string[];
                            state?: string[];
                            task_type?: string[];
                            waits_for?: string[];
                        }[];
                        resume?: {
                            client?: string[];
                            priority?: string[];
                            risk?: string[];
                            stage?: string[];
                            state?: string[];
                            task_type?: string[];
                            waits_for?: string[];
                        }[];
                        start?: {
                            client?: string[];
                            priority?: string[];
                            risk?: string[];
                            stage?: string[];
                            state?: string[];
                            task_type?: string[];
                            waits_for?: string[];
                        }[];
                        stop?: {
                            client?: string[];
                            priority?: string[];
                            risk?: string[];
                            stage?: string[];
                            state?: string[];
                            task_type?: string[];
                            waits_for?: string[];
                        }[];
                    };
                };
                /**
                 * @default retroactive
                 * @enum {string}
                 */
                onChange: "fresh" | "retroactive";
                pauseLimit?: {
                    /** @constant */
                    kind: "business";
                    ms: number;
                } | {
                    hours: number;
                    /** @constant */
                    kind: "calendar";
                } | {
                    days: number;
                    /** @constant */
                    kind: "calendar_days";
                } | {
                    days: number;
                    /** @constant */
                    kind: "business_days";
                } | {
                    daysAhead: number;
                    /** @constant */
                    kind: "fixed";
                    movesOnPause?: boolean;
                    /** @enum {string} */
                    outside?: "previous_closing" | "next_opening";
                    time?: string;
                    zone: string;
                };
                /**
                 * @default [
                 *       "client",
                 *       "third_party"
                 *     ]
                 */
                pausesFor: ("client" | "agency" | "third_party")[];
                targets: {
                    acknowledge?: {
                        /** @constant */
                        kind: "business";
                        ms: number;
                    } | {
                        hours: number;
                        /** @constant */
                        kind: "calendar";
                    } | {
                        days: number;
                        /** @constant */
                        kind: "calendar_days";
                    } | {
                        days: number;
                        /** @constant */
                        kind: "business_days";
                    } | {
                        daysAhead: number;
                        /** @constant */
                        kind: "fixed";
                        movesOnPause?: boolean;
                        /** @enum {string} */
                        outside?: "previous_closing" | "next_opening";
                        time?: string;
                        zone: string;
                    };
                    answer?: {
                        /** @constant */
                        kind: "business";
                        ms: number;
                    } | {
                        hours: number;
                        /** @constant */
                        kind: "calendar";
                    } | {
                        days: number;
                        /** @constant */
                        kind: "calendar_days";
                    } | {
                        days: number;
                        /** @constant */
                        kind: "business_days";
                    } | {
                        daysAhead: number;
                        /** @constant */
                        kind: "fixed";
                        movesOnPause?: boolean;
                        /** @enum {string} */
                        outside?: "previous_closing" | "next_opening";
                        time?: string;
                        zone: string;
                    };
                    response?: {
                        /** @constant */
                        kind: "business";
                        ms: number;
                    } | {
                        hours: number;
                        /** @constant */
                        kind: "calendar";
                    } | {
                        days: number;
                        /** @constant */
                        kind: "calendar_days";
                    } | {
                        days: number;
                        /** @constant */
                        kind: "business_days";
                    } | {
                        daysAhead: number;
                        /** @constant */
                        kind: "fixed";
                        movesOnPause?: boolean;
                        /** @enum {string} */
                        outside?: "previous_closing" | "next_opening";
                        time?: string;
                        zone: string;
                    };
                    review?: {
                        /** @constant */
                        kind: "business";
                        ms: number;
                    } | {
                        hours: number;
                        /** @constant */
                        kind: "calendar";
                    } | {
                        days: number;
                        /** @constant */
                        kind: "calendar_days";
                    } | {
                        days: number;
                        /** @constant */
                        kind: "business_days";
                    } | {
                        daysAhead: number;
                        /** @constant */
                        kind: "fixed";
                        movesOnPause?: boolean;
                        /** @enum {string} */
                        outside?: "previous_closing" | "next_opening";
                        time?: string;
                        zone: string;
                    };
                    revoke?: {
                        /** @constant */
                        kind: "business";
                        ms: number;
                    } | {
                        hours: number;
                        /** @constant */
                        kind: "calendar";
                    } | {
                        days: number;
                        /** @constant */
                        kind: "calendar_days";
                    } | {
                        days: number;
                        /** @constant */
                        kind: "business_days";
                    } | {
                        daysAhead: number;
                        /** @constant */
                        kind: "fixed";
                        movesOnPause?: boolean;
                        /** @enum {string} */
                        outside?: "previous_closing" | "next_opening";
                        time?: string;
                        zone: string;
                    };
                    turnaround?: {
                        /** @constant */
                        kind: "business";
                        ms: number;
                    } | {
                        hours: number;
                        /** @constant */
                        kind: "calendar";
                    } | {
                        days: number;
                        /** @constant */
                        kind: "calendar_days";
                    } | {
                        days: number;
                        /** @constant */
                        kind: "business_days";
                    } | {
                        daysAhead: number;
                        /** @constant */
                        kind: "fixed";
                        movesOnPause?: boolean;
                        /** @enum {string} */
                        outside?: "previous_closing" | "next_opening";
                        time?: string;
                        zone: string;
                    };
                };
                warnings?: number[];
            } | null;
            policyVersion: number;
            recompute: components["schemas"]["RecomputeProgress"] | null;
            regulated: boolean;
            /** @enum {string} */
            state: "active" | "erasing" | "erased";
            timeZone: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
            version: number;
        };
        /** @description How a client's work stood before the first delegation */
        ClientBaseline: {
            /** @description Items that lay open */
            backlog: number;
            /** Format: uuid */
            by: string;
            /** @description Why it was captured after the first delegation; null where it was not */
            lateBecause: string | null;
            /** @description Minutes a week that the client's own people spent on the work */
            minutesPerWeek: number;
            /** @description Minutes from a request to the first answer */
            responseMinutes: number;
            source: string;
            version: number;
        };
        Clock: {
            /** @enum {string} */
            audience: "client" | "internal";
            breachedAt: string | null;
            calendarVersion: number;
            /** Format: uuid */
            clientId: string;
            cycle: number;
            dueAt: string | null;
            elapsedBusinessMs: number | null;
            firstDueAt: string | null;
            /** @enum {string} */
            kind: "response" | "turnaround" | "review" | "answer" | "acknowledge" | "revoke";
            pausedAt: string | null;
            policy: string;
            policyVersion: number;
            risk: number | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            startedAt: string;
            /** @enum {string} */
            state: "running" | "paused" | "hit" | "missed" | "cancelled";
            stoppedAt: string | null;
            /** Format: uuid */
            streamId: string;
            /** @enum {string} */
            streamType: "work_item" | "review" | "access_checklist";
            targetMs: number | null;
        };
        CommandAnswer: {
            /** Format: uuid */
            commandId: string;
            events: string[];
            /** @constant */
            repeated?: true;
            result: {
                [key: string]: unknown;
            };
            version?: number;
        };
        Comments: {
            items: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /** @enum {string} */
                audience: "internal" | "client";
                by: string;
                mentions: string[];
                number: number;
                text: string;
            }[];
        };
        Continuity: {
            /** Format: uuid */
            clientId: string;
            score: number | null;
            tasks: {
                doneBy: string | null;
                independent: string[];
                learning: string[];
                name: string;
                reasons: {
                    code: string;
                    message: string;
                    satisfiedBy?: string;
                }[];
                score: number;
                /** Format: uuid */
                taskId: string;
            }[];
        };
        CoverageDrill: {
            from: string;
            items: {
                dueAt: string | null;
                reasons: {
                    code: string;
                    message: string;
                    satisfiedBy?: string;
                }[];
                stays: boolean;
                taker: {
                    /** Format: uuid */
                    assistantId: string;
                    /** Format: uuid */
                    delegationId?: string;
                    route: string;
                    why: string;
                } | null;
                /** Format: uuid */
                taskId: string;
                title: string;
                /** Format: uuid */
                workItemId: string;
            }[];
            loads: {
                /** Format: uuid */
                assistantId: string;
                capacityMinutes: number | null;
                items: number;
                minutes: number;
            }[];
            /** Format: uuid */
            memberId: string;
            tasks: {
                reasons: {
                    code: string;
                    message: string;
                    satisfiedBy?: string;
                }[];
                taker: {
                    /** Format: uuid */
                    assistantId: string;
                    /** Format: uuid */
                    delegationId?: string;
                    route: string;
                    why: string;
                } | null;
                /** Format: uuid */
                taskId: string;
            }[];
            uncovered: number;
            until: string;
        };
        DailyUpdate: {
            amendedAt: string | null;
            blocked: {
                /** Format: uuid */
                questionId?: string;
                text: string;
                /** Format: uuid */
                workItemId?: string;
            }[];
            completed: {
                /** Format: uuid */
                questionId?: string;
                text: string;
                /** Format: uuid */
                workItemId?: string;
            }[];
            /**
             * Format: date
             * @description A day where the assistant is
             */
            date: string;
            /** Format: uuid */
            id: string;
            inProgress: {
                /** Format: uuid */
                questionId?: string;
                text: string;
                /** Format: uuid */
                workItemId?: string;
            }[];
            /** Format: uuid */
            memberId: string;
            note: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            postedAt: string;
            /** @description That need an answer today */
            questions: {
                /** Format: uuid */
                questionId?: string;
                text: string;
                /** Format: uuid */
                workItemId?: string;
            }[];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
            version: number;
        };
        DailyUpdateDraft: {
            blocked: {
                /** Format: uuid */
                questionId?: string;
                text: string;
                /** Format: uuid */
                workItemId?: string;
            }[];
            completed: {
                /** Format: uuid */
                questionId?: string;
                text: string;
                /** Format: uuid */
                workItemId?: string;
            }[];
            /**
             * Format: date
             * @description A day where the assistant is
             */
            date: string;
            inProgress: {
                /** Format: uuid */
                questionId?: string;
                text: string;
                /** Format: uuid */
                workItemId?: string;
            }[];
            /** Format: uuid */
            memberId: string;
            /** @description Of the hours of the assistant; null where they have set none */
            ownZone: string | null;
            /** @description An update of that day is there already */
            posted: boolean;
            /** @description That need an answer today */
            questions: {
                /** Format: uuid */
                questionId?: string;
                text: string;
                /** Format: uuid */
                workItemId?: string;
            }[];
            zone: string;
        };
        /** @description One day of daily updates: who has posted, and who has not */
        DayOfUpdates: {
            /** Format: date */
            date: string;
            /** @description Every assistant who was here on that day, by name */
            items: {
                /** Format: uuid */
                memberId: string;
                name: string;
                /** @enum {string} */
                standing: "posted" | "missing" | "not_yet" | "not_at_work";
                update: components["schemas"]["DailyUpdate"] | null;
                zone: string;
            }[];
            /** @description When assistants are reminded and when an update is missing, where they are; null where none is asked for */
            times: {
                missingAt: string;
                remindAt: string;
            } | null;
            /**
             * Format: date
             * @description Where the agency is
             */
            today: string;
        };
        Delegation: {
            acknowledgedSop: number | null;
            adoption: {
                reason: string;
                source: string;
                /** @enum {string} */
                stage: "assigned" | "shadow" | "reverse_shadow" | "independent";
            } | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            assignedAt: string;
            /** Format: uuid */
            assistantId: string;
            blind: boolean;
            /** Format: uuid */
            clientId: string;
            /** @enum {string} */
            cover: "primary" | "backup" | "pool";
            demonstratorSignOff: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /** Format: uuid */
                by: string;
            } | null;
            /** Format: uuid */
            id: string;
            independentAt: string | null;
            observed: boolean;
            observedItems: string[];
            openCritical: string[];
            openRework: string[];
            pausedFrom: ("assigned" | "shadow" | "reverse_shadow" | "independent") | null;
            pauseEndsAt: string | null;
            plan: {
                acceptable: number;
                attemptLength: number;
                critical: number | "demote";
                deliversBeforeReview?: boolean;
                id: string;
                levels: {
                    den: number;
                    num: number;
                }[];
                passesToClimb: number;
                promoteAt: number;
                reworkCost: number;
                trustCap: number;
                unacceptable: number;
                /** @default 1 */
                version: number;
            } | null;
            quality: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            state: "assigned" | "shadow" | "reverse_shadow" | "independent" | "paused" | "ended";
            /** Format: uuid */
            taskId: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
            version: number;
            walkthrough: string | null;
        };
        Doable: {
            command: string;
            /** @enum {string} */
            may: "yes" | "no" | "depends";
            /** @constant */
            method: "POST";
            needs: string[];
            path: string;
            reasons: {
                code: string;
                message: string;
                satisfiedBy?: string;
            }[];
            summary: string;
        };
        DueFeed: {
            clientId: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            createdAt: string;
            /** Format: uuid */
            id: string;
            name: string;
            readAt: string | null;
            revokedAt: string | null;
        };
        DuePreview: {
            promises: {
                /** @enum {string} */
                audience: "client" | "internal";
                bornBreached: boolean;
                dueAt: string | null;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                madeAt: string;
                policy: string;
                policyVersion: number;
                warnAt: string | null;
                why: ({
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                    /** @enum {string} */
                    kind: "started" | "counted_from" | "first_due" | "breached";
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    value: string;
                } | {
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                    /** @constant */
                    kind: "target";
                    value: {
                        /** @constant */
                        kind: "business";
                        ms: number;
                    } | {
                        hours: number;
                        /** @constant */
                        kind: "calendar";
                    } | {
                        days: number;
                        /** @constant */
                        kind: "calendar_days";
                    } | {
                        days: number;
                        /** @constant */
                        kind: "business_days";
                    } | {
                        daysAhead: number;
                        /** @constant */
                        kind: "fixed";
                        movesOnPause?: boolean;
                        /** @enum {string} */
                        outside?: "previous_closing" | "next_opening";
                        time?: string;
                        zone: string;
                    };
                } | {
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                    /** @constant */
                    kind: "policy";
                    value: {
                        id: string;
                        version: number;
                    };
                } | {
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                    /** @constant */
                    kind: "calendar";
                    value: number;
                } | {
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                    /** @constant */
                    kind: "moved";
                    value: {
                        /** @enum {string} */
                        cause: "pause" | "policy" | "recompute" | "zone_data";
                        from: string | null;
                        to: string | null;
                    };
                })[];
            }[];
            reasons: {
                code: string;
                message: string;
                satisfiedBy?: string;
            }[];
        };
        Escalation: {
            activation: number;
            causes: {
                endedAt: string | null;
                key: string;
                /** @enum {string} */
                kind: "breach" | "high_risk" | "brief_rule" | "critical_verdict" | "no_cover" | "lapsed_grant" | "lapsed_agreement" | "overdue_access_review" | "blocked_too_long" | "missing_update" | "overdue_review" | "overdue_answer" | "undeliverable" | "review_rounds" | "paused_too_long" | "coaching" | "third_attempt" | "feed_unavailable" | "person";
                note: string | null;
                says: string;
                /** @enum {string} */
                severity: "low" | "normal" | "high" | "critical";
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                since: string;
            }[];
            clearsAt: string | null;
            clientId: string | null;
            hidden: boolean;
            holderId: string | null;
            holds: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                since: string;
                until: string | null;
                /** @enum {string} */
                why: "outside_hours" | "blocked" | "muted" | "inhibited";
            }[];
            /** Format: uuid */
            id: string;
            ladder: {
                channels: ("email" | "slack" | "teams" | "webhook" | "in_app")[];
                done: boolean;
                id: string;
                next: boolean;
                waitMs: number;
                whom: string[];
            }[];
            nextAt: string | null;
            pass: number;
            policy: {
                id: string;
                name: string;
                repeats: number;
                version: number;
            };
            raisedAt: string | null;
            resolution: {
                memberId: string | null;
                why: string;
            } | null;
            resolvedAt: string | null;
            root: string;
            /** @enum {string} */
            severity: "low" | "normal" | "high" | "critical";
            /** @enum {string} */
            state: "watched" | "raised" | "climbing" | "held" | "acknowledged" | "snoozed" | "exhausted" | "resolved";
            subject: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "work_item" | "delegation" | "task" | "grant" | "access_checklist" | "review" | "question" | "member" | "client" | "agency";
            };
            taskId: string | null;
            told: {
                channels: ("email" | "slack" | "teams" | "webhook" | "in_app")[];
                /** Format: uuid */
                memberId: string;
            }[];
            until: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
            version: number;
            work: {
                /** Format: uuid */
                id: string;
                title: string;
            } | null;
        };
        EscalationRules: {
            mutes: {
                /** Format: uuid */
                by: string;
                causes?: ("breach" | "high_risk" | "brief_rule" | "critical_verdict" | "no_cover" | "lapsed_grant" | "lapsed_agreement" | "overdue_access_review" | "blocked_too_long" | "missing_update" | "overdue_review" | "overdue_answer" | "undeliverable" | "review_rounds" | "paused_too_long" | "coaching" | "third_attempt" | "feed_unavailable" | "person")[];
                /** Format: uuid */
                clientId?: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                from: string;
                /** Format: uuid */
                id: string;
                reason: string;
                root?: string;
                /** Format: uuid */
                taskId?: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                until: string;
            }[];
            policies: {
                /** @default true */
                dutiful: boolean;
                /** @default 14400000 */
                fallbackEveryMs: number;
                /** Format: uuid */
                fallbackMemberId?: string;
                hours?: {
                    fri?: [
                        string,
                        string
                    ][];
                    mon?: [
                        string,
                        string
                    ][];
                    sat?: [
                        string,
                        string
                    ][];
                    sun?: [
                        string,
                        string
                    ][];
                    thu?: [
                        string,
                        string
                    ][];
                    tue?: [
                        string,
                        string
                    ][];
                    wed?: [
                        string,
                        string
                    ][];
                };
                id: string;
                name: string;
                rank: number;
                repeats: number;
                steps: {
                    channels: ("email" | "slack" | "teams" | "webhook" | "in_app")[];
                    /** @enum {string} */
                    from?: "low" | "normal" | "high" | "critical";
                    id: string;
                    outsideHours?: {
                        /** @enum {string} */
                        critical?: "hold" | "skip" | "notify";
                        /** @enum {string} */
                        high?: "hold" | "skip" | "notify";
                        /** @enum {string} */
                        low?: "hold" | "skip" | "notify";
                        /** @enum {string} */
                        normal?: "hold" | "skip" | "notify";
                    };
                    waitMs: number;
                    whom: ({
                        /** @constant */
                        kind: "brief_owner";
                    } | {
                        /** @constant */
                        kind: "lead";
                    } | {
                        /** @constant */
                        kind: "client_contact";
                    } | {
                        /** @constant */
                        kind: "role";
                        /** @enum {string} */
                        role: "owner" | "ops_lead" | "reviewer";
                    } | {
                        /** @constant */
                        kind: "member";
                        /** Format: uuid */
                        memberId: string;
                    } | {
                        /** @constant */
                        kind: "on_duty";
                        rotationId: string;
                    })[];
                }[];
                version: number;
                when?: {
                    causes?: ("breach" | "high_risk" | "brief_rule" | "critical_verdict" | "no_cover" | "lapsed_grant" | "lapsed_agreement" | "overdue_access_review" | "blocked_too_long" | "missing_update" | "overdue_review" | "overdue_answer" | "undeliverable" | "review_rounds" | "paused_too_long" | "coaching" | "third_attempt" | "feed_unavailable" | "person")[];
                    clientIds?: string[];
                    /** @enum {string} */
                    from?: "low" | "normal" | "high" | "critical";
                    taskIds?: string[];
                };
            }[];
            rotations: {
                ahead: {
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    from: string;
                    /** Format: uuid */
                    memberId: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    until: string;
                }[];
                handoverAt: string;
                id: string;
                memberIds: string[];
                name: string;
                onDuty: string | null;
                overrides: {
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    from: string;
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    memberId: string;
                    swap: string | null;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    until: string;
                }[];
                shift: {
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    from: string;
                    /** Format: uuid */
                    memberId: string;
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    until: string;
                } | null;
                shiftDays: number;
                /** Format: date */
                startsOn: string;
                version: number;
                zone: string;
            }[];
            settings: {
                acknowledgeMs: number;
                groupingMostMs: number;
                groupingWaitMs: number;
                holdMs: number;
                remindBeforeMs: number;
                riskAgainMs: number;
                riskClearsAt: number;
                riskRaisesAt: number;
            };
        };
        ExplainedClock: {
            /** @enum {string} */
            audience: "client" | "internal";
            breachedAt: string | null;
            calendarVersion: number;
            /** Format: uuid */
            clientId: string;
            cycle: number;
            dueAt: string | null;
            elapsed: {
                businessMs: number;
                wallMs: number | null;
            };
            elapsedBusinessMs: number | null;
            firstDueAt: string | null;
            /** @enum {string} */
            kind: "response" | "turnaround" | "review" | "answer" | "acknowledge" | "revoke";
            left: {
                businessMs: number;
                wallMs: number | null;
            } | null;
            paused: {
                businessMs: number;
                open: boolean;
                reason: string;
                /** @enum {string} */
                waitsFor: "client" | "agency" | "third_party";
            }[];
            pausedAt: string | null;
            pauses: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                from: string;
                reason: string;
                to: string | null;
                /** @enum {string} */
                waitsFor: "client" | "agency" | "third_party";
            }[];
            percent: number | null;
            policy: string;
            policyVersion: number;
            risk: number | null;
            /** @enum {string} */
            shown: "running" | "paused" | "hit" | "missed" | "cancelled" | "outside_hours";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            startedAt: string;
            /** @enum {string} */
            state: "running" | "paused" | "hit" | "missed" | "cancelled";
            stoppedAt: string | null;
            /** Format: uuid */
            streamId: string;
            /** @enum {string} */
            streamType: "work_item" | "review" | "access_checklist";
            targetMs: number | null;
            why: ({
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /** @enum {string} */
                kind: "started" | "counted_from" | "first_due" | "breached";
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                value: string;
            } | {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /** @constant */
                kind: "target";
                value: {
                    /** @constant */
                    kind: "business";
                    ms: number;
                } | {
                    hours: number;
                    /** @constant */
                    kind: "calendar";
                } | {
                    days: number;
                    /** @constant */
                    kind: "calendar_days";
                } | {
                    days: number;
                    /** @constant */
                    kind: "business_days";
                } | {
                    daysAhead: number;
                    /** @constant */
                    kind: "fixed";
                    movesOnPause?: boolean;
                    /** @enum {string} */
                    outside?: "previous_closing" | "next_opening";
                    time?: string;
                    zone: string;
                };
            } | {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /** @constant */
                kind: "policy";
                value: {
                    id: string;
                    version: number;
                };
            } | {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /** @constant */
                kind: "calendar";
                value: number;
            } | {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /** @constant */
                kind: "moved";
                value: {
                    /** @enum {string} */
                    cause: "pause" | "policy" | "recompute" | "zone_data";
                    from: string | null;
                    to: string | null;
                };
            })[];
        };
        FaqEntry: {
            answer: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            /** Format: uuid */
            clientId: string;
            /** @description How often it was taken instead of asking */
            hits: number;
            question: string;
            /** Format: uuid */
            questionId: string;
            /** @enum {string} */
            scope: "task" | "client";
            /** Format: uuid */
            taskId: string;
            version: number;
        };
        FilledTemplates: {
            items: {
                approvedBy: string;
                missing: string[];
                name: string;
                text: string;
                version: number;
            }[];
        };
        Fit: {
            first: {
                reason: string;
                tasks: {
                    name: string;
                    reason: string;
                }[];
            };
            mix: {
                minutesPerWeek: number;
                /** @enum {string} */
                role: "scribe" | "medical_assistant" | "medical_va" | "general_va";
                staffing: {
                    /** @enum {string} */
                    mode: "dedicated" | "pooled";
                    reason: string;
                };
                tasks: string[];
            }[];
            staffing: {
                /** @enum {string} */
                mode: "dedicated" | "pooled";
                reason: string;
            } | null;
            tasks: {
                candidates: {
                    fits: {
                        /** Format: uuid */
                        memberId: string;
                        name: string;
                    }[];
                    refused: {
                        /** Format: uuid */
                        memberId: string;
                        missing: {
                            code: string;
                            message: string;
                            satisfiedBy?: string;
                        }[];
                        name: string;
                    }[];
                };
                clinical: boolean;
                minutesPerWeek: number;
                name: string;
                reason: string;
                /** @enum {string} */
                role: "scribe" | "medical_assistant" | "medical_va" | "general_va" | "none";
                staffing: {
                    /** @enum {string} */
                    mode: "dedicated" | "pooled";
                    reason: string;
                } | null;
            }[];
        };
        HandedIn: {
            blind: boolean;
            rounds: components["schemas"]["ReviewRound"][];
            submissions: components["schemas"]["Submission"][];
            /** Format: uuid */
            workItemId: string;
        };
        HistoryEvent: {
            actor: string;
            body: {
                [key: string]: unknown;
            };
            cause: number | null;
            /** Format: uuid */
            commandId: string;
            hash: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            occurredAt: string;
            position: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            recordedAt: string;
            schemaVersion: number;
            type: string;
            version: number;
        };
        HourlyValue: {
            /** Format: uuid */
            by: string;
            /** @description An hour of a clinician's time, in the smallest unit of the currency */
            clinician: number;
            currency: string;
            /** @description An hour of the leader's time, in the smallest unit of the currency */
            leader: number;
            version: number;
        };
        HoursSaved: {
            by: string;
            /**
             * Format: date
             * @description A day in the client's zone, 2026-11-25 for example
             */
            from: string;
            /**
             * @description How long somebody really looked is not known
             * @constant
             */
            isEstimate: true;
            items: {
                /** @description Why the baseline was captured late, where it was */
                baselineLate: string | null;
                /** @description Minutes that the client spent on the work in such a span before; by client alone, null without a baseline */
                baselineMinutes: number | null;
                /**
                 * Format: date
                 * @description The day, the Monday, or the first day of all
                 */
                from: string;
                /** @description Hours saved: usual minutes less the minutes of the looks */
                hours: {
                    /** @description No look taken off */
                    high: number;
                    /** @description Each look as it was measured, capped at ten minutes */
                    likely: number;
                    /** @description Each look taken at its cap of ten minutes, and no more saved than the baseline had */
                    low: number;
                };
                /** @description Items delivered for the first time, by assistants */
                items: number;
                /** @description Id of the client, task or assistant; all where there is one */
                key: string;
                /** @description From claim to verdict and from open to answer, each capped at 10: an estimate */
                lookMinutes: number;
                /** @description Verdicts after a claim, and answers to questions */
                looks: number;
                name: string;
                /** @description Of these, those whose usual minutes nobody has said: they save nothing here */
                unmeasured: number;
                /** @description Usual minutes times items done */
                usualMinutes: number;
            }[];
            per: string;
            /**
             * Format: date
             * @description A day in the client's zone, 2026-11-25 for example
             */
            to: string;
        };
        ImportReport: {
            dryRun: boolean;
            existed: number;
            made: number;
            passedOver: number;
            problems: {
                line: number;
                problems: string[];
            }[];
            refused: number;
            rows: number;
        };
        InboundWebhook: {
            description: string;
            /** Format: uuid */
            id: string;
            lastReceivedAt: string | null;
            path: string;
            secrets: number;
            taskId: string | null;
        };
        InboxMessage: {
            /** Format: uuid */
            aboutId: string;
            activation: number;
            attempts: number;
            carrierId: string | null;
            cause: string;
            /** @enum {string} */
            channel: "email" | "slack" | "teams" | "webhook" | "in_app";
            /** @enum {string} */
            form: "single" | "group" | "digest";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            happenedAt: string;
            held: {
                because: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                until: string;
            } | null;
            /** Format: uuid */
            id: string;
            kind: string;
            memberId: string | null;
            nextAttemptAt: string | null;
            outcome: string | null;
            providerId: string | null;
            readAt: string | null;
            reason: string;
            /** Format: uuid */
            recipientId: string;
            reference: string;
            round: number;
            sentAt: string | null;
            severity: string;
            /** @enum {string} */
            state: "waiting" | "sending" | "sent" | "cancelled" | "undeliverable";
            step: number | null;
            subject: {
                /** Format: uuid */
                id: string;
                kind: string;
            };
            work: {
                /** Format: uuid */
                clientId: string;
                dueAt: string | null;
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                taskId: string;
                title: string;
            } | null;
        };
        IndependenceTimes: {
            /** @description How many were taken over further on than assigned: no start of theirs is known, and no curve has them */
            adopted: number;
            /** @description What the curves are of */
            by: string;
            items: {
                /** @description In days of 24 hours since the assignment */
                calendarDays: components["schemas"]["TimeToIndependence"];
                /** @description The kind of task, id of the client or month; all where there is one curve */
                key: string;
                /** @description The same for people */
                name: string;
                /** @description In hours of the client's business time */
                workingHours: components["schemas"]["TimeToIndependence"];
            }[];
        };
        Instructions: {
            brief: {
                sections: {
                    constraints: string;
                    deadline: string;
                    definitionOfDone: string;
                    escalationRules: string;
                    examples: string;
                    goal: string;
                    inputs: string;
                    tools: string;
                    trigger: string;
                };
                version: number;
            } | null;
            sop: {
                /** @description Whoever has the item has read this version, or does not have to */
                acknowledged: boolean;
                steps: {
                    asks?: {
                        choices?: string[];
                        /** @enum {string} */
                        kind: "text" | "number" | "date" | "choice";
                    };
                    /** @enum {string} */
                    kind: "do" | "check" | "decide" | "escalate" | "record";
                    note?: string;
                    /** @default true */
                    required: boolean;
                    text: string;
                    when?: {
                        answers: string[];
                        step: number;
                    };
                }[];
                version: number;
            } | null;
            /** Format: uuid */
            workItemId: string;
        };
        Intake: {
            /** Format: uuid */
            by: string;
            confirmed: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /** Format: uuid */
                by: string;
                note: string;
            } | null;
            version: number;
            ways: ("client" | "inbound" | "cadence" | "agency")[];
            /** @description Where requests are sent, in the words that people are told */
            where: string;
        };
        MadeDueFeed: {
            /** Format: uuid */
            id: string;
            /** Format: uri */
            url: string;
        };
        MeasureFacts: {
            baseline: components["schemas"]["ClientBaseline"] | null;
            hourlyValue: components["schemas"]["HourlyValue"] | null;
            intake: components["schemas"]["Intake"] | null;
        };
        /** @description Where a figure lies */
        MeasureInterval: {
            /** @description How sure it is, 0 to 1 */
            confidence: number;
            /** @description Its lower end, which belongs to it */
            lower: number;
            /** @description Its upper end, which belongs to it */
            upper: number;
        };
        MeasureRow: {
            /** @description Of what the key is; an input of the ROI of a client may be of a task or an assistant */
            by: string;
            /** @description Of money, which is in its smallest unit; null of anything else */
            currency: string | null;
            /**
             * Format: date
             * @description A day in the client's zone, 2026-11-25 for example
             */
            from: string;
            high: number | null;
            /** @description Id of the client, task or assistant */
            key: string;
            low: number | null;
            /** @description hours_saved, first_pass_yield or turnaround_median, for example */
            measure: string;
            /** @description What it was counted from */
            n: number;
            name: string;
            /**
             * Format: date
             * @description A day in the client's zone, 2026-11-25 for example
             */
            to: string;
            /**
             * @description Of value, low and high
             * @enum {string}
             */
            unit: "hours" | "share" | "count" | "minutes" | "days" | "ratio" | "money";
            /** @description Null where there is too little to tell */
            value: number | null;
        };
        MeasureRows: {
            items: components["schemas"]["MeasureRow"][];
        };
        Member: {
            absences: {
                days: number;
                /** Format: date */
                from: string;
                /** Format: date */
                until: string;
            }[];
            agreement: {
                documentLink: string;
                expiresAt: string | null;
                signedOn: string;
            } | null;
            clientId: string | null;
            email: string;
            grants: components["schemas"]["AccessGrant"][];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "person" | "service";
            mailboxDisabled: string | null;
            name: string;
            profile: {
                capacityMinutes: number | null;
                cost: {
                    amount: number;
                    currency: string;
                } | null;
                engagement: ("hourly" | "monthly" | "project") | null;
                languages: string[];
                place: string | null;
                pools: string[];
                skills: string[];
                specialties: string[];
                vocabularies: string[];
            };
            roles: ("owner" | "ops_lead" | "reviewer" | "assistant" | "client_contact")[];
            scribeCredential: ("certified" | "designated") | null;
            /** @enum {string} */
            state: "active" | "left";
            supportRole: ("general_va" | "medical_va" | "scribe" | "medical_assistant" | "executive_assistant" | "receptionist" | "billing") | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
            version: number;
        };
        MessagePreview: {
            email: {
                html: string;
                subject: string;
                text: string;
            };
            reasons: {
                code: string;
                message: string;
                satisfiedBy?: string;
            }[];
            slack: unknown;
            teams: unknown;
            webhook: unknown;
        };
        MessageWithAttempts: {
            /** Format: uuid */
            aboutId: string;
            activation: number;
            attempted: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                begunAt: string;
                detail: string | null;
                endedAt: string | null;
                number: number;
                outcome: string | null;
                parts: number;
                providerId: string | null;
                status: number | null;
            }[];
            attempts: number;
            carrierId: string | null;
            cause: string;
            /** @enum {string} */
            channel: "email" | "slack" | "teams" | "webhook" | "in_app";
            /** @enum {string} */
            form: "single" | "group" | "digest";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            happenedAt: string;
            held: {
                because: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                until: string;
            } | null;
            /** Format: uuid */
            id: string;
            kind: string;
            memberId: string | null;
            nextAttemptAt: string | null;
            outcome: string | null;
            providerId: string | null;
            readAt: string | null;
            reason: string;
            /** Format: uuid */
            recipientId: string;
            reference: string;
            round: number;
            sentAt: string | null;
            severity: string;
            /** @enum {string} */
            state: "waiting" | "sending" | "sent" | "cancelled" | "undeliverable";
            step: number | null;
            subject: {
                /** Format: uuid */
                id: string;
                kind: string;
            };
        };
        MissRate: {
            /**
             * @description Whether there is enough data to go by; where there is not, figures are shown as far as they can be had
             * @enum {string}
             */
            answer: "enough" | "not_enough_data";
            /** @description Jeffreys; its upper end feeds the stated outgoing error */
            interval: components["schemas"]["MeasureInterval"];
            /** @description Failures */
            n: number;
            /** @description Share of failures that a single reviewer passed; a lower bound, for two can miss the same */
            rate: number;
        };
        NextTask: {
            evidence: {
                evidence: string[];
                name: string;
                stable: boolean;
                /** Format: uuid */
                taskId: string;
                unmet: {
                    code: string;
                    message: string;
                    satisfiedBy?: string;
                }[];
            }[];
            proposal: {
                /** @enum {string} */
                because: "same_tools" | "same_flow";
                beside: string;
                name: string;
                reason: string;
                taskId: string | null;
                taskType: string | null;
            } | null;
            reason: string;
        };
        Notices: {
            rules: {
                criticalPerHour: number;
                longestHoldMs: number;
                perHour: number;
            };
            template: {
                footer: string;
                intro: string;
                subject: string;
            };
        };
        OutgoingErrors: {
            items: {
                /** @description What it takes for granted, to be shown beside it */
                assumes: string;
                /** @description Chance that one attempt promotes somebody at the unacceptable rate */
                falsePromotion: number;
                /** @description The same over the interval; null if it is unknown */
                falsePromotionOver: components["schemas"]["OverMissRate"] | null;
                /** @description Upper limit of the miss rate that it counts with; null where unknown */
                missRate: number | null;
                /** @description AOQL: the worst long-run share of errors that go out; null where the plan delivers before it reviews */
                outgoing: number | null;
                /** @description The same over the interval of the miss rate; null if unknown */
                outgoingOver: components["schemas"]["OverMissRate"] | null;
                /** @description The plan */
                planId: string;
                /** @description For true error rates up to this; above it no bound exists */
                upTo: number;
                /** @description Its version in force */
                version: number;
            }[];
            /** @description What reviewers miss; null without a failure in the blind sample */
            reviewers: components["schemas"]["MissRate"] | null;
        };
        OverMissRate: {
            /** @description At the estimate */
            estimate: number;
            /** @description At the lower end of its interval */
            lower: number;
            /** @description At the upper end */
            upper: number;
        };
        PlanPromise: {
            falsePromotion: number[];
            missRate: number;
            rates: {
                errorRate: number;
                meanReviews: number | null;
                outgoing: number;
                promoted: number;
                reviewedAfterwards: number;
                reviewsToDemotion: number | null;
            }[];
            worstOutgoing: number | null;
        };
        Preferences: {
            digest: ({
                /** @constant */
                every: "hour";
            } | {
                at: string;
                /** @constant */
                every: "day";
            }) | null;
            hoursIn: string;
            mailboxDisabled: string | null;
            off: ("email" | "slack" | "teams" | "webhook" | "in_app")[];
            quietHours: {
                from: string;
                until: string;
            } | null;
            unsubscribed: ("breach" | "high_risk" | "brief_rule" | "critical_verdict" | "no_cover" | "lapsed_grant" | "lapsed_agreement" | "overdue_access_review" | "blocked_too_long" | "missing_update" | "overdue_review" | "overdue_answer" | "undeliverable" | "review_rounds" | "paused_too_long" | "coaching" | "third_attempt" | "feed_unavailable" | "person")[];
            zone: string | null;
        };
        /** @description Problem details (RFC 9457) */
        Problem: {
            code: string;
            detail?: string;
            errors?: {
                message: string;
                path: string;
            }[];
            reasons?: {
                code: string;
                message: string;
                satisfiedBy?: string;
            }[];
            requestId?: string;
            status: number;
            title: string;
            type: string;
        };
        Question: {
            answer: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /** Format: uuid */
                by: string;
                text: string;
                version: number;
            } | null;
            answeredAt: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            askedAt: string;
            /** Format: uuid */
            askedBy: string;
            blocks: boolean;
            briefVersion: number;
            /** Format: uuid */
            clientId: string;
            dueAt: string | null;
            foundIn: string | null;
            /** Format: uuid */
            id: string;
            /** @description What became of the promise of an answer */
            promise: ("kept" | "missed") | null;
            publication: {
                answer: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /** Format: uuid */
                by: string;
                question: string;
                /** @enum {string} */
                scope: "task" | "client";
                version: number;
            } | null;
            /** @enum {string} */
            state: "asked" | "answered" | "withdrawn" | "found";
            /** Format: uuid */
            taskId: string;
            text: string;
            /** @enum {string} */
            to: "client" | "agency" | "lead";
            unasked: boolean;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
            version: number;
            workItemId: string | null;
        };
        QuestionMeasures: {
            /**
             * @description Whether there is enough data to go by; where there is not, figures are shown as far as they can be had
             * @enum {string}
             */
            answer: "enough" | "not_enough_data";
            asked: number;
            byBrief: {
                briefVersion: number;
                /** @description Work items made under it */
                items: number;
                /** @description Asked or found in the FAQ under this version of the brief */
                questions: number;
                /** Format: uuid */
                taskId: string;
                taskName: string;
            }[];
            faq: {
                /** @description Answers that were taken from the FAQ instead of asking */
                hits: number;
                /** @description Jeffreys */
                interval: components["schemas"]["MeasureInterval"] | null;
                /** @description Hits and questions together */
                n: number;
                share: number | null;
            };
            /** @description Asked and not answered yet; they count as open, not as missing */
            open: number;
            promise: {
                interval: components["schemas"]["MeasureInterval"] | null;
                kept: number;
                missed: number;
                share: number | null;
            };
            timeToAnswer: {
                /** @description From asked to answered (Kaplan-Meier): open questions are censored, never dropped */
                medianMs: number | null;
                n: number;
                ninetiethMs: number | null;
            };
        };
        QueuedReview: {
            adjudicationId: string | null;
            agreed: boolean | null;
            assignedTo: string | null;
            assistantId: string | null;
            assistantName: string | null;
            blind: boolean;
            cause: ("assistant" | "brief" | "sop" | "client" | "tool") | null;
            claimLapsesAt: string | null;
            /** Format: uuid */
            clientId: string;
            clientName: string;
            delegationId: string | null;
            dispute: {
                by: string;
                comment: string;
                delegationId: string | null;
                marks: {
                    [key: string]: number | null;
                } | null;
            } | null;
            doubleId: string | null;
            doubleOf: string | null;
            drawKind: string;
            dueAt: string | null;
            firstVerdict: ("passed" | "fixed_and_accepted" | "rework" | "critical" | "rejected") | null;
            /** Format: uuid */
            id: string;
            marked: {
                failedCritical: string[];
                marks: {
                    [key: string]: number | null;
                };
                score: number | null;
            } | null;
            own: boolean;
            replaced: {
                /** Format: uuid */
                by: string;
                reason: string;
            } | null;
            reviewerId: string | null;
            round: number;
            rubric: {
                criteria: {
                    critical: boolean;
                    id: string;
                    text: string;
                    weight: number;
                }[];
                threshold: number;
                version: number;
            } | null;
            /** @enum {string} */
            state: "requested" | "claimed" | "passed" | "fixed_and_accepted" | "rework" | "critical" | "rejected" | "resubmitted" | "disputed" | "upheld" | "amended" | "attributed" | "overturned" | "replaced" | "withdrawn";
            suggestedReviewerId: string | null;
            /** Format: uuid */
            taskId: string;
            taskName: string;
            themes: string[];
            themesBefore: string[];
            title: string;
            tooManyRounds: number | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
            verdict: ("passed" | "fixed_and_accepted" | "rework" | "critical" | "rejected") | null;
            version: number;
            /** Format: uuid */
            workItemId: string;
        };
        Readiness: {
            checks: {
                [key: string]: "ok" | "unreachable";
            };
            /** @enum {string} */
            status: "ready" | "not_ready";
        };
        RecomputePreview: {
            alreadyOverdue: number;
            complete: boolean;
            counts: {
                breached: number;
                cancelled: number;
                moved: number;
                repinned: number;
                unchanged: number;
                waiting: number;
            };
            items: {
                /** @enum {string} */
                audience: "client" | "internal";
                cycle: number;
                dueAfter: string | null;
                dueBefore: string | null;
                /** @enum {string} */
                kind: "response" | "turnaround" | "review" | "answer" | "acknowledge" | "revoke";
                /** @enum {string} */
                result: "moved" | "breached" | "cancelled" | "repinned" | "unchanged" | "waiting";
                /** Format: uuid */
                streamId: string;
                /** @enum {string} */
                streamType: "work_item" | "review" | "question" | "escalation" | "access_checklist";
            }[];
            looked: number;
            reasons: {
                code: string;
                message: string;
                satisfiedBy?: string;
            }[];
        };
        RecomputeProgress: {
            /** @enum {string} */
            applied: "calendar" | "policies" | "both" | "zone_data";
            calendarVersion: number;
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            looked: number;
            policyVersion: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            startedAt: string;
            total: number | null;
        };
        RetriedJobs: {
            retried: {
                [key: string]: number;
            };
        };
        Review: {
            adjudicationId: string | null;
            agreed: boolean | null;
            assignedTo: string | null;
            assistantId: string | null;
            blind: boolean;
            cause: ("assistant" | "brief" | "sop" | "client" | "tool") | null;
            claimLapsesAt: string | null;
            /** Format: uuid */
            clientId: string;
            delegationId: string | null;
            dispute: {
                by: string;
                comment: string;
                delegationId: string | null;
                marks: {
                    [key: string]: number | null;
                } | null;
            } | null;
            doubleId: string | null;
            doubleOf: string | null;
            drawKind: string;
            dueAt: string | null;
            firstVerdict: ("passed" | "fixed_and_accepted" | "rework" | "critical" | "rejected") | null;
            /** Format: uuid */
            id: string;
            marked: {
                failedCritical: string[];
                marks: {
                    [key: string]: number | null;
                };
                score: number | null;
            } | null;
            replaced: {
                /** Format: uuid */
                by: string;
                reason: string;
            } | null;
            reviewerId: string | null;
            round: number;
            rubric: {
                criteria: {
                    critical: boolean;
                    id: string;
                    text: string;
                    weight: number;
                }[];
                threshold: number;
                version: number;
            } | null;
            /** @enum {string} */
            state: "requested" | "claimed" | "passed" | "fixed_and_accepted" | "rework" | "critical" | "rejected" | "resubmitted" | "disputed" | "upheld" | "amended" | "attributed" | "overturned" | "replaced" | "withdrawn";
            /** Format: uuid */
            taskId: string;
            themes: string[];
            themesBefore: string[];
            tooManyRounds: number | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
            verdict: ("passed" | "fixed_and_accepted" | "rework" | "critical" | "rejected") | null;
            version: number;
            /** Format: uuid */
            workItemId: string;
        };
        ReviewerAgreement: {
            /** @description Gwet's AC1, which leads */
            ac1: components["schemas"]["AgreementFigure"];
            /** @description Krippendorff's, ordinal: pass, rework, critical */
            alpha: components["schemas"]["AgreementFigure"];
            /**
             * @description Whether there is enough data to go by; where there is not, figures are shown as far as they can be had
             * @enum {string}
             */
            answer: "enough" | "not_enough_data";
            /** @description Cohen's; see its warning */
            kappa: components["schemas"]["AgreementFigure"];
            /** @description To be shown wherever kappa is */
            kappaWarning: string;
            /** @description Null without a failure in the blind sample */
            missRate: components["schemas"]["MissRate"] | null;
            /** @description Items that two reviewed blindly */
            n: number;
            /** @description Share on which both said the same */
            observed: number | null;
            /** @description Agreement on "not pass", which leads beside it */
            positive: components["schemas"]["AgreementFigure"];
        };
        ReviewerMeasures: {
            agreement: components["schemas"]["ReviewerAgreement"];
            /** @description Hardest first */
            reviewers: components["schemas"]["ReviewerRow"][];
        };
        ReviewerRow: {
            /**
             * @description Whether there is enough data to go by; where there is not, figures are shown as far as they can be had
             * @enum {string}
             */
            answer: "enough" | "not_enough_data";
            /** @description Their name */
            name: string;
            /** @description Share of these that they did not pass */
            returned: number;
            /**
             * Format: uuid
             * @description Of the reviewer
             */
            reviewerId: string;
            /** @description As given, not corrected for severity */
            score: {
                /** @description Mean raw score; null where none was given */
                mean: number | null;
                /** @description Scores */
                n: number;
            };
            /** @description Null where nobody else reviews the same assistants */
            severity: {
                /** @description Share that the others return of the same assistants */
                expected: number;
                /** @description Normal */
                interval: components["schemas"]["MeasureInterval"];
                /** @description Verdicts on such work */
                n: number;
                /** @description Share returned, of work that others have reviewed too */
                observed: number;
                /** @description Share returned beyond what was expected; above 0 is harder than the others */
                value: number;
            } | null;
            /** @description On first submissions */
            verdicts: number;
        };
        ReviewQueue: {
            claimCap: number;
            items: components["schemas"]["QueuedReview"][];
        };
        ReviewReplacements: {
            items: {
                count: number;
                name: string;
                replaced: {
                    drawKind: string;
                    /** @enum {string} */
                    how: "replaced" | "ended";
                    reason: string;
                    /** Format: uuid */
                    reviewId: string;
                    /** Format: uuid */
                    workItemId: string;
                }[];
                /** Format: uuid */
                reviewerId: string;
            }[];
        };
        ReviewRound: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            by: string | null;
            cause: ("assistant" | "brief" | "sop" | "client" | "tool") | null;
            comment: string;
            dispute: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /** Format: uuid */
                by: string;
                comment: string;
                decision: {
                    /** @enum {string} */
                    answer: "upheld" | "amended" | "overturned" | "attributed";
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                    /** Format: uuid */
                    by: string;
                    comment: string;
                } | null;
                delegationId: string | null;
                /**
                 * Format: date-time
                 * @description When the verdict stands as given unless somebody has decided
                 */
                endsAt: string;
                marks: {
                    [key: string]: number | null;
                } | null;
            } | null;
            drawKind: string;
            marks: {
                [key: string]: number | null;
            } | null;
            /** Format: uuid */
            reviewId: string;
            round: number;
            score: number | null;
            themes: string[];
            /** @enum {string} */
            verdict: "passed" | "fixed_and_accepted" | "rework" | "critical" | "rejected";
        };
        ReworkRateRow: {
            /**
             * @description Whether there is enough data to go by; where there is not, figures are shown as far as they can be had
             * @enum {string}
             */
            answer: "enough" | "not_enough_data";
            /** @description What they are worth together, their weights being unequal */
            effective: number;
            /** @description Share that passed at the first look */
            firstPassYield: {
                /** @description Jeffreys, with the effective number of reviews */
                interval: components["schemas"]["MeasureInterval"] | null;
                /** @description The share; null without any review */
                rate: number | null;
            };
            /**
             * Format: uuid
             * @description Of the assistant, task or client
             */
            id: string;
            /** @description Reviews behind the figures */
            n: number;
            /** @description Their name */
            name: string;
            /** @description The same, without what the process was the cause of */
            ownRework: {
                /** @description Jeffreys, with the effective number of reviews */
                interval: components["schemas"]["MeasureInterval"] | null;
                /** @description The share; null without any review */
                rate: number | null;
            };
            /** @description By rate of rework, lowest first; null below five reviews */
            rank: number | null;
            /** @description Share of all first submissions that did not pass, estimated from the sample (Hájek) */
            rework: {
                /** @description Jeffreys, with the effective number of reviews */
                interval: components["schemas"]["MeasureInterval"] | null;
                /** @description The share; null without any review */
                rate: number | null;
            };
        };
        ReworkRates: {
            /** @description Whose rates these are */
            by: string;
            /** @description Ranked ones first */
            items: components["schemas"]["ReworkRateRow"][];
            /**
             * @description drawn: first submissions drawn at random or by a floor, each weighted by its chance; training: those before independence, where all are reviewed; imported: what a list of past work says
             * @enum {string}
             */
            sample: "drawn" | "training" | "imported";
        };
        ReworkTrend: {
            /**
             * @description Whether rework falls week over week; asks for six weeks with reviews and five reworks
             * @enum {string}
             */
            answer: "falling" | "rising" | "no_clear_change" | "not_enough_data";
            /** @description One-sided chance of so much falling if nothing changes */
            fallingByChance: number | null;
            ofRates: {
                /** @description One-sided chance of so much falling if nothing changes */
                fallingByChance: number;
                /** @description Weeks that have a rate */
                n: number;
                /** @description Pairs of weeks that rise less those that fall */
                s: number;
                /** @description Standard normal if nothing changes; below 0 it falls */
                z: number;
            } | null;
            /** @description The eight whole weeks before this one, a window fixed in advance, in the zone of the client, or of the agency */
            weeks: {
                /**
                 * Format: date
                 * @description Its Monday
                 */
                from: string;
                /** @description Estimated share of all first submissions; null where none was judged */
                rate: number | null;
                /** @description First submissions of the sample that were judged in it */
                reviewed: number;
                /** @description Of these, those that did not pass */
                reworks: number;
            }[];
            /** @description Cochran-Armitage; below 0 it falls. Null where the weeks have no spread */
            z: number | null;
        };
        RiskCalibration: {
            earlier: number;
            items: {
                instants: {
                    /** @description Null where none was told anything */
                    held: {
                        /** @description The same, had everybody been told the share that was missed */
                        baseRateBrier: number;
                        /** @description Mean squared difference between chance and outcome (Brier 1950); 0 is perfect */
                        brier: number;
                        /** @description What perfect chances exceed once in twenty times (Bröcker and Smith 2007) */
                        byChance: number | null;
                        deciles: {
                            /** @description Told between this and a tenth more */
                            from: number;
                            /** @description Of that share (Jeffreys) */
                            interval: components["schemas"]["MeasureInterval"];
                            /** @description Share that was missed */
                            missed: number;
                            n: number;
                            /** @description Mean of what was told */
                            told: number;
                        }[];
                        /** @description The mean difference over all tenths, each by how many it holds */
                        meanError: number;
                        /** @description Of these, those that were missed */
                        missedShare: number;
                        /** @description Clocks that had got so far and whose promise was kept or missed since */
                        n: number;
                        /** @description The largest difference in a tenth with at least 200; null where there is none */
                        worst: number | null;
                    } | null;
                    /** @description How much of the promise had passed when it was told, 0 to 1 */
                    share: number;
                }[];
                /** @description The sort of clock, or `all` */
                sort: string;
            }[];
            later: number;
            /** @description Clocks that began from then on are scored; null where there are too few */
            splitAt: string | null;
        };
        RiskHeld: {
            /** @description It is looked at once a day; null where it was not yet */
            checkedAt: string | null;
            /** @description Null where no risk could have been told of a promise that has ended */
            held: {
                /** @description The same, had everybody been told the share that was missed */
                baseRateBrier: number;
                /** @description Mean squared difference between chance and outcome; 0 is perfect */
                brier: number;
                /** @description Promises that were tried, kept or missed since */
                n: number;
            } | null;
        };
        Roi: {
            assistants: {
                /** @description The same for every client */
                allMinutes: number;
                /** @description An hour, a month or a project, as the engagement says */
                amount: number | null;
                /** Format: uuid */
                assistantId: string;
                /** @description Usual minutes of what they delivered for this client in the span */
                clientMinutes: number;
                /** @description Their share by minutes; null where nobody has said what they cost */
                cost: number | null;
                currency: string | null;
                engagement: ("hourly" | "monthly" | "project") | null;
                name: string;
            }[];
            /** Format: uuid */
            clientId: string;
            /** @description Of every amount here, in its smallest unit; null where nobody has said */
            currency: string | null;
            /**
             * Format: date
             * @description A day in the client's zone, 2026-11-25 for example
             */
            from: string;
            inputs: {
                /** @description An hour of a clinician's time */
                clinician: {
                    /**
                     * @description kept: from the ledger; asked: given with the question; missing: nobody has said
                     * @enum {string}
                     */
                    source: "kept" | "asked" | "missing";
                    value: number | null;
                };
                /** @description What the assistants cost in the span */
                cost: {
                    /**
                     * @description kept: from the ledger; asked: given with the question; missing: nobody has said
                     * @enum {string}
                     */
                    source: "kept" | "asked" | "missing";
                    value: number | null;
                };
                /** @description Hours saved in the span, the likely figure */
                hours: {
                    /**
                     * @description kept: from the ledger; asked: given with the question; missing: nobody has said
                     * @enum {string}
                     */
                    source: "kept" | "asked" | "missing";
                    value: number | null;
                };
                /** @description An hour of the leader's time */
                leader: {
                    /**
                     * @description kept: from the ledger; asked: given with the question; missing: nobody has said
                     * @enum {string}
                     */
                    source: "kept" | "asked" | "missing";
                    value: number | null;
                };
                /** @description Minutes for one item, where they were asked for; each task has its own otherwise */
                usualMinutes: {
                    /**
                     * @description kept: from the ledger; asked: given with the question; missing: nobody has said
                     * @enum {string}
                     */
                    source: "kept" | "asked" | "missing";
                    value: number | null;
                };
            };
            name: string;
            /** @description Hours saved times the value of an hour, less the cost; null while an input is missing */
            roi: {
                high: number;
                likely: number;
                low: number;
                perCost: number | null;
            } | null;
            saved: {
                /** @description Hours saved: usual minutes less the minutes of the looks */
                hours: {
                    /** @description No look taken off */
                    high: number;
                    /** @description Each look as it was measured, capped at ten minutes */
                    likely: number;
                    /** @description Each look taken at its cap of ten minutes, and no more saved than the baseline had */
                    low: number;
                };
                /** @description Items delivered for the first time, by assistants */
                items: number;
                /** @description From claim to verdict and from open to answer, each capped at 10: an estimate */
                lookMinutes: number;
                /** @description Verdicts after a claim, and answers to questions */
                looks: number;
                /** @description Of these, those whose usual minutes nobody has said: they save nothing here */
                unmeasured: number;
                /** @description Usual minutes times items done */
                usualMinutes: number;
            };
            tasks: {
                clinical: boolean;
                items: number;
                name: string;
                /** Format: uuid */
                taskId: string;
                usualMinutes: number | null;
            }[];
            /**
             * Format: date
             * @description A day in the client's zone, 2026-11-25 for example
             */
            to: string;
            /** @description The two weighted by the minutes of clinical work and of the rest */
            valuePerHour: number | null;
        };
        Rollout: {
            items: {
                confirmation: {
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                    /** Format: uuid */
                    by: string;
                    link: string | null;
                    note: string;
                } | null;
                done: boolean;
                evidence: {
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                    position: string;
                    /** Format: uuid */
                    streamId: string;
                    type: string;
                }[];
                /** @enum {string} */
                item: "tasks_chosen" | "tools_set_up" | "sample_outputs_made" | "terms_defined" | "briefs_and_sops_published" | "access_granted" | "shadow_under_way" | "reverse_shadow_under_way" | "daily_review_done" | "faq_started" | "definition_of_done_refined" | "adjacent_after_stable" | "turnaround_agreed" | "time_to_independence_measured" | "dedicated_or_managed_decided";
                missing: string | null;
                /** @enum {string} */
                phase: "week_1" | "week_2" | "first_30_days";
                /** @enum {string} */
                ticks: "ledger" | "person";
                title: string;
            }[];
        };
        Routing: {
            decided: {
                /** Format: uuid */
                assistantId: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                position: number;
                route: string;
                why: string;
            } | null;
            looked: {
                /** Format: uuid */
                assistantId: string;
                /** @enum {string} */
                cover: "primary" | "backup" | "pool";
                /** Format: uuid */
                delegationId: string;
                leftItems: number | null;
                leftMinutes: number | null;
                ownMinutes: number | null;
                reasons: {
                    code: string;
                    message: string;
                    satisfiedBy?: string;
                }[];
                servedAt: string | null;
                sharedMinutes: number | null;
                stage: string;
            }[];
            now: {
                /** Format: uuid */
                assistantId: string;
                /** Format: uuid */
                delegationId?: string;
                route: string;
                why: string;
            } | null;
            /** Format: uuid */
            workItemId: string;
        };
        RubricDraft: {
            criteria: {
                critical: boolean;
                id: string;
                text: string;
                weight: number;
            }[];
            threshold: number;
        };
        SavedFit: {
            chosen: string[];
            mix: {
                minutesPerWeek: number;
                /** @enum {string} */
                role: "scribe" | "medical_assistant" | "medical_va" | "general_va" | "none";
                tasks: string[];
            }[];
            staffing: {
                /** @enum {string} */
                mode: "dedicated" | "pooled";
                reason: string;
            } | null;
            tasks: {
                minutesPerWeek: number;
                name: string;
                /** @enum {string} */
                place: "inside" | "around" | "office";
                /** @enum {string} */
                role: "scribe" | "medical_assistant" | "medical_va" | "general_va" | "none";
                taskType: string | null;
                tools: string[];
            }[];
        };
        Scorecard: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            /** Format: uuid */
            clientId: string;
            /** @description Whole days since the first delegation; null before it */
            day: number | null;
            items: {
                /**
                 * @description not_yet where there is too little to go by
                 * @enum {string}
                 */
                answer: "yes" | "no" | "not_yet";
                /** @description Why, with the figures */
                because: string;
                evidence: {
                    /** @description When the event happened; null for a stream as a whole */
                    at: string | null;
                    /** @description Of the event in the ledger; null for a stream as a whole */
                    position: string | null;
                    /** Format: uuid */
                    streamId: string;
                    /** @description The type of the event or of the stream */
                    type: string;
                }[];
                /** @enum {string} */
                question: "tasks_delegated" | "turnaround_met" | "rework_falling" | "intake_known" | "access_in_order" | "backlog_smaller" | "time_back" | "next_tasks_known";
                title: string;
            }[];
            name: string;
        };
        ScribeOutcomes: {
            items: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /** Format: uuid */
                by: string;
                /**
                 * Format: date
                 * @description A day in the client's zone, 2026-11-25 for example
                 */
                from: string;
                patientsPerHour: number | null;
                /** @description Relative value units for each encounter */
                rvuPerEncounter: number | null;
                /**
                 * Format: date
                 * @description A day in the client's zone, 2026-11-25 for example
                 */
                to: string;
                /** @description Of ISO 8601, by the days of the client: 2026-W48 */
                week: string;
            }[];
        };
        SignedCheckpoint: {
            /** Format: uuid */
            agencyId: string;
            hash: string;
            hashed: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            madeAt: string;
            number: number;
            previous: string;
            publicKey: string;
            root: string;
            signature: string;
            streams: number;
            uptoPosition: number;
        };
        Submission: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            /** @description Null where no member did it, or where you judge the work without being told whose it is */
            by: string | null;
            links: string[];
            note: string | null;
            /** @description When the work on it was begun, or begun again */
            startedAt: string | null;
            submission: number;
            ticks: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /** @description Null where no member did it, or where you judge the work without being told whose it is */
                by: string | null;
                step: number;
                value: string | null;
            }[];
        };
        Takers: {
            items: {
                /** Format: uuid */
                assistantId: string;
                /** @description Each reason once, those of most items first */
                reasons: {
                    code: string;
                    /** @description Of so many of the items */
                    count: number;
                    message: string;
                    satisfiedBy?: string;
                }[];
                /** @description So many of them could not be given to this person */
                refused: number;
            }[];
            /** @description Items that were asked about and that you see */
            of: number;
        };
        Task: {
            accessNeeds: {
                role: string;
                system: string;
            }[];
            brief: {
                /** @enum {string} */
                change: "minor" | "major";
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                publishedAt: string;
                sections: {
                    constraints: string;
                    deadline: string;
                    definitionOfDone: string;
                    escalationRules: string;
                    examples: string;
                    goal: string;
                    inputs: string;
                    tools: string;
                    trigger: string;
                };
                version: number;
            } | null;
            /** Format: uuid */
            clientId: string;
            clinical: boolean;
            criteria: ({
                field: string;
                /** @constant */
                kind: "filled";
            } | {
                field: string;
                /** @constant */
                kind: "pattern";
                pattern: string;
            } | {
                atLeast: number;
                /** @constant */
                kind: "links";
            } | {
                fields: string[];
                /** @constant */
                kind: "sum";
                total: string;
            })[];
            delegations: {
                /** Format: uuid */
                assistantId: string;
                /** @enum {string} */
                cover: "primary" | "backup" | "pool";
                /** Format: uuid */
                delegationId: string;
            }[];
            family: string | null;
            /** Format: uuid */
            id: string;
            name: string;
            ownerId: string | null;
            planId: string;
            pool: string | null;
            reclassification: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /** Format: uuid */
                by: string;
                reason: string;
            } | null;
            requires: {
                languages: string[];
                skills: string[];
                specialties: string[];
                tools: string[];
            };
            /** @enum {string} */
            risk: "low" | "elevated" | "high";
            rubric: {
                criteria: {
                    critical: boolean;
                    id: string;
                    text: string;
                    weight: number;
                }[];
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                publishedAt: string;
                threshold: number;
                version: number;
            } | null;
            sop: {
                /** @enum {string} */
                change: "minor" | "major";
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                publishedAt: string;
                steps: {
                    asks?: {
                        choices?: string[];
                        /** @enum {string} */
                        kind: "text" | "number" | "date" | "choice";
                    };
                    /** @enum {string} */
                    kind: "do" | "check" | "decide" | "escalate" | "record";
                    note?: string;
                    /** @default true */
                    required: boolean;
                    text: string;
                    when?: {
                        answers: string[];
                        step: number;
                    };
                }[];
                version: number;
            } | null;
            suspicion: {
                places: ("name" | "brief" | "sop" | "item" | "person")[];
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                raisedAt: string;
                reason: string | null;
                words: string[];
            } | null;
            taskType: string;
            tracker: {
                choices?: string[];
                key: string;
                /** @enum {string} */
                kind: "text" | "number" | "date" | "choice";
                name: string;
            }[];
            turnaround: ({
                /** @constant */
                kind: "business";
                ms: number;
            } | {
                hours: number;
                /** @constant */
                kind: "calendar";
            } | {
                days: number;
                /** @constant */
                kind: "calendar_days";
            } | {
                days: number;
                /** @constant */
                kind: "business_days";
            } | {
                daysAhead: number;
                /** @constant */
                kind: "fixed";
                movesOnPause?: boolean;
                /** @enum {string} */
                outside?: "previous_closing" | "next_opening";
                time?: string;
                zone: string;
            }) | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
            usualMinutes: number | null;
            version: number;
        };
        TaskType: {
            clinical: boolean;
            flow: string;
            id: string;
            name: string;
            /** @enum {string} */
            risk: "low" | "elevated" | "high";
            sop: {
                asks?: {
                    choices?: string[];
                    /** @enum {string} */
                    kind: "text" | "number" | "date" | "choice";
                };
                /** @enum {string} */
                kind: "do" | "check" | "decide" | "escalate" | "record";
                note?: string;
                /** @default true */
                required: boolean;
                text: string;
                when?: {
                    answers: string[];
                    step: number;
                };
            }[];
            turnaround: {
                /** @constant */
                kind: "business";
                ms: number;
            } | {
                hours: number;
                /** @constant */
                kind: "calendar";
            } | {
                days: number;
                /** @constant */
                kind: "calendar_days";
            } | {
                days: number;
                /** @constant */
                kind: "business_days";
            } | {
                daysAhead: number;
                /** @constant */
                kind: "fixed";
                movesOnPause?: boolean;
                /** @enum {string} */
                outside?: "previous_closing" | "next_opening";
                time?: string;
                zone: string;
            };
            usualMinutes: number;
            version: number | null;
        };
        TaskWithVolume: {
            accessNeeds: {
                role: string;
                system: string;
            }[];
            brief: {
                /** @enum {string} */
                change: "minor" | "major";
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                publishedAt: string;
                sections: {
                    constraints: string;
                    deadline: string;
                    definitionOfDone: string;
                    escalationRules: string;
                    examples: string;
                    goal: string;
                    inputs: string;
                    tools: string;
                    trigger: string;
                };
                version: number;
            } | null;
            /** Format: uuid */
            clientId: string;
            clinical: boolean;
            criteria: ({
                field: string;
                /** @constant */
                kind: "filled";
            } | {
                field: string;
                /** @constant */
                kind: "pattern";
                pattern: string;
            } | {
                atLeast: number;
                /** @constant */
                kind: "links";
            } | {
                fields: string[];
                /** @constant */
                kind: "sum";
                total: string;
            })[];
            delegations: {
                /** Format: uuid */
                assistantId: string;
                /** @enum {string} */
                cover: "primary" | "backup" | "pool";
                /** Format: uuid */
                delegationId: string;
            }[];
            family: string | null;
            /** Format: uuid */
            id: string;
            name: string;
            ownerId: string | null;
            planId: string;
            pool: string | null;
            reclassification: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /** Format: uuid */
                by: string;
                reason: string;
            } | null;
            requires: {
                languages: string[];
                skills: string[];
                specialties: string[];
                tools: string[];
            };
            /** @enum {string} */
            risk: "low" | "elevated" | "high";
            rubric: {
                criteria: {
                    critical: boolean;
                    id: string;
                    text: string;
                    weight: number;
                }[];
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                publishedAt: string;
                threshold: number;
                version: number;
            } | null;
            sop: {
                /** @enum {string} */
                change: "minor" | "major";
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                publishedAt: string;
                steps: {
                    asks?: {
                        choices?: string[];
                        /** @enum {string} */
                        kind: "text" | "number" | "date" | "choice";
                    };
                    /** @enum {string} */
                    kind: "do" | "check" | "decide" | "escalate" | "record";
                    note?: string;
                    /** @default true */
                    required: boolean;
                    text: string;
                    when?: {
                        answers: string[];
                        step: number;
                    };
                }[];
                version: number;
            } | null;
            suspicion: {
                places: ("name" | "brief" | "sop" | "item" | "person")[];
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                raisedAt: string;
                reason: string | null;
                words: string[];
            } | null;
            taskType: string;
            tracker: {
                choices?: string[];
                key: string;
                /** @enum {string} */
                kind: "text" | "number" | "date" | "choice";
                name: string;
            }[];
            turnaround: ({
                /** @constant */
                kind: "business";
                ms: number;
            } | {
                hours: number;
                /** @constant */
                kind: "calendar";
            } | {
                days: number;
                /** @constant */
                kind: "calendar_days";
            } | {
                days: number;
                /** @constant */
                kind: "business_days";
            } | {
                daysAhead: number;
                /** @constant */
                kind: "fixed";
                movesOnPause?: boolean;
                /** @enum {string} */
                outside?: "previous_closing" | "next_opening";
                time?: string;
                zone: string;
            }) | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
            usualMinutes: number | null;
            version: number;
            volume: components["schemas"]["Volume"] | null;
        };
        ThemePareto: {
            /**
             * @description Whether there is enough data to go by; where there is not, figures are shown as far as they can be had
             * @enum {string}
             */
            answer: "enough" | "not_enough_data";
            items: {
                /** @description How often */
                count: number;
                /** @description Share of this theme and those before it */
                cumulative: number;
                /** @description Jeffreys */
                interval: components["schemas"]["MeasureInterval"];
                /** @description Of all themes named */
                share: number;
                /** @description As verdicts name it */
                theme: string;
                /** @description One of the fewest that make up four fifths together */
                vital: boolean;
            }[];
            /** @description Themes that were named, each time counted */
            total: number;
        };
        TimeToIndependence: {
            /**
             * @description Whether there is enough data to go by; where there is not, figures are shown as far as they can be had
             * @enum {string}
             */
            answer: "enough" | "not_enough_data";
            /** @description Kaplan-Meier; who leaves is watched until then */
            curve: {
                /** @description How many were still watched */
                atRisk: number;
                /** @description How many became independent at it */
                events: number;
                /** @description Log-log; null once nobody is left */
                interval: components["schemas"]["MeasureInterval"] | null;
                /** @description Since the assignment */
                time: number;
                /** @description Share not independent yet, of those who stay */
                waiting: number;
            }[];
            /** @description Aalen-Johansen; leaving is a competing risk */
            incidence: {
                /** @description How many were still watched */
                atRisk: number;
                /** @description Share of everybody that has become independent */
                independent: number;
                /** @description Share of everybody that has left */
                left: number;
                /** @description Since the assignment */
                time: number;
            }[];
            /** @description Of these, those that became independent */
            independent: number;
            /** @description Those that ended before */
            left: number;
            /** @description Of those who arrived alone: biased low, never to be shown without the median */
            meanOfFinished: number | null;
            /** @description Kaplan-Meier, with a log-log interval */
            median: {
                /** @description Where the lower end of the curve gets there */
                lower: number | null;
                /** @description The earliest time by which it has happened to that share; null while the curve is above it */
                time: number | null;
                /** @description Where the upper end of the curve gets there; null where it does not */
                upper: number | null;
            };
            /** @description Delegations */
            n: number;
            /** @description Those on their way, watched up to now */
            open: number;
            /** @description Area under the curve */
            restrictedMean: {
                /** @description The longest that anybody was watched */
                horizon: number;
                /** @description Mean time until independence, nothing counted beyond the horizon */
                mean: number;
            } | null;
        };
        Training: {
            /** Format: date */
            heldOn: string;
            memberIds: string[];
            /** Format: uri */
            recording: string;
        };
        TrainingInput: {
            /** Format: date */
            heldOn: string;
            memberIds: string[];
            /** Format: uri */
            recording: string;
        };
        TurnaroundTimes: {
            /** @description Whose turnaround it is */
            by: string;
            /**
             * Format: date-time
             * @description Work made since then, by the days of each client; 90 days back unless asked for
             */
            from: string;
            items: {
                /**
                 * @description Whether there is enough data to go by; where there is not, figures are shown as far as they can be had
                 * @enum {string}
                 */
                answer: "enough" | "not_enough_data";
                /** @description Those that were delivered, or begun */
                finished: number;
                /** @description Id of the task, client or assistant; all where there is one */
                key: string;
                /** @description Work items */
                n: number;
                /** @description The same for people */
                name: string;
                /** @description Those that are open, or ended otherwise, counted up to then */
                open: number;
                percentiles: {
                    /** @description Hours from making to first delivery, or to the beginning, night and day */
                    hours: {
                        /** @description Where the lower end of the curve gets there */
                        lower: number | null;
                        /** @description The earliest time by which it has happened to that share; null while the curve is above it */
                        time: number | null;
                        /** @description Where the upper end of the curve gets there; null where it does not */
                        upper: number | null;
                    };
                    /** @description Of finished items alone: too low while slow ones are open */
                    ofFinishedHours: number | null;
                    /** @description 0.5 is the median */
                    share: number;
                }[];
            }[];
            /**
             * @description Open items have taken their age so far
             * @constant
             */
            method: "kaplan_meier";
            /**
             * @description Linear between neighbours, of finished items alone
             * @constant
             */
            methodOfFinished: "type_7";
            /**
             * @description What ends it: the first delivery, or that somebody begins
             * @enum {string}
             */
            of: "turnaround" | "response";
        };
        Volume: {
            isTooRare: boolean;
            itemsPerWeek: number;
            said: string;
            weeksToCrossing: number;
        };
        /** @description How a client works */
        Ways: {
            channels: {
                /** @description Where people talk, by name or link; null where none is agreed */
                chat: string | null;
                /** @description Where documents lie, by name or link; null where none is agreed */
                documents: string | null;
                /** @description Where tasks are sent and followed, by name or link; null where none is agreed */
                tasks: string | null;
            };
            /** @description Words as the client uses them */
            glossary: {
                meaning: string;
                term: string;
            }[];
            /** @description How files, folders and items are called */
            namingConventions: string[];
            /** @description Words that the client has approved for what is sent in its name */
            templates: {
                approvedBy: string;
                name: string;
                text: string;
                version: number;
            }[];
            /** @description 0 where nothing was described yet */
            version: number;
        };
        Webhook: {
            because: string | null;
            description: string;
            /** Format: uuid */
            id: string;
            kinds: ("fired" | "repeat" | "reminder" | "snooze_ended" | "unacknowledged" | "rose" | "manual" | "exhausted" | "resolved" | "joined")[] | null;
            secrets: number;
            /** @enum {string} */
            state: "enabled" | "disabled";
            url: string;
        };
        /** @description Fifteen minutes over one week of one client, drafted from the ledger */
        WeeklyDraft: {
            actions: {
                /** Format: uuid */
                actionId: string;
                /** Format: date */
                dueOn: string;
                overdue: boolean;
                /** Format: uuid */
                ownerId: string;
                ownerName: string;
                /** @enum {string} */
                state: "open" | "done" | "dropped";
                text: string;
            }[];
            ahead: {
                absences: {
                    /** Format: date */
                    from: string;
                    /** Format: uuid */
                    memberId: string;
                    name: string;
                    /** Format: date */
                    until: string;
                }[];
                expiringAccess: {
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    expiresAt: string;
                    /** Format: uuid */
                    memberId: string;
                    name: string;
                    system: string;
                }[];
                holidays: {
                    /** Format: date */
                    date: string;
                    name: string | null;
                }[];
                /**
                 * Format: date
                 * @description The last day that was looked at: two weeks from there
                 */
                until: string;
            };
            /**
             * Format: date-time
             * @description The end of the week, or now while it runs
             */
            asOf: string;
            backlog: {
                atStart: number;
                /** @description Of those open now */
                blocked: number;
                delivered: number;
                /** @description Of those open now, past their promise */
                late: number;
                made: number;
                oldest: {
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    madeAt: string;
                    title: string;
                    /** Format: uuid */
                    workItemId: string;
                } | null;
                open: number;
            };
            /** Format: uuid */
            clientId: string;
            clientName: string;
            errors: {
                critical: number;
                passed: number;
                /** @description First submissions judged in the week */
                reviewed: number;
                rework: number;
                themes: {
                    count: number;
                    name: string;
                }[];
            };
            /** Format: date */
            from: string;
            processChanges: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                taskId: string | null;
                taskName: string | null;
                what: string;
            }[];
            questions: {
                answered: number;
                asked: number;
                open: number;
            };
            readyToTransfer: {
                /** Format: uuid */
                assistantId: string;
                /** Format: uuid */
                delegationId: string;
                name: string;
                /** Format: uuid */
                taskId: string;
                taskName: string;
            }[];
            review: components["schemas"]["WeeklyReview"] | null;
            /** Format: date */
            until: string;
            week: string;
            zone: string;
        };
        WeeklyReview: {
            /** Format: uuid */
            clientId: string;
            closedAt: string | null;
            decisions: {
                /** Format: uuid */
                actionId: string;
                text: string;
            }[];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            heldAt: string;
            /** Format: uuid */
            heldBy: string;
            /** Format: uuid */
            id: string;
            minutes: number | null;
            notes: string;
            /** @enum {string} */
            state: "held" | "closed";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
            version: number;
            week: string;
        };
        WhatIf: {
            /**
             * Format: date-time
             * @description Up to when the work was watched
             */
            at: string;
            /** @description Promises that would have come out otherwise */
            changed: number;
            /** @description The first 200 of them */
            changes: {
                /** @enum {string} */
                audience: "client" | "internal";
                cycle: number;
                /** @enum {string} */
                kind: "response" | "turnaround" | "review" | "answer" | "acknowledge" | "revoke";
                /** Format: uuid */
                streamId: string;
                /** @enum {string} */
                streamType: "work_item" | "review" | "question" | "access_checklist";
                /** @description Null where nothing was promised */
                was: {
                    breachedAt: string | null;
                    /** @description Null where the calendar has no opening for it */
                    dueAt: string | null;
                    /** @enum {string} */
                    state: "running" | "paused" | "hit" | "missed" | "cancelled";
                } | null;
                /** @description Null where nothing would have been promised */
                would: {
                    breachedAt: string | null;
                    /** @description Null where the calendar has no opening for it */
                    dueAt: string | null;
                    /** @enum {string} */
                    state: "running" | "paused" | "hit" | "missed" | "cancelled";
                } | null;
            }[];
            /** @description False where there are more than are looked at; the command line looks at all */
            complete: boolean;
            escalated: {
                was: {
                    /** @description Breaches, and pauses past their limit */
                    causes: number;
                    /** @description Work items, reviews, questions and withdrawals of access with a cause to escalate */
                    subjects: number;
                };
                would: {
                    /** @description Breaches, and pauses past their limit */
                    causes: number;
                    /** @description Work items, reviews, questions and withdrawals of access with a cause to escalate */
                    subjects: number;
                };
            };
            /** @description Work items that were replayed, each with its reviews */
            items: number;
            ladders: {
                /** @description What the run in memory takes for granted */
                assumes: string[];
                /** @description How many people were paged, by step, over all rounds */
                pages: {
                    /** @description From 1; null where it was none */
                    step: number | null;
                    was: number;
                    /**
                     * @description A step of the ladder, the fallback owner at its end, whoever had it already
                     * @enum {string}
                     */
                    whom: "step" | "fallback" | "holder";
                    would: number;
                }[];
                /** @description As the ledger has it */
                was: {
                    acknowledged: number;
                    /** @description Each from raised to resolved, however many causes it had */
                    escalations: number;
                    /** @description Those whose ladder came to its end */
                    exhausted: number;
                    /** @description Steps that told nobody */
                    failedSteps: number;
                    longestAcknowledgeMs: number | null;
                    /** @description From raised to first acknowledged; null where none was */
                    meanAcknowledgeMs: number | null;
                };
                /** @description Run in memory */
                would: {
                    acknowledged: number;
                    /** @description Each from raised to resolved, however many causes it had */
                    escalations: number;
                    /** @description Those whose ladder came to its end */
                    exhausted: number;
                    /** @description Steps that told nobody */
                    failedSteps: number;
                    longestAcknowledgeMs: number | null;
                    /** @description From raised to first acknowledged; null where none was */
                    meanAcknowledgeMs: number | null;
                };
            };
            /** @description Questions and withdrawals of access that were replayed */
            others: number;
            promises: {
                /** @enum {string} */
                audience: "client" | "internal";
                /** @enum {string} */
                kind: "response" | "turnaround" | "review" | "answer" | "acknowledge" | "revoke";
                was: {
                    /** @description Met among met and missed; null where there are neither */
                    attainment: number | null;
                    /** @description Cancelled and merged work: neither met nor missed */
                    cancelled: number;
                    met: number;
                    missed: number;
                    open: number;
                    /** @description Of the open ones, those whose deadline has passed */
                    overdue: number;
                };
                would: {
                    /** @description Met among met and missed; null where there are neither */
                    attainment: number | null;
                    /** @description Cancelled and merged work: neither met nor missed */
                    cancelled: number;
                    met: number;
                    missed: number;
                    open: number;
                    /** @description Of the open ones, those whose deadline has passed */
                    overdue: number;
                };
            }[];
            /** @description Why such a calendar or such policies cannot be; nothing is replayed then */
            reasons: {
                code: string;
                message: string;
                satisfiedBy?: string;
            }[];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            since: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            until: string;
        };
        WorkItem: {
            acceptanceEndsAt: string | null;
            after: string[];
            assistantId: string | null;
            batch: string | null;
            blind: boolean;
            blockedOn: {
                /** Format: uuid */
                questionId?: string;
                reason: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                since: string;
                /** @enum {string} */
                waitsFor: "client" | "agency" | "third_party";
            } | null;
            briefVersion: number;
            /** Format: uuid */
            clientId: string;
            comments: number;
            cycle: number;
            delegationId: string | null;
            doneAt: string | null;
            dueAt: string | null;
            externalId: string | null;
            fields: {
                [key: string]: string;
            };
            handOff: {
                /** Format: uuid */
                from: string;
                links: string[];
                next: {
                    step: number;
                    text?: string;
                } | null;
                open: {
                    /** Format: uuid */
                    questionId?: string;
                    text: string;
                }[];
                text?: string;
                ticked: number[];
            } | null;
            highRisk: boolean;
            /** Format: uuid */
            id: string;
            imported: boolean;
            lentBy: {
                /** Format: uuid */
                assistantId: string;
                delegationId: string | null;
            } | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            madeAt: string;
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            repeatOf: string | null;
            requiredSteps: number[];
            returned: number;
            reviewId: string | null;
            reworked: boolean;
            route: string | null;
            sopVersion: number;
            startedAt: string | null;
            /** @enum {string} */
            state: "open" | "in_progress" | "blocked" | "submitted" | "in_review" | "rework" | "rejected" | "delivered" | "accepted" | "reopened" | "cancelled" | "merged";
            submissions: number;
            submittedAt: string | null;
            /** Format: uuid */
            taskId: string;
            ticked: number[];
            title: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            updatedAt: string;
            values: {
                [key: string]: string;
            };
            version: number;
        };
        WorkLeft: {
            /** @description Their working hours; null where nobody has said */
            calendar: {
                breaks?: {
                    [key: string]: [
                        string,
                        string
                    ][];
                };
                exceptions?: {
                    [key: string]: [
                        string,
                        string
                    ][];
                };
                holidays?: {
                    date: string;
                    name?: string;
                    source?: string;
                }[];
                holidaysOff?: string[];
                hours: {
                    fri?: [
                        string,
                        string
                    ][];
                    mon?: [
                        string,
                        string
                    ][];
                    sat?: [
                        string,
                        string
                    ][];
                    sun?: [
                        string,
                        string
                    ][];
                    thu?: [
                        string,
                        string
                    ][];
                    tue?: [
                        string,
                        string
                    ][];
                    wed?: [
                        string,
                        string
                    ][];
                };
                zone: string;
            } | null;
            /** @description Minutes a week that they have; null where nobody has said */
            capacityMinutes: number | null;
            /** @description Work items that wait for them to go on */
            items: number;
            /** Format: uuid */
            memberId: string;
            /** @description Their usual minutes together; those of which nobody has said any count as none */
            minutes: number;
        };
        WorkTaken: {
            existed: boolean;
            /** Format: uuid */
            workItemId: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It runs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "alive";
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ready */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccessChecklists: {
        parameters: {
            query?: {
                after?: string;
                clientId?: string;
                kind?: "revocation" | "review";
                limit?: number;
                memberId?: string;
                state?: "open" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revocations and periodic access reviews */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AccessChecklist"][];
                        next: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAccessChecklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessChecklistId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One checklist with its entries and its clock */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessChecklist"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accessChecklistAnswer: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                accessChecklistId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    answer: "withdrawn" | "keep" | "narrow" | "revoke";
                    entry: number;
                    note?: string;
                    /** Format: date */
                    on: string;
                    role?: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAccessChecklistHistory: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                accessChecklistId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the ledger says of it, event by event */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HistoryEvent"][];
                        next: number | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accesschecklistsMayDo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessChecklistId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What you may do about it now, and why not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Doable"][];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAccessFindings: {
        parameters: {
            query?: {
                clientId?: string;
                code?: "access_missing" | "access_being_withdrawn" | "shared_login" | "two_factor_unverified" | "two_factor_stale" | "wider_than_needed" | "access_lapsed" | "access_expiring" | "not_reviewed" | "secret_unmanaged" | "without_need" | "system_unregistered" | "agreement_missing" | "agreement_lapsed" | "agreement_expiring" | "compliance_missing" | "compliance_lapsed" | "compliance_expiring";
                memberId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What about access is to be mended, with what would mend it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessFindings"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listActions: {
        parameters: {
            query?: {
                after?: string;
                clientId?: string;
                limit?: number;
                overdue?: "true" | "false";
                ownerId?: string;
                state?: "open" | "done" | "dropped";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Actions: yours, or everybody’s where you lead; overdue ones by a filter */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Action"][];
                        next: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    actionOpen: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    clientId: string;
                    /** Format: date */
                    dueOn: string;
                    /** Format: uuid */
                    ownerId: string;
                    text: string;
                };
            };
        };
        responses: {
            /** @description It was made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                actionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One action */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Action"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    actionChange: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                actionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    dueOn?: string;
                    /** Format: uuid */
                    ownerId?: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    actionFinish: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                actionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    actionDrop: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                actionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readActionHistory: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                actionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the ledger says of it, event by event */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HistoryEvent"][];
                        next: number | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    actionsMayDo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                actionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What you may do about it now, and why not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Doable"][];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAgency: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your agency */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agency"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencySetAbsenceLimit: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    days: number;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencySwitchAutomaticPromotion: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    plans: string[];
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencySetGateLimits: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    observations?: number;
                    pauseDays?: number;
                    workingDays?: number;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAgencyHistory: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the ledger says of it, event by event */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HistoryEvent"][];
                        next: number | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencyMayDo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What you may do about it now, and why not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Doable"][];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencySetMessageTemplate: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    footer?: string;
                    /** @default  */
                    intro?: string;
                    subject: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencySetNoticeRules: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    criticalPerHour?: number;
                    longestHoldMs?: number;
                    perHour?: number;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readNotices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The limits of what the agency sends, and its own words around it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notices"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPlans: {
        parameters: {
            query?: {
                missRate?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every plan that a task may name, with what it promises */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            own: boolean;
                            plan: {
                                acceptable: number;
                                attemptLength: number;
                                critical: number | "demote";
                                deliversBeforeReview?: boolean;
                                id: string;
                                levels: {
                                    den: number;
                                    num: number;
                                }[];
                                passesToClimb: number;
                                promoteAt: number;
                                reworkCost: number;
                                trustCap: number;
                                unacceptable: number;
                                /** @default 1 */
                                version: number;
                            };
                            promise: components["schemas"]["PlanPromise"];
                        }[];
                        reviewers: components["schemas"]["MissRate"] | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencySavePlan: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    acceptable: number;
                    attemptLength: number;
                    critical: number | "demote";
                    deliversBeforeReview?: boolean;
                    id: string;
                    levels: {
                        den: number;
                        num: number;
                    }[];
                    missRate?: number;
                    passesToClimb: number;
                    promoteAt: number;
                    reworkCost: number;
                    trustCap: number;
                    unacceptable: number;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewPlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    acceptable: number;
                    attemptLength: number;
                    critical: number | "demote";
                    deliversBeforeReview?: boolean;
                    id: string;
                    levels: {
                        den: number;
                        num: number;
                    }[];
                    missRate?: number;
                    passesToClimb: number;
                    promoteAt: number;
                    reworkCost: number;
                    trustCap: number;
                    unacceptable: number;
                };
            };
        };
        responses: {
            /** @description What a plan of your own would promise, or why it cannot be saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        promise: components["schemas"]["PlanPromise"] | null;
                        reasons: {
                            code: string;
                            message: string;
                            satisfiedBy?: string;
                        }[];
                        version: number | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencySetRecurrenceLimits: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    assistants?: number;
                    days?: number;
                    times?: number;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencySetReviewRules: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    claimCap?: number;
                    doubles?: boolean;
                    roundsLimit?: number;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencyAskSecondFactor: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    isAsked: boolean;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTaskTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The catalogue: every type that a task may be made from, with its default SOP */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TaskType"][];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencyDefineTaskType: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    clinical?: boolean;
                    /** @default own */
                    flow?: string;
                    name: string;
                    /**
                     * @default low
                     * @enum {string}
                     */
                    risk?: "low" | "elevated" | "high";
                    /** @default [] */
                    sop?: {
                        asks?: {
                            choices?: string[];
                            /** @enum {string} */
                            kind: "text" | "number" | "date" | "choice";
                        };
                        /** @enum {string} */
                        kind: "do" | "check" | "decide" | "escalate" | "record";
                        note?: string;
                        /** @default true */
                        required?: boolean;
                        text: string;
                        when?: {
                            answers: string[];
                            step: number;
                        };
                    }[];
                    turnaround: {
                        /** @enum {string} */
                        kind: "business";
                        ms: number;
                    } | {
                        hours: number;
                        /** @enum {string} */
                        kind: "calendar";
                    } | {
                        days: number;
                        /** @enum {string} */
                        kind: "calendar_days";
                    } | {
                        days: number;
                        /** @enum {string} */
                        kind: "business_days";
                    } | {
                        daysAhead: number;
                        /** @enum {string} */
                        kind: "fixed";
                        movesOnPause?: boolean;
                        /** @enum {string} */
                        outside?: "previous_closing" | "next_opening";
                        time?: string;
                        zone: string;
                    };
                    usualMinutes: number;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencyRetireTaskType: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    taskType: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencySetUpdateTimes: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    times: {
                        missingAt: string;
                        remindAt: string;
                    } | null;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readArchive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lines of JSON in a tar, packed by gzip */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/gzip": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchAudit: {
        parameters: {
            query?: {
                actor?: string;
                before?: number;
                keyId?: string;
                limit?: number;
                since?: string;
                streamId?: string;
                streamType?: "agency" | "client" | "member" | "task" | "delegation" | "work_item" | "review" | "escalation" | "calibration" | "access_checklist" | "question" | "daily_update" | "weekly_review" | "action";
                type?: string;
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Search everything that happened, newest first: by whom, what, about what, with which key, when */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        next: number | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCheckpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest signed checkpoint, to be kept elsewhere */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedCheckpoint"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportAudit: {
        parameters: {
            query?: {
                actor?: string;
                keyId?: string;
                since?: string;
                streamId?: string;
                streamType?: "agency" | "client" | "member" | "task" | "delegation" | "work_item" | "review" | "escalation" | "calibration" | "access_checklist" | "question" | "daily_update" | "weekly_review" | "action";
                type?: string;
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything that happened, one JSON object a line, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyLedger: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Fold the whole ledger again: every row, every hash chain and every checkpoint */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checkpoints: number;
                        clean: boolean;
                        differenceCount: number;
                        differences: {
                            field: string;
                            stream: string;
                        }[];
                        events: number;
                        streams: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your account: how you sign in, and which agencies you belong to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agencies: {
                            /** Format: uuid */
                            agencyId: string;
                            agencyName: string;
                            isCurrent: boolean;
                            /** Format: uuid */
                            memberId: string;
                            roles: ("owner" | "ops_lead" | "reviewer" | "assistant" | "client_contact")[];
                        }[];
                        email: string;
                        hasPassword: boolean;
                        hasTotp: boolean;
                        name: string;
                        needsSecondFactor: boolean;
                        passkeys: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chooseAgency: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    agencyId: string;
                };
            };
        };
        responses: {
            /** @description Chosen */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSingleSignOn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Back to the console */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword: string;
                    newPassword: string;
                    revokeOtherSessions: boolean;
                };
            };
        };
        responses: {
            /** @description Change your password */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deletePasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Remove a passkey */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginPasskeySignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begin to sign in with a passkey */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        challenge: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begin to add a passkey; takes a session that was opened within the hour */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        challenge: string;
                        pubKeyCredParams: {
                            alg: number;
                            /** @enum {string} */
                            type: "public-key";
                        }[];
                        rp: {
                            name: string;
                        } & {
                            [key: string]: unknown;
                        };
                        user: {
                            displayName: string;
                            id: string;
                            name: string;
                        } & {
                            [key: string]: unknown;
                        };
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPasskeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your passkeys */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: ({
                            createdAt?: string;
                            id: string;
                            name?: string | null;
                        } & {
                            [key: string]: unknown;
                        })[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signInByPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    response: {
                        id: string;
                        /** @enum {string} */
                        type: "public-key";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Sign in with a passkey */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    response: {
                        id: string;
                        /** @enum {string} */
                        type: "public-key";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Add a passkey */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Ask for a link to set a new password; the answer is the same whoever the address belongs to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    newPassword: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Set a new password with the token of the link; every session ends */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description End all of your sessions but this one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            expiresAt: string;
                            /** Format: uuid */
                            id: string;
                            ipAddress: string | null;
                            isCurrent: boolean;
                            method: string;
                            userAgent: string | null;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endOwnSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signInByPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    password: string;
                    rememberMe?: boolean;
                };
            };
        };
        responses: {
            /** @description Sign in with e-mail and password; where a second factor is set up, it is asked for next */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        twoFactorRedirect?: boolean;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginSingleSignOn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    callbackURL?: string;
                    errorCallbackURL?: string;
                    /** @enum {string} */
                    provider: "oidc";
                };
            };
        };
        responses: {
            /** @description Begin single sign-on; the answer says where to send the browser */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Sign out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disableTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Do without the authenticator app from now on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enableTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Begin to set up an authenticator app; recovery codes are shown in this answer and never again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        backupCodes: string[];
                        totpURI: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password?: string;
                };
            };
        };
        responses: {
            /** @description New recovery codes in place of the old ones, shown this once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        backupCodes: string[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    useRecoveryCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Give a recovery code in place of the authenticator app; each works once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Give the code of the authenticator app: as the second step of signing in, or to finish setting it up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSignInWays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ways */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mail: boolean;
                        people: boolean;
                        singleSignOn: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readBoard: {
        parameters: {
            query?: {
                after?: string;
                assistantId?: string;
                clientId?: string;
                limit?: number;
                order?: "deadline" | "risk";
                standing?: "breached" | "due_soon" | "running" | "paused";
                state?: "open" | "in_progress" | "blocked" | "submitted" | "in_review" | "rework" | "rejected" | "delivered" | "accepted" | "reopened" | "cancelled" | "merged";
                waitsFor?: "client" | "agency" | "third_party";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Running promises by deadline or in the order of their risk */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        now: string;
                        rows: {
                            assistantId: string | null;
                            assistantName: string | null;
                            blockedOn: {
                                reason: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                since: string;
                                /** @enum {string} */
                                waitsFor: "client" | "agency" | "third_party";
                            } | null;
                            /** Format: uuid */
                            clientId: string;
                            clientName: string;
                            clocks: {
                                breachedAt: string | null;
                                counting: boolean;
                                cycle: number;
                                dueAt: string | null;
                                /** @enum {string} */
                                kind: "response" | "turnaround" | "review" | "answer" | "acknowledge" | "revoke";
                                opensAt: string | null;
                                pausedAt: string | null;
                                promisedMs: number | null;
                                risk: number | null;
                                spentMs: number | null;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                startedAt: string;
                                /** @enum {string} */
                                state: "running" | "paused";
                                targetMs: number | null;
                            }[];
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            dueAt: string;
                            /** @enum {string} */
                            priority: "low" | "normal" | "high" | "urgent";
                            risk: number | null;
                            stage: ("assigned" | "shadow" | "reverse_shadow" | "independent" | "paused" | "ended") | null;
                            /** @enum {string} */
                            state: "open" | "in_progress" | "blocked" | "submitted" | "in_review" | "rework" | "rejected" | "delivered" | "accepted" | "reopened" | "cancelled" | "merged";
                            /** Format: uuid */
                            taskId: string;
                            taskName: string;
                            title: string;
                            version: number;
                            /** Format: uuid */
                            workItemId: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBoardViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The parts of the board that you keep under a name, and those that others share */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BoardView"][];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countBoard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many promises run, are due soon or overdue and are blocked on whom, by state, client and assistant */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        groups: {
                            assistantId: string | null;
                            blocked: {
                                agency: number;
                                client: number;
                                third_party: number;
                            };
                            breached: number;
                            /** Format: uuid */
                            clientId: string;
                            dueSoon: number;
                            paused: number;
                            running: number;
                            /** @enum {string} */
                            state: "open" | "in_progress" | "blocked" | "submitted" | "in_review" | "rework" | "rejected" | "delivered" | "accepted" | "reopened" | "cancelled" | "merged";
                        }[];
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        now: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lintBrief: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sections: {
                        constraints?: string;
                        deadline?: string;
                        definitionOfDone?: string;
                        escalationRules?: string;
                        examples?: string;
                        goal?: string;
                        inputs?: string;
                        tools?: string;
                        trigger?: string;
                    };
                } | {
                    markdown: string;
                };
            };
        };
        responses: {
            /** @description What the linter objects to in a brief that is being written; nothing is kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BriefFindings"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCalibrations: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                state?: "open" | "closed" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sessions in which several reviewers judge the same work */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Calibration"][];
                        next: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    calibrationOpen: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    endsAt: string;
                    reviewerIds: string[];
                    title: string;
                    workItemIds: string[];
                };
            };
        };
        responses: {
            /** @description It was made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCalibration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                calibrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One session; how far its reviewers agree once all are in or the time is up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calibration"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    calibrationCancel: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                calibrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCalibrationHistory: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                calibrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the ledger says of it, event by event */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HistoryEvent"][];
                        next: number | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    calibrationsMayDo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                calibrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What you may do about it now, and why not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Doable"][];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    calibrationJudge: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                calibrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    cause?: "assistant" | "brief" | "sop" | "client" | "tool";
                    /** @default  */
                    comment?: string;
                    marks?: {
                        [key: string]: number | null;
                    };
                    score?: number;
                    /** @default [] */
                    themes?: string[];
                    /** @enum {string} */
                    verdict: "passed" | "fixed_and_accepted" | "rework" | "critical" | "rejected";
                    /** Format: uuid */
                    workItemId: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencyTestChannel: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    channel: "email" | "slack" | "teams" | "webhook" | "in_app";
                    /** Format: uuid */
                    recipientId: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChats: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The chats of Slack and Teams, without their addresses */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Chat"][];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencyConnectChat: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    channel: "slack" | "teams";
                    /** @default null */
                    memberId?: string | null;
                    name: string;
                    /** Format: uri */
                    url: string;
                };
            };
        };
        responses: {
            /** @description It was made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencyDisconnectChat: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                chatId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listClients: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clients that you can see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Client"][];
                        next: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clientRegister: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    calendar?: {
                        breaks?: {
                            [key: string]: [
                                string,
                                string
                            ][];
                        };
                        exceptions?: {
                            [key: string]: [
                                string,
                                string
                            ][];
                        };
                        holidays?: {
                            date: string;
                            name?: string;
                            source?: string;
                        }[];
                        holidaysOff?: string[];
                        hours: {
                            fri?: [
                                string,
                                string
                            ][];
                            mon?: [
                                string,
                                string
                            ][];
                            sat?: [
                                string,
                                string
                            ][];
                            sun?: [
                                string,
                                string
                            ][];
                            thu?: [
                                string,
                                string
                            ][];
                            tue?: [
                                string,
                                string
                            ][];
                            wed?: [
                                string,
                                string
                            ][];
                        };
                        zone: string;
                    };
                    name: string;
                    policy?: {
                        conditions?: {
                            response?: {
                                cancel?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                pause?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                reset?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                resume?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                start?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                stop?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                            };
                            turnaround?: {
                                cancel?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                pause?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                reset?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                resume?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                start?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                stop?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                            };
                        };
                        /**
                         * @default retroactive
                         * @enum {string}
                         */
                        onChange?: "fresh" | "retroactive";
                        pauseLimit?: {
                            /** @enum {string} */
                            kind: "business";
                            ms: number;
                        } | {
                            hours: number;
                            /** @enum {string} */
                            kind: "calendar";
                        } | {
                            days: number;
                            /** @enum {string} */
                            kind: "calendar_days";
                        } | {
                            days: number;
                            /** @enum {string} */
                            kind: "business_days";
                        } | {
                            daysAhead: number;
                            /** @enum {string} */
                            kind: "fixed";
                            movesOnPause?: boolean;
                            /** @enum {string} */
                            outside?: "previous_closing" | "next_opening";
                            time?: string;
                            zone: string;
                        };
                        /**
                         * @default [
                         *       "client",
                         *       "third_party"
                         *     ]
                         */
                        pausesFor?: ("client" | "agency" | "third_party")[];
                        targets: {
                            acknowledge?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                            answer?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                            response?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                            review?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                            revoke?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                            turnaround?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                        };
                        warnings?: number[];
                    };
                    /** @default false */
                    regulated?: boolean;
                    timeZone: string;
                };
            };
        };
        responses: {
            /** @description It was made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One client */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAccessRegister: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The register of a client: its systems, what its tasks need there, and who has it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRegister"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clientCallAccessReview: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clientSetAccessRules: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    expiringDays: number;
                    reviewedWithinDays: number;
                    reviewEveryMonths: number;
                    reviewTakesDays: number;
                    twoFactorDays: number;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clientRecordBaseline: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    backlog: number;
                    minutesPerWeek: number;
                    reason?: string;
                    responseMinutes: number;
                    source: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clientPublishCalendar: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    calendar: {
                        breaks?: {
                            [key: string]: [
                                string,
                                string
                            ][];
                        };
                        exceptions?: {
                            [key: string]: [
                                string,
                                string
                            ][];
                        };
                        holidays?: {
                            date: string;
                            name?: string;
                            source?: string;
                        }[];
                        holidaysOff?: string[];
                        hours: {
                            fri?: [
                                string,
                                string
                            ][];
                            mon?: [
                                string,
                                string
                            ][];
                            sat?: [
                                string,
                                string
                            ][];
                            sun?: [
                                string,
                                string
                            ][];
                            thu?: [
                                string,
                                string
                            ][];
                            tue?: [
                                string,
                                string
                            ][];
                            wed?: [
                                string,
                                string
                            ][];
                        };
                        zone: string;
                    };
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    calendar?: {
                        breaks?: {
                            [key: string]: [
                                string,
                                string
                            ][];
                        };
                        exceptions?: {
                            [key: string]: [
                                string,
                                string
                            ][];
                        };
                        holidays?: {
                            date: string;
                            name?: string;
                            source?: string;
                        }[];
                        holidaysOff?: string[];
                        hours: {
                            fri?: [
                                string,
                                string
                            ][];
                            mon?: [
                                string,
                                string
                            ][];
                            sat?: [
                                string,
                                string
                            ][];
                            sun?: [
                                string,
                                string
                            ][];
                            thu?: [
                                string,
                                string
                            ][];
                            tue?: [
                                string,
                                string
                            ][];
                            wed?: [
                                string,
                                string
                            ][];
                        };
                        zone: string;
                    };
                };
            };
        };
        responses: {
            /** @description The next twelve months of a calendar, or why it cannot be saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarPreview"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clientSignOffCompliance: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    agreement: string;
                    /** Format: uri */
                    documentLink: string;
                    /** Format: date-time */
                    expiresAt?: string;
                    signedBy: string;
                    /** Format: date */
                    signedOn: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readContinuity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How well the work of a client would go on without whoever does it now, with what the score comes from */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Continuity"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clientErase: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clientFollowFeed: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** Format: uri */
                    url: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clientLeaveFeed: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                clientId: string;
                feedId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clientSaveFit: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    chosen?: string[];
                    tasks: {
                        /** @default true */
                        contextMatters?: boolean;
                        documented: boolean;
                        /** @default true */
                        handOff?: boolean;
                        /** @default false */
                        handsOn?: boolean;
                        /** @enum {string} */
                        judgement: "none" | "some" | "heavy";
                        /** @default [] */
                        languages?: string[];
                        /** @default false */
                        liveDocumentation?: boolean;
                        minutes: number;
                        name: string;
                        perWeek: number;
                        /** @enum {string} */
                        place: "inside" | "around" | "office";
                        /** @enum {string} */
                        risk: "low" | "elevated" | "high";
                        rulesBased: boolean;
                        /** @default [] */
                        skills?: string[];
                        /** @default [] */
                        specialties?: string[];
                        /**
                         * @default steady
                         * @enum {string}
                         */
                        swing?: "steady" | "swings";
                        taskType?: string;
                        /** @default [] */
                        tools?: string[];
                        /** @default true */
                        trackable?: boolean;
                    }[];
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readClientHistory: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the ledger says of it, event by event */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HistoryEvent"][];
                        next: number | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clientTakeHolidays: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    holidays: {
                        /** Format: date */
                        date: string;
                        name?: string;
                    }[];
                    source: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importHolidays: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fromYear?: number;
                    /** @enum {string} */
                    kind: "region";
                    region: string;
                } | {
                    /** @enum {string} */
                    kind: "ical";
                    name: string;
                    text: string;
                };
            };
        };
        responses: {
            /** @description Take the holidays of a region or of an iCal file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clientSwitchHoliday: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    date: string;
                    /** @default true */
                    off?: boolean;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clientSetHourlyValue: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    clinician: number;
                    currency: string;
                    leader: number;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clientAgreeIntake: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ways: ("client" | "inbound" | "cadence" | "agency")[];
                    where: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clientConfirmIntake: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clientsMayDo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What you may do about it now, and why not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Doable"][];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMeasureFacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The baseline, the worth of an hour and the agreed intake of a client */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasureFacts"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readNextTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The next adjacent task to hand over, once what is handed over is stable, with the evidence */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextTask"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clientSavePolicies: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    policies: {
                        /**
                         * @default client
                         * @enum {string}
                         */
                        audience?: "client" | "internal";
                        conditions?: {
                            response?: {
                                cancel?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                pause?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                reset?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                resume?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                start?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                stop?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                            };
                            turnaround?: {
                                cancel?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                pause?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                reset?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                resume?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                start?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                stop?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                            };
                        };
                        id: string;
                        /**
                         * @default retroactive
                         * @enum {string}
                         */
                        onChange?: "fresh" | "retroactive";
                        pauseLimit?: {
                            /** @enum {string} */
                            kind: "business";
                            ms: number;
                        } | {
                            hours: number;
                            /** @enum {string} */
                            kind: "calendar";
                        } | {
                            days: number;
                            /** @enum {string} */
                            kind: "calendar_days";
                        } | {
                            days: number;
                            /** @enum {string} */
                            kind: "business_days";
                        } | {
                            daysAhead: number;
                            /** @enum {string} */
                            kind: "fixed";
                            movesOnPause?: boolean;
                            /** @enum {string} */
                            outside?: "previous_closing" | "next_opening";
                            time?: string;
                            zone: string;
                        };
                        /**
                         * @default [
                         *       "client",
                         *       "third_party"
                         *     ]
                         */
                        pausesFor?: ("client" | "agency" | "third_party")[];
                        targets: {
                            acknowledge?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                            answer?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                            response?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                            review?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                            revoke?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                            turnaround?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                        };
                        warnings?: number[];
                        when?: {
                            client?: string[];
                            priority?: string[];
                            risk?: string[];
                            stage?: string[];
                            task_type?: string[];
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewDue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    at?: string;
                    calendar?: {
                        breaks?: {
                            [key: string]: [
                                string,
                                string
                            ][];
                        };
                        exceptions?: {
                            [key: string]: [
                                string,
                                string
                            ][];
                        };
                        holidays?: {
                            date: string;
                            name?: string;
                            source?: string;
                        }[];
                        holidaysOff?: string[];
                        hours: {
                            fri?: [
                                string,
                                string
                            ][];
                            mon?: [
                                string,
                                string
                            ][];
                            sat?: [
                                string,
                                string
                            ][];
                            sun?: [
                                string,
                                string
                            ][];
                            thu?: [
                                string,
                                string
                            ][];
                            tue?: [
                                string,
                                string
                            ][];
                            wed?: [
                                string,
                                string
                            ][];
                        };
                        zone: string;
                    };
                    /**
                     * @default turnaround
                     * @enum {string}
                     */
                    kind?: "response" | "turnaround" | "review" | "answer" | "acknowledge" | "revoke";
                    policies?: {
                        /**
                         * @default client
                         * @enum {string}
                         */
                        audience?: "client" | "internal";
                        conditions?: {
                            response?: {
                                cancel?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                pause?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                reset?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                resume?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                start?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                stop?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                            };
                            turnaround?: {
                                cancel?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                pause?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                reset?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                resume?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                start?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                stop?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                            };
                        };
                        id: string;
                        /**
                         * @default retroactive
                         * @enum {string}
                         */
                        onChange?: "fresh" | "retroactive";
                        pauseLimit?: {
                            /** @enum {string} */
                            kind: "business";
                            ms: number;
                        } | {
                            hours: number;
                            /** @enum {string} */
                            kind: "calendar";
                        } | {
                            days: number;
                            /** @enum {string} */
                            kind: "calendar_days";
                        } | {
                            days: number;
                            /** @enum {string} */
                            kind: "business_days";
                        } | {
                            daysAhead: number;
                            /** @enum {string} */
                            kind: "fixed";
                            movesOnPause?: boolean;
                            /** @enum {string} */
                            outside?: "previous_closing" | "next_opening";
                            time?: string;
                            zone: string;
                        };
                        /**
                         * @default [
                         *       "client",
                         *       "third_party"
                         *     ]
                         */
                        pausesFor?: ("client" | "agency" | "third_party")[];
                        targets: {
                            acknowledge?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                            answer?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                            response?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                            review?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                            revoke?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                            turnaround?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                        };
                        warnings?: number[];
                        when?: {
                            client?: string[];
                            priority?: string[];
                            risk?: string[];
                            stage?: string[];
                            task_type?: string[];
                        };
                    }[];
                    /**
                     * @default normal
                     * @enum {string}
                     */
                    priority?: "low" | "normal" | "high" | "urgent";
                    /** @enum {string} */
                    risk?: "low" | "elevated" | "high";
                    stage?: string;
                    taskType?: string;
                };
            };
        };
        responses: {
            /** @description Made then, due when, and why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuePreview"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clientPublishPolicy: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    policy: {
                        conditions?: {
                            response?: {
                                cancel?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                pause?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                reset?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                resume?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                start?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                stop?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                            };
                            turnaround?: {
                                cancel?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                pause?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                reset?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                resume?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                start?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                stop?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                            };
                        };
                        /**
                         * @default retroactive
                         * @enum {string}
                         */
                        onChange?: "fresh" | "retroactive";
                        pauseLimit?: {
                            /** @enum {string} */
                            kind: "business";
                            ms: number;
                        } | {
                            hours: number;
                            /** @enum {string} */
                            kind: "calendar";
                        } | {
                            days: number;
                            /** @enum {string} */
                            kind: "calendar_days";
                        } | {
                            days: number;
                            /** @enum {string} */
                            kind: "business_days";
                        } | {
                            daysAhead: number;
                            /** @enum {string} */
                            kind: "fixed";
                            movesOnPause?: boolean;
                            /** @enum {string} */
                            outside?: "previous_closing" | "next_opening";
                            time?: string;
                            zone: string;
                        };
                        /**
                         * @default [
                         *       "client",
                         *       "third_party"
                         *     ]
                         */
                        pausesFor?: ("client" | "agency" | "third_party")[];
                        targets: {
                            acknowledge?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                            answer?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                            response?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                            review?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                            revoke?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                            turnaround?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                        };
                        warnings?: number[];
                    };
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clientRecomputeClocks: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default both
                     * @enum {string}
                     */
                    applied?: "calendar" | "policies" | "both";
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRecomputeItems: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What came of each item of the newest recompute */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            audience: "client" | "internal";
                            cycle: number;
                            dueAfter: string | null;
                            dueBefore: string | null;
                            /** @enum {string} */
                            kind: "response" | "turnaround" | "review" | "answer" | "acknowledge" | "revoke";
                            /** @enum {string} */
                            result: "moved" | "breached" | "cancelled" | "repinned" | "unchanged" | "waiting";
                            /** Format: uuid */
                            streamId: string;
                            /** @enum {string} */
                            streamType: "work_item" | "review" | "question" | "escalation" | "access_checklist";
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewRecompute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default both
                     * @enum {string}
                     */
                    applied?: "calendar" | "policies" | "both";
                    calendar?: {
                        breaks?: {
                            [key: string]: [
                                string,
                                string
                            ][];
                        };
                        exceptions?: {
                            [key: string]: [
                                string,
                                string
                            ][];
                        };
                        holidays?: {
                            date: string;
                            name?: string;
                            source?: string;
                        }[];
                        holidaysOff?: string[];
                        hours: {
                            fri?: [
                                string,
                                string
                            ][];
                            mon?: [
                                string,
                                string
                            ][];
                            sat?: [
                                string,
                                string
                            ][];
                            sun?: [
                                string,
                                string
                            ][];
                            thu?: [
                                string,
                                string
                            ][];
                            tue?: [
                                string,
                                string
                            ][];
                            wed?: [
                                string,
                                string
                            ][];
                        };
                        zone: string;
                    };
                    policies?: {
                        /**
                         * @default client
                         * @enum {string}
                         */
                        audience?: "client" | "internal";
                        conditions?: {
                            response?: {
                                cancel?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                pause?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                reset?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                resume?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                start?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                stop?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                            };
                            turnaround?: {
                                cancel?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                pause?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                reset?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                resume?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                start?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                stop?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                            };
                        };
                        id: string;
                        /**
                         * @default retroactive
                         * @enum {string}
                         */
                        onChange?: "fresh" | "retroactive";
                        pauseLimit?: {
                            /** @enum {string} */
                            kind: "business";
                            ms: number;
                        } | {
                            hours: number;
                            /** @enum {string} */
                            kind: "calendar";
                        } | {
                            days: number;
                            /** @enum {string} */
                            kind: "calendar_days";
                        } | {
                            days: number;
                            /** @enum {string} */
                            kind: "business_days";
                        } | {
                            daysAhead: number;
                            /** @enum {string} */
                            kind: "fixed";
                            movesOnPause?: boolean;
                            /** @enum {string} */
                            outside?: "previous_closing" | "next_opening";
                            time?: string;
                            zone: string;
                        };
                        /**
                         * @default [
                         *       "client",
                         *       "third_party"
                         *     ]
                         */
                        pausesFor?: ("client" | "agency" | "third_party")[];
                        targets: {
                            acknowledge?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                            answer?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                            response?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                            review?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                            revoke?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                            turnaround?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                        };
                        warnings?: number[];
                        when?: {
                            client?: string[];
                            priority?: string[];
                            risk?: string[];
                            stage?: string[];
                            task_type?: string[];
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description What a recompute would do to the clocks that run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecomputePreview"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRoi: {
        parameters: {
            query?: {
                /** @description An hour of a clinician's time, in the smallest unit of the currency */
                clinician?: number;
                /** @description What the assistants cost in the span, in the smallest unit of the currency */
                cost?: number;
                /** @description The first day; 28 days up to now where it is left out */
                from?: string;
                /** @description Hours saved, in place of all three */
                hours?: number;
                /** @description An hour of the leader's time, in the smallest unit of the currency */
                leader?: number;
                /** @description The last day; up to now where it is left out */
                to?: string;
                /** @description Minutes for one item, of every task */
                usualMinutes?: number;
            };
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hours saved times their value, less the cost, with every input, each of which can be asked otherwise */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Roi"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRollout: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rollout plan of a client, ticked from the ledger, with what is missing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rollout"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clientConfirmRolloutItem: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    item: "tasks_chosen" | "tools_set_up" | "sample_outputs_made" | "terms_defined" | "briefs_and_sops_published" | "access_granted" | "shadow_under_way" | "reverse_shadow_under_way" | "daily_review_done" | "faq_started" | "definition_of_done_refined" | "adjacent_after_stable" | "turnaround_agreed" | "time_to_independence_measured" | "dedicated_or_managed_decided";
                    /** Format: uri */
                    link?: string;
                    note: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readScorecard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The 30-day scorecard of a client: eight questions, and the evidence behind each answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scorecard"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readScorecardCsv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The 30-day scorecard of a client as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clientRegisterSystem: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "record_system" | "sheet" | "phone_system" | "mailbox" | "messaging" | "document_store" | "portal" | "other";
                    name: string;
                    /** @default [] */
                    roles?: string[];
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clientRetireSystem: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clientSaveTemplate: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    approvedBy: string;
                    name: string;
                    text: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clientRetireTemplate: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readWays: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How a client works: its words, its channels, its naming conventions and approved templates */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ways"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clientDescribeWays: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    channels?: {
                        chat?: string | null;
                        documents?: string | null;
                        tasks?: string | null;
                    };
                    glossary?: {
                        meaning: string;
                        term: string;
                    }[];
                    namingConventions?: string[];
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readWeeklyDraft: {
        parameters: {
            query?: {
                /** @description The week that runs where the client is, where left out */
                week?: string;
            };
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The weekly review of a client, drafted from the ledger; as a page to print under weekly-review.html */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeeklyDraft"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readWeeklyPage: {
        parameters: {
            query?: {
                /** @description The week that runs where the client is, where left out */
                week?: string;
            };
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page, without any script */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    whatIf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    calendar?: {
                        breaks?: {
                            [key: string]: [
                                string,
                                string
                            ][];
                        };
                        exceptions?: {
                            [key: string]: [
                                string,
                                string
                            ][];
                        };
                        holidays?: {
                            date: string;
                            name?: string;
                            source?: string;
                        }[];
                        holidaysOff?: string[];
                        hours: {
                            fri?: [
                                string,
                                string
                            ][];
                            mon?: [
                                string,
                                string
                            ][];
                            sat?: [
                                string,
                                string
                            ][];
                            sun?: [
                                string,
                                string
                            ][];
                            thu?: [
                                string,
                                string
                            ][];
                            tue?: [
                                string,
                                string
                            ][];
                            wed?: [
                                string,
                                string
                            ][];
                        };
                        zone: string;
                    };
                    /** @description Ladders of escalations in the place of all of the agency’s own */
                    ladders?: {
                        /** @default true */
                        dutiful?: boolean;
                        /** @default 14400000 */
                        fallbackEveryMs?: number;
                        /** Format: uuid */
                        fallbackMemberId?: string;
                        hours?: {
                            fri?: [
                                string,
                                string
                            ][];
                            mon?: [
                                string,
                                string
                            ][];
                            sat?: [
                                string,
                                string
                            ][];
                            sun?: [
                                string,
                                string
                            ][];
                            thu?: [
                                string,
                                string
                            ][];
                            tue?: [
                                string,
                                string
                            ][];
                            wed?: [
                                string,
                                string
                            ][];
                        };
                        id: string;
                        name: string;
                        rank: number;
                        repeats: number;
                        steps: {
                            channels: ("email" | "slack" | "teams" | "webhook" | "in_app")[];
                            /** @enum {string} */
                            from?: "low" | "normal" | "high" | "critical";
                            id: string;
                            outsideHours?: {
                                /** @enum {string} */
                                critical?: "hold" | "skip" | "notify";
                                /** @enum {string} */
                                high?: "hold" | "skip" | "notify";
                                /** @enum {string} */
                                low?: "hold" | "skip" | "notify";
                                /** @enum {string} */
                                normal?: "hold" | "skip" | "notify";
                            };
                            waitMs: number;
                            whom: ({
                                /** @enum {string} */
                                kind: "brief_owner";
                            } | {
                                /** @enum {string} */
                                kind: "lead";
                            } | {
                                /** @enum {string} */
                                kind: "client_contact";
                            } | {
                                /** @enum {string} */
                                kind: "role";
                                /** @enum {string} */
                                role: "owner" | "ops_lead" | "reviewer";
                            } | {
                                /** @enum {string} */
                                kind: "member";
                                /** Format: uuid */
                                memberId: string;
                            } | {
                                /** @enum {string} */
                                kind: "on_duty";
                                rotationId: string;
                            })[];
                        }[];
                        when?: {
                            causes?: ("breach" | "high_risk" | "brief_rule" | "critical_verdict" | "no_cover" | "lapsed_grant" | "lapsed_agreement" | "overdue_access_review" | "blocked_too_long" | "missing_update" | "overdue_review" | "overdue_answer" | "undeliverable" | "review_rounds" | "paused_too_long" | "coaching" | "third_attempt" | "feed_unavailable" | "person")[];
                            clientIds?: string[];
                            /** @enum {string} */
                            from?: "low" | "normal" | "high" | "critical";
                            taskIds?: string[];
                        };
                    }[];
                    policies?: {
                        /**
                         * @default client
                         * @enum {string}
                         */
                        audience?: "client" | "internal";
                        conditions?: {
                            response?: {
                                cancel?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                pause?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                reset?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                resume?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                start?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                stop?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                            };
                            turnaround?: {
                                cancel?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                pause?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                reset?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                resume?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                start?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                                stop?: {
                                    client?: string[];
                                    priority?: string[];
                                    risk?: string[];
                                    stage?: string[];
                                    state?: string[];
                                    task_type?: string[];
                                    waits_for?: string[];
                                }[];
                            };
                        };
                        id: string;
                        /**
                         * @default retroactive
                         * @enum {string}
                         */
                        onChange?: "fresh" | "retroactive";
                        pauseLimit?: {
                            /** @enum {string} */
                            kind: "business";
                            ms: number;
                        } | {
                            hours: number;
                            /** @enum {string} */
                            kind: "calendar";
                        } | {
                            days: number;
                            /** @enum {string} */
                            kind: "calendar_days";
                        } | {
                            days: number;
                            /** @enum {string} */
                            kind: "business_days";
                        } | {
                            daysAhead: number;
                            /** @enum {string} */
                            kind: "fixed";
                            movesOnPause?: boolean;
                            /** @enum {string} */
                            outside?: "previous_closing" | "next_opening";
                            time?: string;
                            zone: string;
                        };
                        /**
                         * @default [
                         *       "client",
                         *       "third_party"
                         *     ]
                         */
                        pausesFor?: ("client" | "agency" | "third_party")[];
                        targets: {
                            acknowledge?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                            answer?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                            response?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                            review?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                            revoke?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                            turnaround?: {
                                /** @enum {string} */
                                kind: "business";
                                ms: number;
                            } | {
                                hours: number;
                                /** @enum {string} */
                                kind: "calendar";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "calendar_days";
                            } | {
                                days: number;
                                /** @enum {string} */
                                kind: "business_days";
                            } | {
                                daysAhead: number;
                                /** @enum {string} */
                                kind: "fixed";
                                movesOnPause?: boolean;
                                /** @enum {string} */
                                outside?: "previous_closing" | "next_opening";
                                time?: string;
                                zone: string;
                            };
                        };
                        warnings?: number[];
                        when?: {
                            client?: string[];
                            priority?: string[];
                            risk?: string[];
                            stage?: string[];
                            task_type?: string[];
                        };
                    }[];
                    /**
                     * Format: date-time
                     * @description Work made at this instant or later
                     */
                    since: string;
                    /**
                     * Format: date-time
                     * @description Work made before this instant
                     */
                    until: string;
                };
            };
        };
        responses: {
            /** @description What the work of a period would have kept and missed under other rules, beside what it did */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIf"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOpenClocks: {
        parameters: {
            query?: {
                after?: string;
                clientId?: string;
                kind?: "response" | "turnaround" | "review" | "answer" | "acknowledge" | "revoke";
                limit?: number;
                state?: "running" | "paused";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open clocks, soonest deadline first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Clock"][];
                        next: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendCommands: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    commands: {
                        command: string;
                        idempotencyKey?: string;
                        ifMatch?: string;
                        /** @default {} */
                        input?: {
                            [key: string]: unknown;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description What became of each */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted: number;
                        items: ({
                            answer: components["schemas"]["CommandAnswer"];
                            /** @enum {number} */
                            status: 200;
                        } | {
                            problem: components["schemas"]["Problem"];
                            status: number;
                        })[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDailyUpdates: {
        parameters: {
            query?: {
                after?: string;
                date?: string;
                limit?: number;
                memberId?: string;
                /** @description The newest day first; in the order of ids where unset */
                order?: "latest";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Daily updates: your own, or everybody’s where you lead */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DailyUpdate"][];
                        next: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dailyUpdatePost: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    blocked?: {
                        /** Format: uuid */
                        questionId?: string;
                        text: string;
                        /** Format: uuid */
                        workItemId?: string;
                    }[];
                    /** @default [] */
                    completed?: {
                        /** Format: uuid */
                        questionId?: string;
                        text: string;
                        /** Format: uuid */
                        workItemId?: string;
                    }[];
                    /** Format: date */
                    date: string;
                    /** @default [] */
                    inProgress?: {
                        /** Format: uuid */
                        questionId?: string;
                        text: string;
                        /** Format: uuid */
                        workItemId?: string;
                    }[];
                    note?: string;
                    /** @default [] */
                    questions?: {
                        /** Format: uuid */
                        questionId?: string;
                        text: string;
                        /** Format: uuid */
                        workItemId?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description It was made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDailyUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dailyUpdateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One daily update */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DailyUpdate"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDayOfUpdates: {
        parameters: {
            query?: {
                /** @description Today where the agency is, where left out */
                date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One day of daily updates: who has posted what, and who has not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayOfUpdates"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDailyUpdateDraft: {
        parameters: {
            query?: {
                /** @description Today where the assistant is, where left out */
                date?: string;
                /** @description The assistant; you where left out */
                memberId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the ledger says of an assistant’s day: to be edited and posted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DailyUpdateDraft"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMissingDailyUpdates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whose daily update is missing now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date */
                            date: string;
                            /** Format: uuid */
                            memberId: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            missingSince: string;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDelegations: {
        parameters: {
            query?: {
                after?: string;
                assistantId?: string;
                clientId?: string;
                limit?: number;
                state?: "assigned" | "shadow" | "reverse_shadow" | "independent" | "paused" | "ended";
                taskId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delegations that you can see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Delegation"][];
                        next: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delegationAssign: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    assistantId: string;
                    /**
                     * @default primary
                     * @enum {string}
                     */
                    cover?: "primary" | "backup" | "pool";
                    /** Format: uuid */
                    taskId: string;
                };
            };
        };
        responses: {
            /** @description It was made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDelegation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                delegationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One delegation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delegation"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delegationAcknowledgeSop: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                delegationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delegationAdvance: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                delegationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delegationDeclineRecommendation: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                delegationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delegationSignOffDemonstration: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                delegationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delegationDemote: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                delegationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delegationEnd: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                delegationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readGate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                delegationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the next step of the hand-over still lacks, if you asked for it now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        from: "assigned" | "shadow" | "reverse_shadow" | "independent" | "paused" | "ended";
                        open: boolean;
                        recommendation: {
                            arithmetic: string;
                            assumes: string;
                            declined: {
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                at: string;
                                by: string;
                                reason: string;
                            } | null;
                            falsePromotion: number;
                            falsePromotionOver: components["schemas"]["OverMissRate"] | null;
                            recommended: boolean;
                            reviewers: components["schemas"]["MissRate"] | null;
                            volume: components["schemas"]["Volume"] | null;
                        } | null;
                        to: ("assigned" | "shadow" | "reverse_shadow" | "independent") | null;
                        unmet: {
                            code: string;
                            message: string;
                            satisfiedBy?: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDelegationHistory: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                delegationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the ledger says of it, event by event */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HistoryEvent"][];
                        next: number | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delegationsMayDo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                delegationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What you may do about it now, and why not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Doable"][];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delegationObserveItem: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                delegationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    workItemId: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delegationPause: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                delegationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** Format: date-time */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delegationMoveToPlan: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                delegationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    planId: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delegationResume: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                delegationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delegationRecordWalkthrough: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                delegationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uri */
                    link: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delegationAdopt: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    assistantId: string;
                    /**
                     * @default primary
                     * @enum {string}
                     */
                    cover?: "primary" | "backup" | "pool";
                    reason: string;
                    source: string;
                    /** @enum {string} */
                    stage: "assigned" | "shadow" | "reverse_shadow" | "independent";
                    /** Format: uuid */
                    taskId: string;
                };
            };
        };
        responses: {
            /** @description It was made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDueFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One event a deadline */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencyRemoveDutyOverride: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    overrideId: string;
                    rotationId: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencyOverrideDuty: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    from: string;
                    /** Format: uuid */
                    memberId: string;
                    rotationId: string;
                    /** Format: date-time */
                    until: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencySwapDuty: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    one: string;
                    /** Format: date-time */
                    other: string;
                    rotationId: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    escalationAcknowledgeRoot: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    root: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencyMuteEscalations: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    causes?: ("breach" | "high_risk" | "brief_rule" | "critical_verdict" | "no_cover" | "lapsed_grant" | "lapsed_agreement" | "overdue_access_review" | "blocked_too_long" | "missing_update" | "overdue_review" | "overdue_answer" | "undeliverable" | "review_rounds" | "paused_too_long" | "coaching" | "third_attempt" | "feed_unavailable" | "person")[];
                    /** Format: uuid */
                    clientId?: string;
                    reason: string;
                    root?: string;
                    /** Format: uuid */
                    taskId?: string;
                    /** Format: date-time */
                    until: string;
                };
            };
        };
        responses: {
            /** @description It was made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencyUnmuteEscalations: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                muteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencySaveEscalationPolicy: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default true */
                    dutiful?: boolean;
                    /** @default 14400000 */
                    fallbackEveryMs?: number;
                    /** Format: uuid */
                    fallbackMemberId?: string;
                    hours?: {
                        fri?: [
                            string,
                            string
                        ][];
                        mon?: [
                            string,
                            string
                        ][];
                        sat?: [
                            string,
                            string
                        ][];
                        sun?: [
                            string,
                            string
                        ][];
                        thu?: [
                            string,
                            string
                        ][];
                        tue?: [
                            string,
                            string
                        ][];
                        wed?: [
                            string,
                            string
                        ][];
                    };
                    id: string;
                    name: string;
                    rank: number;
                    repeats: number;
                    steps: {
                        channels: ("email" | "slack" | "teams" | "webhook" | "in_app")[];
                        /** @enum {string} */
                        from?: "low" | "normal" | "high" | "critical";
                        id: string;
                        outsideHours?: {
                            /** @enum {string} */
                            critical?: "hold" | "skip" | "notify";
                            /** @enum {string} */
                            high?: "hold" | "skip" | "notify";
                            /** @enum {string} */
                            low?: "hold" | "skip" | "notify";
                            /** @enum {string} */
                            normal?: "hold" | "skip" | "notify";
                        };
                        waitMs: number;
                        whom: ({
                            /** @enum {string} */
                            kind: "brief_owner";
                        } | {
                            /** @enum {string} */
                            kind: "lead";
                        } | {
                            /** @enum {string} */
                            kind: "client_contact";
                        } | {
                            /** @enum {string} */
                            kind: "role";
                            /** @enum {string} */
                            role: "owner" | "ops_lead" | "reviewer";
                        } | {
                            /** @enum {string} */
                            kind: "member";
                            /** Format: uuid */
                            memberId: string;
                        } | {
                            /** @enum {string} */
                            kind: "on_duty";
                            rotationId: string;
                        })[];
                    }[];
                    when?: {
                        causes?: ("breach" | "high_risk" | "brief_rule" | "critical_verdict" | "no_cover" | "lapsed_grant" | "lapsed_agreement" | "overdue_access_review" | "blocked_too_long" | "missing_update" | "overdue_review" | "overdue_answer" | "undeliverable" | "review_rounds" | "paused_too_long" | "coaching" | "third_attempt" | "feed_unavailable" | "person")[];
                        clientIds?: string[];
                        /** @enum {string} */
                        from?: "low" | "normal" | "high" | "critical";
                        taskIds?: string[];
                    };
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencyRemoveEscalationPolicy: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    policyId: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readEscalationRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ladders, times, rotations and mutes of your agency, and who is on duty now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationRules"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencySetEscalationSettings: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    acknowledgeMs?: number;
                    groupingMostMs?: number;
                    groupingWaitMs?: number;
                    holdMs?: number;
                    remindBeforeMs?: number;
                    riskAgainMs?: number;
                    riskClearsAt?: number;
                    riskRaisesAt?: number;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEscalations: {
        parameters: {
            query?: {
                after?: string;
                clientId?: string;
                limit?: number;
                open?: string;
                order?: "latest";
                rootId?: string;
                state?: "watched" | "raised" | "climbing" | "held" | "acknowledged" | "snoozed" | "exhausted" | "resolved";
                subjectId?: string;
                taskId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The escalations that you can see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Escalation"][];
                        next: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    escalationRaise: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                    /** @enum {string} */
                    severity?: "low" | "normal" | "high" | "critical";
                    subject: {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "work_item" | "delegation" | "task" | "grant" | "access_checklist" | "review" | "question" | "member" | "client" | "agency";
                    };
                };
            };
        };
        responses: {
            /** @description It was made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readEscalation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One escalation, with where its ladder stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Escalation"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    escalationAcknowledge: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    escalationDropStep: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    stepId: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    escalationHandOn: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    memberId: string;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readEscalationHistory: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the ledger says of it, event by event */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HistoryEvent"][];
                        next: number | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    escalationsMayDo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What you may do about it now, and why not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Doable"][];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    escalationForce: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readEscalationNotices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who was told what, pass by pass */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            at: string;
                            /** @enum {string} */
                            kind: "fired" | "repeat" | "reminder" | "snooze_ended" | "unacknowledged" | "rose" | "manual" | "exhausted" | "resolved" | "joined";
                            recipients: {
                                channels: ("email" | "slack" | "teams" | "webhook" | "in_app")[];
                                holdUntil: string | null;
                                /** Format: uuid */
                                memberId: string;
                            }[];
                            round: number;
                            /** @enum {string} */
                            severity: "low" | "normal" | "high" | "critical";
                            step: number | null;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    escalationResolve: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    why: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    escalationSnooze: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    until: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readFaq: {
        parameters: {
            query?: {
                after?: string;
                clientId?: string;
                limit?: number;
                taskId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The FAQ of a task with its client's, of a client, or all that you can see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FaqEntry"][];
                        next: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionWriteEntry: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: string;
                    question: string;
                    /**
                     * @default task
                     * @enum {string}
                     */
                    scope?: "task" | "client";
                    /** Format: uuid */
                    taskId: string;
                };
            };
        };
        responses: {
            /** @description It was made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerFit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tasks: {
                        /** @default true */
                        contextMatters?: boolean;
                        documented: boolean;
                        /** @default true */
                        handOff?: boolean;
                        /** @default false */
                        handsOn?: boolean;
                        /** @enum {string} */
                        judgement: "none" | "some" | "heavy";
                        /** @default [] */
                        languages?: string[];
                        /** @default false */
                        liveDocumentation?: boolean;
                        minutes: number;
                        name: string;
                        perWeek: number;
                        /** @enum {string} */
                        place: "inside" | "around" | "office";
                        /** @enum {string} */
                        risk: "low" | "elevated" | "high";
                        rulesBased: boolean;
                        /** @default [] */
                        skills?: string[];
                        /** @default [] */
                        specialties?: string[];
                        /**
                         * @default steady
                         * @enum {string}
                         */
                        swing?: "steady" | "swings";
                        taskType?: string;
                        /** @default [] */
                        tools?: string[];
                        /** @default true */
                        trackable?: boolean;
                    }[];
                };
            };
        };
        responses: {
            /** @description Who should do this? The fit questionnaire: mix, reasons, staffing, and the first 3 to 5 tasks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fit"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importHistory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default {} */
                    clients?: {
                        [key: string]: string;
                    };
                    /** @default {} */
                    columns?: {
                        assistant?: string;
                        case?: string;
                        client?: string;
                        done?: string;
                        id?: string;
                        made?: string;
                        started?: string;
                        status?: string;
                        task?: string;
                        theme?: string;
                        verdict?: string;
                    };
                    csv?: string;
                    /**
                     * @default iso
                     * @enum {string}
                     */
                    dates?: "iso" | "month_first" | "day_first";
                    /** @default false */
                    dryRun?: boolean;
                    /**
                     * @default spreadsheet
                     * @enum {string}
                     */
                    from?: "spreadsheet" | "asana" | "clickup" | "trello";
                    json?: string;
                    /** @default {} */
                    people?: {
                        [key: string]: string;
                    };
                    task?: string;
                    /** @default {} */
                    tasks?: {
                        [key: string]: string;
                    };
                    /** @default {} */
                    verdicts?: {
                        [key: string]: "passed" | "fixed_and_accepted" | "rework" | "critical" | "rejected";
                    };
                };
            };
        };
        responses: {
            /** @description Take over closed work of the past: measures and risk begin with it, no score, level or trust does */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importWork: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default {} */
                    clients?: {
                        [key: string]: string;
                    };
                    /** @default {} */
                    columns?: {
                        assistant?: string;
                        client?: string;
                        done?: string;
                        id?: string;
                        priority?: string;
                        status?: string;
                        task?: string;
                        title?: string;
                    };
                    csv?: string;
                    /**
                     * @default iso
                     * @enum {string}
                     */
                    dates?: "iso" | "month_first" | "day_first";
                    /** @default false */
                    dryRun?: boolean;
                    /**
                     * @default spreadsheet
                     * @enum {string}
                     */
                    from?: "spreadsheet" | "asana" | "clickup" | "trello";
                    json?: string;
                    /** @default {} */
                    people?: {
                        [key: string]: string;
                    };
                    /**
                     * @default normal
                     * @enum {string}
                     */
                    priority?: "low" | "normal" | "high" | "urgent";
                    task?: string;
                    /** @default {} */
                    tasks?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Make open work items from a list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInboundWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The inbound webhooks that make work items, without their secrets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["InboundWebhook"][];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencyOpenInbound: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    description: string;
                    /** Format: uuid */
                    taskId?: string;
                };
            };
        };
        responses: {
            /** @description It was made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencyCloseInbound: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                inboundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencyRotateInboundSecret: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                inboundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestWork: {
        parameters: {
            query?: never;
            header: {
                "webhook-id": string;
                "webhook-signature": string;
                "webhook-timestamp": string;
            };
            path: {
                agencyId: string;
                inboundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: {
                        batch?: string;
                        externalId: string;
                        highRisk?: boolean;
                        /** @enum {string} */
                        priority?: "low" | "normal" | "high" | "urgent";
                        /** Format: uuid */
                        repeatOf?: string;
                        /** Format: uuid */
                        taskId?: string;
                        title: string;
                    };
                    /** Format: date-time */
                    timestamp?: string;
                    /** @enum {string} */
                    type: "work_item.requested";
                };
            };
        };
        responses: {
            /** @description A work item with this external id is there already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkTaken"];
                };
            };
            /** @description The work item was made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkTaken"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInbox: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                unread?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What you were told, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        asOf: string;
                        items: components["schemas"]["InboxMessage"][];
                        next: string | null;
                        unread: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readInboxMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readInbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    upTo: string;
                };
            };
        };
        responses: {
            /** @description Read */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password?: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description You are in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        agencyId: string;
                        /** Format: uuid */
                        memberId: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookAtInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description The invitation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agencyName: string;
                        email: string;
                        hasAccount: boolean;
                        name: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listenLive: {
        parameters: {
            query?: never;
            header?: {
                "last-event-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each `data` is one message */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": {
                        position: number;
                        /** @enum {boolean} */
                        reset?: true;
                        streams: {
                            eventTypes: string[];
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            type: "agency" | "client" | "member" | "task" | "delegation" | "work_item" | "review" | "escalation" | "calibration" | "access_checklist" | "question" | "daily_update" | "weekly_review" | "action";
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAttainment: {
        parameters: {
            query?: {
                /** @description Of this assistant only */
                assistantId?: string;
                /** @description Whose promises */
                by?: "all" | "client" | "task" | "assistant" | "task_type";
                /** @description Of this client only */
                clientId?: string;
                /** @description Made on this day of the client or later; 90 days back where it is left out */
                from?: string;
                /** @description Of this task only */
                taskId?: string;
                /** @description Made on this day of the client or earlier; up to now where it is left out */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many promises were kept, open ones apart, and by which calendars */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attainments"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCountedWork: {
        parameters: {
            query?: {
                after?: string;
                /** @description Of this assistant only */
                assistantId?: string;
                /** @description Promised to these, where promises are counted */
                audience?: "client" | "internal";
                /** @description Of this client only */
                clientId?: string;
                /** @description made: work of turnaround, made in the span; promised: of these, work with a promise that was kept or missed; judged: first submissions of the sample, judged in the span; themed: what a verdict of the span named a theme for; open: what is not done yet, whatever the span */
                counted?: "made" | "promised" | "judged" | "themed" | "open";
                /** @description The first day, as the client counts days; as the measure itself has it where it is left out */
                from?: string;
                /** @description With a promise of this kind, where promises are counted */
                kind?: "response" | "turnaround" | "review" | "answer" | "acknowledge" | "revoke";
                limit?: number;
                /** @description Of this task only */
                taskId?: string;
                /** @description Of tasks of this kind only */
                taskType?: string;
                /** @description Of this theme, where themes are counted */
                theme?: string;
                /** @description The last day; up to now where it is left out */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The work items that a figure was counted from, as the point of a chart names them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WorkItem"][];
                        next: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportMeasures: {
        parameters: {
            query?: {
                /** @description Of this assistant only */
                assistantId?: string;
                /** @description Whose measures */
                by?: "client" | "task" | "assistant";
                /** @description Of this client only */
                clientId?: string;
                /** @description The first day; 90 days back where it is left out */
                from?: string;
                /** @description Of this task only */
                taskId?: string;
                /** @description The last day; up to now where it is left out */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All measures in one long table, one figure a row */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasureRows"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportMeasuresCsv: {
        parameters: {
            query?: {
                /** @description Of this assistant only */
                assistantId?: string;
                /** @description Whose measures */
                by?: "client" | "task" | "assistant";
                /** @description Of this client only */
                clientId?: string;
                /** @description The first day; 90 days back where it is left out */
                from?: string;
                /** @description Of this task only */
                taskId?: string;
                /** @description The last day; up to now where it is left out */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All measures in one long table as CSV, the same rows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readHoursSaved: {
        parameters: {
            query?: {
                /** @description Of this assistant only */
                assistantId?: string;
                /** @description Whose hours */
                by?: "all" | "client" | "task" | "assistant";
                /** @description Of this client only */
                clientId?: string;
                /** @description The first day; 90 days back where it is left out */
                from?: string;
                /** @description Days, weeks from Monday, in the client's zone, or all in one */
                per?: "day" | "week" | "total";
                /** @description Of this task only */
                taskId?: string;
                /** @description The last day; up to now where it is left out */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hours saved by client, task or assistant and by day or week, with their bounds and baseline */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoursSaved"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readIndependence: {
        parameters: {
            query?: {
                /** @description Of this assistant only */
                assistantId?: string;
                /** @description One curve for all, or one for each kind of task, client or month of assignment */
                by?: "all" | "task_type" | "client" | "cohort";
                /** @description Of this client only */
                clientId?: string;
                /** @description Of this task only */
                taskId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How long until delegations are independent, those on their way counted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndependenceTimes"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOutgoingErrors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The worst long-run share of errors going out under each plan, and what it assumes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutgoingErrors"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readQuestionMeasures: {
        parameters: {
            query?: {
                clientId?: string;
                /** @description The first day of asking, where the client is */
                from?: string;
                taskId?: string;
                /** @description The last day of asking */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Time to answer, the share that the FAQ had already, and how many questions each brief left open */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionMeasures"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReviewerMeasures: {
        parameters: {
            query?: {
                /** @description The first day */
                from?: string;
                /** @description The last day */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How hard reviewers are, how far they agree and what they miss */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewerMeasures"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReworkRates: {
        parameters: {
            query?: {
                /** @description Of this assistant only */
                assistantId?: string;
                /** @description Whose rate */
                by?: "assistant" | "task" | "client";
                /** @description Of this client only */
                clientId?: string;
                /** @description The first day; from the beginning where it is left out */
                from?: string;
                /** @description drawn: first submissions drawn at random or by a floor, each weighted by its chance; training: those before independence, where all are reviewed; imported: what a list of past work says */
                sample?: "drawn" | "training" | "imported";
                /** @description Of this task only */
                taskId?: string;
                /** @description The last day; up to now where it is left out */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rework and first-pass yield by assistant, task or client, estimated from the sample */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReworkRates"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReworkTrend: {
        parameters: {
            query?: {
                /** @description Of this assistant only */
                assistantId?: string;
                /** @description Of this client only */
                clientId?: string;
                /** @description drawn: first submissions drawn at random or by a floor, each weighted by its chance; training: those before independence, where all are reviewed; imported: what a list of past work says */
                sample?: "drawn" | "training" | "imported";
                /** @description Of this task only */
                taskId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether rework falls week over week */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReworkTrend"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRiskCalibration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How the chances of a missed promise that were told held against what came of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskCalibration"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRiskHeld: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In a word how told risks held, as it was found last: it is looked at once a day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskHeld"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readThemes: {
        parameters: {
            query?: {
                /** @description Of this client only */
                clientId?: string;
                /** @description The first day */
                from?: string;
                /** @description Of this task only */
                taskId?: string;
                /** @description The last day */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Themes of rework, most frequent first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemePareto"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTurnaround: {
        parameters: {
            query?: {
                /** @description Of this assistant only */
                assistantId?: string;
                /** @description Whose turnaround */
                by?: "all" | "task" | "client" | "assistant";
                /** @description Of this client only */
                clientId?: string;
                /** @description Made on this day of the client or later; 90 days back where it is left out */
                from?: string;
                /** @description Until work is first delivered; or until somebody first begins it, of work with a promise of its response */
                of?: "turnaround" | "response";
                /** @description Of this task only */
                taskId?: string;
                /** @description Made on this day of the client or earlier; up to now where it is left out */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How long work takes, open items counted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TurnaroundTimes"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The members that you can see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Member"][];
                        next: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    memberJoin: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    clientId?: string | null;
                    clinician?: boolean;
                    /** Format: email */
                    email: string;
                    /** @enum {string} */
                    kind?: "service";
                    name: string;
                    roles: ("owner" | "ops_lead" | "reviewer" | "assistant" | "client_contact")[];
                    /** @default null */
                    supportRole?: ("general_va" | "medical_va" | "scribe" | "medical_assistant" | "executive_assistant" | "receptionist" | "billing") | null;
                };
            };
        };
        responses: {
            /** @description It was made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One member */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    memberRecordAbsence: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    from: string;
                    handOff?: string;
                    planned?: boolean;
                    /** Format: date */
                    until: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    memberGrantAccess: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    clientId?: string;
                    expiresAt?: string | null;
                    inPasswordManager: boolean;
                    passwordManager?: string;
                    role: string;
                    separateLogin: boolean;
                    system: string;
                    /** @default null */
                    twoFactorVerifiedOn?: string | null;
                    widerBecause?: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    memberRevokeAccess: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    clientId?: string;
                    reason: string;
                    system: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    memberSignAgreement: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uri */
                    documentLink: string;
                    /** Format: date-time */
                    expiresAt?: string;
                    /** Format: date */
                    signedOn: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    memberNoteBounce: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    memberSaveCalendar: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    calendar: {
                        breaks?: {
                            [key: string]: [
                                string,
                                string
                            ][];
                        };
                        exceptions?: {
                            [key: string]: [
                                string,
                                string
                            ][];
                        };
                        holidays?: {
                            date: string;
                            name?: string;
                            source?: string;
                        }[];
                        holidaysOff?: string[];
                        hours: {
                            fri?: [
                                string,
                                string
                            ][];
                            mon?: [
                                string,
                                string
                            ][];
                            sat?: [
                                string,
                                string
                            ][];
                            sun?: [
                                string,
                                string
                            ][];
                            thu?: [
                                string,
                                string
                            ][];
                            tue?: [
                                string,
                                string
                            ][];
                            wed?: [
                                string,
                                string
                            ][];
                        };
                        zone: string;
                    };
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    memberCorrect: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email?: string;
                    name?: string;
                    roles?: ("owner" | "ops_lead" | "reviewer" | "assistant" | "client_contact")[];
                    /** @enum {string} */
                    supportRole?: "general_va" | "medical_va" | "scribe" | "medical_assistant" | "executive_assistant" | "receptionist" | "billing";
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCoverageDrill: {
        parameters: {
            query?: {
                from?: string;
                until?: string;
            };
            header?: never;
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who would take what if a member were away, and what would have no cover; nothing is changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverageDrill"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDueFeeds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DueFeed"][];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeDueFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    clientId?: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description The calendar */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeDueFeed"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeDueFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dueFeedId: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    memberRestoreEmail: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    memberErase: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMemberHistory: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the ledger says of it, event by event */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HistoryEvent"][];
                        next: number | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Invited */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description ISO 8601, UTC
                         */
                        expiresAt: string;
                        /** Format: uuid */
                        id: string;
                        link: string | null;
                        mailed: boolean;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken back */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiKey"][];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    expiresAt?: string | null;
                    name: string;
                    /** @default null */
                    scopes?: string[] | null;
                };
            };
        };
        responses: {
            /** @description The key */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        key: string;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    memberLeave: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    handOff?: string;
                    planned?: boolean;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    membersMayDo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What you may do about it now, and why not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Doable"][];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How a member wants to be told: yourself, or anybody where you lead */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    memberSetPreferences: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    digest?: {
                        /** @enum {string} */
                        every: "hour";
                    } | {
                        at: string;
                        /** @enum {string} */
                        every: "day";
                    };
                    off?: ("email" | "slack" | "teams" | "webhook" | "in_app")[];
                    quietHours?: {
                        from: string;
                        until: string;
                    };
                    unsubscribed?: ("breach" | "high_risk" | "brief_rule" | "critical_verdict" | "no_cover" | "lapsed_grant" | "lapsed_agreement" | "overdue_access_review" | "blocked_too_long" | "missing_update" | "overdue_review" | "overdue_answer" | "undeliverable" | "review_rounds" | "paused_too_long" | "coaching" | "third_attempt" | "feed_unavailable" | "person")[];
                    zone?: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    memberSaveProfile: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    capacityMinutes?: number | null;
                    cost?: {
                        amount: number;
                        currency: string;
                    } | null;
                    engagement?: ("hourly" | "monthly" | "project") | null;
                    languages?: string[];
                    place?: string | null;
                    pools?: string[];
                    skills?: string[];
                    specialties?: string[];
                    vocabularies?: string[];
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    memberRecordScribeCredential: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    credential: "certified" | "designated";
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    memberWithdrawScribeCredential: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    memberChangeSupportRole: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    supportRole: "general_va" | "medical_va" | "scribe" | "medical_assistant" | "executive_assistant" | "receptionist" | "billing";
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    memberSaveView: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    query: string;
                    /** @default false */
                    shared?: boolean;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    memberDropView: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMessages: {
        parameters: {
            query?: {
                aboutId?: string;
                after?: string;
                channel?: "email" | "slack" | "teams" | "webhook" | "in_app";
                limit?: number;
                memberId?: string;
                recipientId?: string;
                state?: "waiting" | "sending" | "sent" | "cancelled" | "undeliverable";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery log, newest first: who was told what, by which channel, and what became of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["InboxMessage"][];
                        next: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One message, with every attempt to deliver it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageWithAttempts"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencyReplayMessage: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewMessage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default single
                     * @enum {string}
                     */
                    form?: "single" | "group" | "digest";
                    template?: {
                        /** @default  */
                        footer?: string;
                        /** @default  */
                        intro?: string;
                        subject: string;
                    };
                };
            };
        };
        responses: {
            /** @description What a message looks like on each channel, in the words that are sent along or in those of the agency */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePreview"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readNeedsMe: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The escalations that need you now, worst first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Escalation"][];
                        next: string | null;
                        total: number;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showQueues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bull Board, to look at alone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryFailedJobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many, by queue */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetriedJobs"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProcessFixes: {
        parameters: {
            query?: {
                state?: "open" | "landed" | "dismissed";
                taskId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Process fixes, newest first, with their evidence and whether they worked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            because: "often" | "across_assistants" | "asked_again";
                            briefVersion?: number;
                            causes: {
                                assistant?: number;
                                brief?: number;
                                client?: number;
                                sop?: number;
                                tool?: number;
                            };
                            changed: {
                                /** @enum {string} */
                                kind: "brief" | "sop" | "faq" | "access" | "training";
                                training?: components["schemas"]["Training"];
                                version?: number;
                                what: string;
                            } | null;
                            closedAt: string | null;
                            effect: {
                                after: {
                                    effective: number;
                                    interval: {
                                        confidence: number;
                                        lower: number;
                                        upper: number;
                                    };
                                    n: number;
                                    rankable: boolean;
                                    rate: number;
                                } | null;
                                before: {
                                    effective: number;
                                    interval: {
                                        confidence: number;
                                        lower: number;
                                        upper: number;
                                    };
                                    n: number;
                                    rankable: boolean;
                                    rate: number;
                                } | null;
                            } | null;
                            evidence: {
                                /** Format: uuid */
                                assistantId: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601, UTC
                                 */
                                at: string;
                                /** @enum {string} */
                                cause: "assistant" | "brief" | "sop" | "client" | "tool";
                                /** Format: uuid */
                                reviewId: string;
                                round: number;
                                themes: string[];
                                title: string;
                                /** Format: uuid */
                                workItemId: string;
                            }[];
                            /** Format: uuid */
                            id: string;
                            limits: {
                                assistants: number;
                                days: number;
                                times: number;
                                version: number;
                            } | null;
                            name: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601, UTC
                             */
                            openedAt: string;
                            ownerId: string | null;
                            questions?: string[];
                            reason: string | null;
                            /** @enum {string} */
                            state: "open" | "landed" | "dismissed";
                            /** Format: uuid */
                            taskId: string;
                            taskName: string;
                            theme: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listQuestions: {
        parameters: {
            query?: {
                after?: string;
                askedBy?: string;
                clientId?: string;
                limit?: number;
                state?: "asked" | "answered" | "withdrawn" | "found";
                taskId?: string;
                to?: "client" | "agency" | "lead";
                workItemId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Questions that you can see, the oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Question"][];
                        next: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionAsk: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    blocks?: boolean;
                    /** @default [] */
                    shown?: string[];
                    /** Format: uuid */
                    taskId?: string;
                    text: string;
                    /**
                     * @default agency
                     * @enum {string}
                     */
                    to?: "client" | "agency" | "lead";
                    /** Format: uuid */
                    workItemId?: string;
                };
            };
        };
        responses: {
            /** @description It was made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readQuestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                questionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One question with its answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Question"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionAmendAnswer: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionAnswer: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readQuestionHistory: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                questionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the ledger says of it, event by event */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HistoryEvent"][];
                        next: number | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionsMayDo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                questionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What you may do about it now, and why not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Doable"][];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionPublish: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    question?: string;
                    /**
                     * @default task
                     * @enum {string}
                     */
                    scope?: "task" | "client";
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionRetire: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionReword: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionWithdraw: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    questionTakeFromFaq: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    foundIn: string;
                    /** Format: uuid */
                    taskId?: string;
                    text?: string;
                    /** Format: uuid */
                    workItemId?: string;
                };
            };
        };
        responses: {
            /** @description It was made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readNearestQuestions: {
        parameters: {
            query?: {
                taskId?: string;
                text?: string;
                workItemId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answered questions that lie nearest to what is being typed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            answer: string;
                            /** @description Half words in common by their stems, half trigrams */
                            nearness: number;
                            question: string;
                            /** Format: uuid */
                            questionId: string;
                            /** @description The FAQ in which it stands; null where it stands in none */
                            scope: ("task" | "client") | null;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReviewQueue: {
        parameters: {
            query?: {
                limit?: number;
                waits?: "review" | "decision";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What waits to be reviewed, soonest promise first, and who should take it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewQueue"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReviewReplacements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who had other items looked at than the sample took, and why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewReplacements"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviews: {
        parameters: {
            query?: {
                after?: string;
                clientId?: string;
                limit?: number;
                state?: "requested" | "claimed" | "passed" | "fixed_and_accepted" | "rework" | "critical" | "rejected" | "resubmitted" | "disputed" | "upheld" | "amended" | "attributed" | "overturned" | "replaced" | "withdrawn";
                taskId?: string;
                workItemId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reviews that you can see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Review"][];
                        next: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One review */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviewAssign: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    reviewerId: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviewClaim: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ownWorkBecause?: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReviewClocks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every clock of a review, ended ones included */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ExplainedClock"][];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviewDispute: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    comment: string;
                    marks?: {
                        [key: string]: number | null;
                    };
                    wrongPerson?: {
                        /** Format: uuid */
                        delegationId: string;
                    };
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviewDecideDispute: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    answer: "upheld" | "amended" | "overturned" | "attributed";
                    /** @enum {string} */
                    cause?: "assistant" | "brief" | "sop" | "client" | "tool";
                    comment: string;
                    /** Format: uuid */
                    delegationId?: string;
                    marks?: {
                        [key: string]: number | null;
                    };
                    themes?: string[];
                    /** @enum {string} */
                    verdict?: "passed" | "fixed_and_accepted" | "rework" | "critical" | "rejected";
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReviewHistory: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the ledger says of it, event by event */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HistoryEvent"][];
                        next: number | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviewsMayDo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What you may do about it now, and why not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Doable"][];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviewRelease: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviewReplace: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviewGiveVerdict: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    cause?: "assistant" | "brief" | "sop" | "client" | "tool";
                    /** @default  */
                    comment?: string;
                    marks?: {
                        [key: string]: number | null;
                    };
                    score?: number;
                    /** @default [] */
                    themes?: string[];
                    /** @enum {string} */
                    verdict: "passed" | "fixed_and_accepted" | "rework" | "critical" | "rejected";
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencyRemoveRotation: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rotationId: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencySaveRotation: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    handoverAt: string;
                    id: string;
                    memberIds: string[];
                    name: string;
                    shiftDays: number;
                    /** Format: date */
                    startsOn: string;
                    zone: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        agencyId: string;
                        agencyName: string;
                        clientId: string | null;
                        expiresAt: string | null;
                        isPerson: boolean;
                        /** Format: uuid */
                        memberId: string;
                        memberName: string;
                        /** @enum {string} */
                        mode: "live" | "virtual" | "demo";
                        needsSecondFactor: boolean;
                        /** @enum {string} */
                        operator: "no" | "needs_second_factor" | "yes";
                        roles: ("owner" | "ops_lead" | "reviewer" | "assistant" | "client_contact")[];
                        sendsMail: boolean;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key: string;
                };
            };
        };
        responses: {
            /** @description Signed in; the cookie is set */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        agencyId: string;
                        agencyName: string;
                        clientId: string | null;
                        expiresAt: string | null;
                        isPerson: boolean;
                        /** Format: uuid */
                        memberId: string;
                        memberName: string;
                        /** @enum {string} */
                        mode: "live" | "virtual" | "demo";
                        needsSecondFactor: boolean;
                        /** @enum {string} */
                        operator: "no" | "needs_second_factor" | "yes";
                        roles: ("owner" | "ops_lead" | "reviewer" | "assistant" | "client_contact")[];
                        sendsMail: boolean;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTasks: {
        parameters: {
            query?: {
                after?: string;
                clientId?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tasks that you can see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Task"][];
                        next: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskDefine: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    accessNeeds?: {
                        role: string;
                        system: string;
                    }[];
                    /** Format: uuid */
                    clientId: string;
                    clinical?: boolean;
                    /** @default true */
                    defaultSop?: boolean;
                    name: string;
                    /** @default standard */
                    planId?: string;
                    requires?: {
                        /** @default [] */
                        languages?: string[];
                        /** @default [] */
                        skills?: string[];
                        /** @default [] */
                        specialties?: string[];
                        /** @default [] */
                        tools?: string[];
                    };
                    /** @enum {string} */
                    risk?: "low" | "elevated" | "high";
                    /** @default custom */
                    taskType?: string;
                    usualMinutes?: number;
                };
            };
        };
        responses: {
            /** @description It was made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One task */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskWithVolume"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskSetAccessNeeds: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accessNeeds: {
                        role: string;
                        system: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskPublishBrief: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default major
                     * @enum {string}
                     */
                    change?: "minor" | "major";
                    sections: {
                        constraints: string;
                        deadline: string;
                        definitionOfDone: string;
                        escalationRules: string;
                        examples: string;
                        goal: string;
                        inputs: string;
                        tools: string;
                        trigger: string;
                    };
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readBriefChanges: {
        parameters: {
            query?: {
                from?: number;
                to?: number;
            };
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How two versions of the brief differ, by section and word */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BriefChanges"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBriefVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every version of the brief, with how many questions each left open */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BriefVersions"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCadences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The recurring work of a task, and when it falls due next */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Cadence"][];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskSaveCadence: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    cadenceId?: string;
                    /**
                     * @default one
                     * @enum {string}
                     */
                    catchUp?: "none" | "one" | "all";
                    /** @enum {string} */
                    priority?: "low" | "normal" | "high" | "urgent";
                    rule: string;
                    start: string;
                    title: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskEndCadence: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                cadenceId: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskPauseCadence: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                cadenceId: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskResumeCadence: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                cadenceId: string;
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewCadence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default one
                     * @enum {string}
                     */
                    catchUp?: "none" | "one" | "all";
                    /** @enum {string} */
                    priority?: "low" | "normal" | "high" | "urgent";
                    rule: string;
                    /** @default 10 */
                    runs?: number;
                    start: string;
                    title: string;
                };
            };
        };
        responses: {
            /** @description When recurring work would fall due, or why it cannot be saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CadencePreview"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskAnswerSuspicion: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskMarkClinical: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskSuspectClinical: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskSetCriteria: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    criteria: ({
                        field: string;
                        /** @enum {string} */
                        kind: "filled";
                    } | {
                        field: string;
                        /** @enum {string} */
                        kind: "pattern";
                        pattern: string;
                    } | {
                        atLeast: number;
                        /** @enum {string} */
                        kind: "links";
                    } | {
                        fields: string[];
                        /** @enum {string} */
                        kind: "sum";
                        total: string;
                    })[];
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskShareEvidence: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    withTaskId: string | null;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTaskHistory: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the ledger says of it, event by event */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HistoryEvent"][];
                        next: number | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasksMayDo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What you may do about it now, and why not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Doable"][];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskNameOwner: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    memberId: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskChangePlan: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    planId: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskDismissProcessFix: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    fixId: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskLandProcessFix: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    fixId: string;
                    /** @enum {string} */
                    kind: "brief" | "sop" | "faq" | "access" | "training";
                    training?: components["schemas"]["TrainingInput"];
                    version?: number;
                    what: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskProposeReclassification: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskConfirmReclassification: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskWithdrawReclassification: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskSetRequirements: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    languages?: string[];
                    skills?: string[];
                    specialties?: string[];
                    tools?: string[];
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskPublishRubric: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    criteria: {
                        critical: boolean;
                        id: string;
                        text: string;
                        weight: number;
                    }[];
                    /** @default 0.5 */
                    threshold?: number;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftRubric: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A rubric to start from, drafted from the brief */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RubricDraft"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readScribeOutcomes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the client entered of each week with a scribe */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScribeOutcomes"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskEnterScribeOutcome: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    patientsPerHour?: number;
                    rvuPerEncounter?: number;
                    week: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskPublishSop: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default major
                     * @enum {string}
                     */
                    change?: "minor" | "major";
                    steps: {
                        asks?: {
                            choices?: string[];
                            /** @enum {string} */
                            kind: "text" | "number" | "date" | "choice";
                        };
                        /** @enum {string} */
                        kind: "do" | "check" | "decide" | "escalate" | "record";
                        note?: string;
                        /** @default true */
                        required?: boolean;
                        text: string;
                        when?: {
                            answers: string[];
                            step: number;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskSetStaffing: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    pool: string | null;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskSetTracker: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fields: {
                        choices?: string[];
                        key: string;
                        /** @enum {string} */
                        kind: "text" | "number" | "date" | "choice";
                        name: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    taskSetUsualMinutes: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    minutes: number;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listThemes: {
        parameters: {
            query?: {
                clientId?: string;
                from?: string;
                taskId?: string;
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Themes of rework, most frequent first, with their causes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            causes: {
                                assistant?: number;
                                brief?: number;
                                client?: number;
                                sop?: number;
                                tool?: number;
                            };
                            count: number;
                            cumulative: number;
                            interval: {
                                confidence: number;
                                lower: number;
                                upper: number;
                            };
                            likelyCause: ("assistant" | "brief" | "sop" | "client" | "tool") | null;
                            name: string;
                            share: number;
                            theme: string;
                            vital: boolean;
                            words: string[];
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencyNameTheme: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    likelyCause?: ("assistant" | "brief" | "sop" | "client" | "tool") | null;
                    name: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencyMergeThemes: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    into: string;
                    theme: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencyRenameTheme: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    theme: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoints for signed webhooks, without their secrets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Webhook"][];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencyRegisterWebhook: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default An endpoint */
                    description?: string;
                    kinds?: ("fired" | "repeat" | "reminder" | "snooze_ended" | "unacknowledged" | "rose" | "manual" | "exhausted" | "resolved" | "joined")[];
                    /** Format: uri */
                    url: string;
                };
            };
        };
        responses: {
            /** @description It was made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencyChangeWebhook: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    description?: string;
                    kinds?: ("fired" | "repeat" | "reminder" | "snooze_ended" | "unacknowledged" | "rose" | "manual" | "exhausted" | "resolved" | "joined")[] | null;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencyDeleteWebhook: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencyDisableWebhook: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencyEnableWebhook: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agencyRotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWeeklyReviews: {
        parameters: {
            query?: {
                after?: string;
                clientId?: string;
                limit?: number;
                week?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Weekly reviews that were held */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WeeklyReview"][];
                        next: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    weeklyReviewHold: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    clientId: string;
                    /** @default  */
                    notes?: string;
                    week: string;
                };
            };
        };
        responses: {
            /** @description It was made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readWeeklyReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                weeklyReviewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One weekly review with what was decided */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeeklyReview"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    weeklyReviewClose: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                weeklyReviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    minutes?: number;
                    notes?: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    weeklyReviewDecide: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                weeklyReviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    dueOn: string;
                    /** Format: uuid */
                    ownerId: string;
                    text: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchWorkItems: {
        parameters: {
            query?: {
                clientId?: string;
                limit?: number;
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Work items by the words of their titles, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            clientId: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            taskId: string;
                            title: string;
                        }[];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWorkItems: {
        parameters: {
            query?: {
                after?: string;
                assistantId?: string;
                clientId?: string;
                limit?: number;
                state?: "open" | "in_progress" | "blocked" | "submitted" | "in_review" | "rework" | "rejected" | "delivered" | "accepted" | "reopened" | "cancelled" | "merged";
                taskId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The work items that you can see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WorkItem"][];
                        next: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    workItemMake: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    after?: string[];
                    /** Format: uuid */
                    assistantId?: string;
                    batch?: string;
                    externalId?: string;
                    highRisk?: boolean;
                    /** @enum {string} */
                    priority?: "low" | "normal" | "high" | "urgent";
                    /** Format: uuid */
                    repeatOf?: string;
                    /** Format: uuid */
                    taskId: string;
                    title: string;
                };
            };
        };
        responses: {
            /** @description It was made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readWorkItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workItemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One work item */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItem"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    workItemAccept: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                workItemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    workItemAcknowledgeSop: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                workItemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    workItemOrderAfter: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                workItemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    after: string[];
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    workItemAssign: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                workItemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    assistantId: string;
                    handOff?: string;
                    planned?: boolean;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    workItemBlock: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                workItemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** @enum {string} */
                    waitsFor: "client" | "agency" | "third_party";
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    workItemCancel: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                workItemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readWorkItemClocks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workItemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every clock of a work item, ended ones included */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ExplainedClock"][];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readComments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workItemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was said about a work item */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comments"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    workItemComment: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                workItemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    audience?: "internal" | "client";
                    /** @default [] */
                    mentions?: string[];
                    text: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    workItemSetFields: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                workItemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    values: {
                        [key: string]: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    escalationFlag: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                workItemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                    /** @enum {string} */
                    severity?: "low" | "normal" | "high" | "critical";
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readWorkItemHistory: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                workItemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the ledger says of it, event by event */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HistoryEvent"][];
                        next: number | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readInstructions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workItemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The brief and the SOP of a work item, in the versions that it was made under */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instructions"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    workItemsMayDo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workItemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What you may do about it now, and why not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Doable"][];
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    workItemMerge: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                workItemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    into: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    workItemChangePriority: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                workItemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    priority: "low" | "normal" | "high" | "urgent";
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    workItemReopen: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                workItemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    workItemResume: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                workItemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    workItemReviewLate: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                workItemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    floor?: {
                        from: number;
                        probability: number;
                        u: number;
                        until: number;
                    };
                    /**
                     * @default for_cause
                     * @enum {string}
                     */
                    kind?: "for_cause" | "floor";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    workItemRoute: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                workItemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readWorkItemRouting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workItemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Why a work item is with whom it is, whom the rules would find now, and why they pass over the others */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Routing"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    workItemStart: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                workItemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    workItemTickStep: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                workItemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    step: number;
                    value?: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    workItemUntickStep: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                workItemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    step: number;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readHandedIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workItemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was handed in for a work item, with each run of the SOP, and what reviews said of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandedIn"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    workItemSubmit: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
                "if-match"?: string;
            };
            path: {
                workItemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    links?: string[];
                    note?: string;
                };
            };
        };
        responses: {
            /** @description It happened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readFilledTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workItemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The words that its client has approved, filled in for a work item */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilledTemplates"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTakers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    workItemIds: string[];
                };
            };
        };
        responses: {
            /** @description Who could be given these items, and of how many of them somebody would be refused, and why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Takers"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWorkLeft: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What everybody has to do, in the order of members, and when they work */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WorkLeft"][];
                        next: string | null;
                    };
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
