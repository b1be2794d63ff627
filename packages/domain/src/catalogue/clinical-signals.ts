import { sentencesOf } from '../brief/sentences.ts'

/** Words by which work of the record gives itself away, and the word under which each is answered. */
const signals: readonly (readonly [string, RegExp])[] = [
  ['hpi', /\bHPIs?\b|\bhistory of (?:the )?present(?:ing)? illness\b/iu],
  ['ros', /\bROS\b|\b[Rr]eview of [Ss]ystems\b/u],
  [
    'exam findings',
    /\b(?:physical |physician['’]s |clinical )?exam(?:ination)?(?:['’]s)? findings?\b|\bphysical exam(?:ination)?s?\b/iu,
  ],
  ['chart note', /\bchart(?:ing)?[- ]notes?\b|\bcharting\b|\b(?:chart|document)s? the (?:exam|visit|patient)\b/iu],
  [
    'visit note',
    /\b(?:visit|progress|clinic|clinical|SOAP|consult(?:ation)?|discharge|procedure|nursing) notes?\b|\bnotes? of (?:the |patient |each )*(?:visit|exam|encounter)s?\b|\bwrit(?:e|es|ing)[ -]up\b[^.;]{0,20}\b(?:visit|exam)s?\b/iu,
  ],
  [
    'referral letter',
    /\breferral letters?\b[^.;]{0,30}\b(?:record|chart)\b|\b(?:record|chart)\b[^.;]{0,30}\breferral letters?\b/iu,
  ],
  ['problem list', /\b(?:problem|allergy) lists?\b/iu],
  ['encounter', /\b(?:patient )?encounters?\b/iu],
  ['assessment and plan', /\bassessments? (?:and|&) plans?\b|\bA\/P\b/iu],
  ['diagnosis', /\b(?:enter|record|document|chart|assign|update|code|add)(?:s|ing)?\b[^.;]{0,40}\bdiagnos[ei]s\b/iu],
  ['medication list', /\bmedication (?:list|reconciliation)s?\b|\bmed(?:s)? (?:list|rec)\b/iu],
  ['vital signs', /\bvital signs?\b|\bvitals\b/iu],
  [
    'orders',
    /\b(?:enter|place|pend|sign)(?:s|ing)?\b[^.;]{0,30}\b(?:lab|medication|imaging|clinical) orders?\b|\bprescri(?:be|ption)s?\b/iu,
  ],
  [
    'dictation',
    /\b(?:transcribe|document|scribe)(?:s|ing)?\b[^.;]{0,40}\b(?:visit|exam|physician|provider|doctor|dictation)s?\b|\b(?:physician|provider|doctor)['’]?s? dictations?\b/iu,
  ],
  [
    'clinical documentation',
    /\bclinical (?:documentation|text|summar(?:y|ies))\b|\bvisit documentation\b|\bscrib(?:e|ing)\b/iu,
  ],
]

/** What the assistant is told to keep away from is no work of theirs. */
const forbids =
  /\b(?:not|never|no|without|nothing|neither|nor|except|non|cannot|don['’]t|doesn['’]t|won['’]t|mustn['’]t|forbidden|refuse)\b/iu
const forbidsNothing = /\b(?:not|never) (?:only|just|forget|skip|omit|miss|leave out|delay|fail)\b/giu

/**
 * The words in a text that read like clinical work, each once, in a fixed order (domain, section 2). A clause that says
 * what must not be done is left out.
 */
export function clinicalSignals(text: string): string[] {
  if (!signals.some(([, pattern]) => pattern.test(text))) return []
  const clauses = sentencesOf(text).flatMap((sentence) =>
    sentence.text.split(/[;:]|,\s*(?:but|then|and then)\b|\bbut\b/iu),
  )
  return signals.flatMap(([word, pattern]) => (clauses.some((clause) => saysToDo(clause, pattern)) ? [word] : []))
}

function saysToDo(clause: string, pattern: RegExp): boolean {
  const { index } = pattern.exec(clause) ?? {}
  if (index === undefined) return false
  return !forbids.test(clause.slice(0, index).replaceAll(forbidsNothing, ' '))
}
